package fi.pohja.questionnaire;

/** What a questionnaire is for. The name for people is the text {@code questionnaire.purpose.<name>}. */
public enum QuestionnairePurpose {
    /** What a change does to residents and staff. */
    IMPACT,
    /** How deep the integration and how mature the culture is. */
    MATURITY,
    COMPETENCE,
    /** How well cooperation models work. */
    COOPERATION,
    /** How people experienced a service. */
    EXPERIENCE
}
