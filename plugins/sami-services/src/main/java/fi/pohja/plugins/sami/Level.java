package fi.pohja.plugins.sami;

/** How well somebody serves in a language. The name for people is {@code level.<name>}. */
public enum Level {
    /** Understands and says the everyday things; an appointment cannot be held in it. */
    BASIC,
    /** Holds appointments in it. */
    WORKING,
    /** As a mother tongue, in speech and writing. */
    FLUENT
}
