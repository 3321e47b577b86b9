package fi.pohja.web.workshop;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.web.meeting.MeetingTab;
import fi.pohja.web.programme.Section;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** The way from a workshop's page to the screen on which it is led. */
@Singleton
@Order(10)
final class LiveTab implements MeetingTab {

    @Override
    public String key() {
        return "work";
    }

    @Override
    public String titleKey() {
        return "workshop.live";
    }

    @Override
    public boolean concerns(Meeting meeting) {
        return meeting.kind() == MeetingKind.WORKSHOP;
    }

    @Override
    public Component of(Meeting meeting) {
        Anchor open = new Anchor("meetings/" + meeting.id().value() + "/live", text("workshop.live.open"));
        open.addClassName("button-link");
        return new Div(new Section(text("workshop.live"), new Paragraph(text("workshop.live.lead")), open));
    }
}
