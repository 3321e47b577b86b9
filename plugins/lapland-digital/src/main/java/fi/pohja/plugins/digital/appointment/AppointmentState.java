package fi.pohja.plugins.digital.appointment;

/** How far an appointment has come. The name for people is {@code appointment.state.<NAME>}. */
public enum AppointmentState {
    BOOKED,
    /** The client is in the waiting room. */
    WAITING,
    /** The worker has let the client in. */
    LET_IN,
    HELD,
    /** It was begun, or was to be, and technique or something else kept it from being held; the reason is written down. */
    FAILED,
    NOT_COME,
    CANCELLED;

    /** Whether something is still to be done. */
    public boolean open() {
        return compareTo(HELD) < 0;
    }
}
