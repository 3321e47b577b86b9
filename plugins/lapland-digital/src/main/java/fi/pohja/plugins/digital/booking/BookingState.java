package fi.pohja.plugins.digital.booking;

/** What has come of a booking. The name for people is {@code booking.state.<NAME>}. */
public enum BookingState {
    BOOKED,
    ARRIVED,
    MISSED,
    /** Given back; the time is free again. */
    CANCELLED
}
