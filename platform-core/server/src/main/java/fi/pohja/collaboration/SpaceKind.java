package fi.pohja.collaboration;

/** What brings tenants together. The name for people is the text {@code collaboration.kind.<name>}. */
public enum SpaceKind {
    /** Yhteistyöalue: one of the five areas of decree 91/2022. */
    COLLABORATIVE_AREA,
    /** OT-keskusalue: the area of a competence and support centre. */
    OT_AREA,
    /** Raja-alue: two regions at their border. */
    BORDER_AREA,
    /** Yhteishanke. */
    JOINT_PROJECT
}
