package fi.pohja.listing;

/** Whether a list shows records in use, archived ones, or both. */
public enum Archived {
    CURRENT,
    ARCHIVED,
    ALL
}
