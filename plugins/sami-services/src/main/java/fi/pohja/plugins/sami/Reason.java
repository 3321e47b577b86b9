package fi.pohja.plugins.sami;

/** Why what comes first could not be had. The name for people is {@code reason.<name>}. */
enum Reason {
    /** Nobody who speaks the language does this work. */
    NO_SPEAKER,
    /** Somebody does, but not in time. */
    NOT_IN_TIME,
    /** The client wanted it otherwise. */
    CLIENTS_WISH,
    /** Something else, which is written down. */
    OTHER
}
