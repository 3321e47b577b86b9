package fi.pohja.questionnaire;

import java.util.UUID;

/** Identity of a questionnaire within a tenant. */
public record QuestionnaireId(UUID value) {}
