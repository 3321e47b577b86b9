package fi.pohja.document;

/** What a document is. The name for people is the text {@code document.kind.<name>}. */
public enum DocumentKind {
    PROJECT_PLAN,
    COMMUNICATION_PLAN,
    EVALUATION_PLAN,
    FUNDING_DECISION,
    AGREEMENT,
    FINAL_REPORT,
    OTHER
}
