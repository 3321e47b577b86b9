package fi.pohja.plugins.digital;

/** How an appointment at a distance is held. The name for people is {@code channel.<NAME>}. */
enum Channel {
    VIDEO,
    PHONE,
    CHAT
}
