package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.core.CollaborationSpace;
import java.util.List;
import java.util.UUID;

/**
 * Somebody a team can have, by profession and never by name.
 *
 * @param region whose expert it is
 * @param topics what they know; all when empty
 * @param languages as people write them
 */
record Expert(
        UUID id, String title, CollaborationSpace.Member region, boolean own, List<Topic> topics, String languages) {

    Expert {
        topics = List.copyOf(topics);
    }

    boolean knows(Topic topic) {
        return topics.isEmpty() || topics.contains(topic);
    }

    /** As a team's list has it. */
    String named() {
        return title + " (" + region.name().text("fi") + ")";
    }
}
