package fi.pohja.questionnaire;

import java.util.UUID;

/** Identity of a response to a questionnaire within a tenant. */
public record QuestionnaireResponseId(UUID value) {}
