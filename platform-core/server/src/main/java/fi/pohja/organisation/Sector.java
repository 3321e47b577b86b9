package fi.pohja.organisation;

/** The sector a stakeholder belongs to. The name for people is the text {@code organisation.sector.<name>}. */
public enum Sector {
    PUBLIC,
    PRIVATE,
    THIRD,
    EDUCATION,
    NATIONAL
}
