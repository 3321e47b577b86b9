package fi.pohja.ui.spi;

/**
 * The groups of the menu, in their order. Its name for people is the text {@code navigation.<name>}. A group without a
 * page the reader may see is not shown.
 */
public enum PageGroup {
    /** Oma työ. */
    WORK,
    /** Hankkeet. */
    PROGRAMMES,
    /** Osallistuminen. */
    PARTICIPATION,
    /** Palvelut. */
    SERVICES,
    /** Seuranta. */
    MONITORING,
    /** Organisaatiot. */
    ORGANISATIONS,
    /** Hallinta. */
    ADMINISTRATION
}
