package fi.pohja.plugins.digital;

/** What has come of a booking. The name for people is {@code booking.state.<NAME>}. */
enum BookingState {
    BOOKED,
    ARRIVED,
    MISSED,
    /** Given back; the time is free again. */
    CANCELLED
}
