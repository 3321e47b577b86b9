package fi.pohja.web.meeting;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.SeriesId;

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

    /** Whether whoever is signed in may arrange meetings. */
    static boolean arranging() {
        return SignedIn.allowed(Permission.EDIT_PARTICIPATION);
    }
}
