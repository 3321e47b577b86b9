package fi.pohja.web.meeting;

import com.vaadin.flow.component.Component;
import fi.pohja.meeting.Meeting;

/**
 * A tab on every meeting's page that another feature brings. A bean; beans with a lower {@code @Order} stand first, all
 * of them between the participants and what came of the meeting.
 */
public interface MeetingTab {

    /** The tab's name in the address; unique, lower-case letters. */
    String key();

    /** Key of the tab's title. */
    String titleKey();

    /** Whether the tab makes sense for the meeting. Asked under the session's lock, so from memory only. */
    default boolean concerns(Meeting meeting) {
        return true;
    }

    /** Makes the content; called when the tab is first opened, under the session's lock. */
    Component of(Meeting meeting);
}
