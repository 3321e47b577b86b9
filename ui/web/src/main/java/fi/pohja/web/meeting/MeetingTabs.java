package fi.pohja.web.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fi.pohja.meeting.Meetings;
import fi.pohja.organisation.Body;
import fi.pohja.programme.Project;
import fi.pohja.web.organisation.BodyTab;
import fi.pohja.web.programme.ProjectTab;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The meetings on the pages of bodies and projects. */
final class MeetingTabs {

    private static final String KEY = "meetings";
    private static final String TITLE = "meetings.tab";

    private MeetingTabs() {}

    @Singleton
    @Order(10)
    static final class OfBody implements BodyTab {

        private final MeetingsList list;
        private final DecisionsList decisions;

        OfBody(MeetingsList list, DecisionsList decisions) {
            this.list = list;
            this.decisions = decisions;
        }

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public String titleKey() {
            return TITLE;
        }

        @Override
        public Component of(Body body) {
            return new Div(
                    list.of(
                            Meetings.Filter.of(body.id()),
                            new MeetingForm.Beginning(Optional.of(body.id()), Optional.empty(), Optional.empty())),
                    decisions.of(body.id()));
        }
    }

    @Singleton
    @Order(10)
    static final class OfProject implements ProjectTab {

        private final MeetingsList list;

        OfProject(MeetingsList list) {
            this.list = list;
        }

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public String titleKey() {
            return TITLE;
        }

        @Override
        public Component of(Project project) {
            return list.of(
                    Meetings.Filter.of(project.id()),
                    new MeetingForm.Beginning(Optional.empty(), Optional.of(project.id()), Optional.empty()));
        }
    }
}
