package fi.pohja.web.vote;

import com.vaadin.flow.component.Component;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.web.meeting.MeetingTab;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** The votes on a workshop's page. */
@Singleton
@Order(20)
final class VotesTab implements MeetingTab {

    private final VotesPanels panels;

    VotesTab(VotesPanels panels) {
        this.panels = panels;
    }

    @Override
    public String key() {
        return "votes";
    }

    @Override
    public String titleKey() {
        return "vote.title";
    }

    @Override
    public boolean concerns(Meeting meeting) {
        return meeting.kind() == MeetingKind.WORKSHOP;
    }

    @Override
    public Component of(Meeting meeting) {
        return panels.of(meeting.id(), () -> {});
    }
}
