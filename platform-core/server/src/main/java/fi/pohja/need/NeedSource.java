package fi.pohja.need;

/** How a need came to be known. The name for people is the text {@code need.source.<name>}. */
public enum NeedSource {
    /** A visit to a municipality, such as a tour of all of them. */
    VISIT,
    WORKSHOP,
    /** What somebody sent in: a municipality, a resident, staff. */
    FEEDBACK,
    /** A council or another body. */
    COUNCIL,
    /** A spreadsheet. */
    IMPORT
}
