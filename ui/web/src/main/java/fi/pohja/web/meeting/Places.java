package fi.pohja.web.meeting;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.SeriesId;
import java.util.UUID;

/** Where the records of this feature are shown, without host, and who may change them. */
final class Places {

    static final String MEETINGS = "meetings";
    static final String CALENDAR = "meetings/calendar";
    static final String SERIES = "workshop-series";

    private Places() {}

    static String of(MeetingId meeting) {
        return MEETINGS + "/" + meeting.value();
    }

    static String of(SeriesId series) {
        return SERIES + "/" + series.value();
    }

    /** @throws NotFoundException when the address has no id; the router shows that there is no such page */
    static UUID id(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(id);
        }
    }

    /** Whether whoever is signed in may arrange meetings. */
    static boolean arranging() {
        return SignedIn.allowed(Permission.EDIT_PARTICIPATION);
    }
}
