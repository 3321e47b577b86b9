package fi.pohja.plugins.digital.booking;

/** What a time at a point is booked for; no more of the matter is asked. The name for people is {@code purpose.<NAME>}. */
public enum Purpose {
    REMOTE_APPOINTMENT,
    AUTHORITY_ONLINE,
    PRINTING,
    OTHER
}
