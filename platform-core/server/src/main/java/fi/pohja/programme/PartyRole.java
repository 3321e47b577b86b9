package fi.pohja.programme;

/** What an organisation is in a project. The name for people is the text {@code party.role.<name>}. */
public enum PartyRole {
    LEAD,
    PARTIAL,
    PARTNER,
    FUNDER,
    STAKEHOLDER
}
