package fi.pohja.plugins.digital.appointment;

/** How an appointment at a distance is held. The name for people is {@code channel.<NAME>}. */
public enum Channel {
    VIDEO,
    PHONE,
    CHAT
}
