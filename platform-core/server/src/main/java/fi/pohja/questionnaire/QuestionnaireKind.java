package fi.pohja.questionnaire;

/** Who answers. The name for people is the text {@code questionnaire.kind.<name>}. */
public enum QuestionnaireKind {
    /** Whoever is signed in and may comment. */
    ASSESSMENT,
    /** Anybody, on a public page; groups under five are kept back. */
    SURVEY
}
