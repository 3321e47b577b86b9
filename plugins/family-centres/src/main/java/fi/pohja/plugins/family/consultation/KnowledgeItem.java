package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.core.CollaborationSpace;
import java.time.Instant;
import java.util.UUID;

/** An answer anybody in the area can learn from, as lists show it. */
record KnowledgeItem(
        UUID id, String title, Topic topic, CollaborationSpace.Member publisher, boolean own, Instant publishedAt) {}
