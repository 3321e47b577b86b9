package fi.pohja.consultation;

/** How a view was taken into account. The name for people is the text {@code consultation.handling.<name>}. */
public enum Handling {
    ACCEPTED,
    PARTLY,
    NOT
}
