package fi.pohja.plugins.sami;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * How well a unit serves its Sámi clients in their culture, as it saw itself on a day. Earlier ones stay, so that one sees
 * what has become of it.
 *
 * @param unit the core's service unit
 * @param checkedBy title of whoever checked
 * @param answers one for each {@link Item}
 */
record CulturalCheck(UUID id, UUID unit, LocalDate checkedOn, String checkedBy, Map<Item, Answer> answers) {

    CulturalCheck {
        answers = Map.copyOf(answers);
    }

    /**
     * What is looked at. The sentence for people is {@code check.<name>}. The first three and the last follow from the
     * Sámi Language Act (1086/2003): service without having to invoke the right (section 1), a document in Sámi, notices and
     * forms in Sámi; the others are this product's, to be gone through with the Sámi of the area.
     */
    enum Item {
        LANGUAGE_ASKED,
        SIGNS_AND_FORMS,
        DECISIONS_IN_SAMI,
        WORKERS_KNOWN,
        CULTURE_KNOWN,
        LIVELIHOOD_AND_SEASONS,
        FAMILY_AND_KIN,
        FEEDBACK_IN_SAMI
    }

    /** How it is. The word for people is {@code answer.<name>}. */
    enum Answer {
        NO,
        PARTLY,
        YES
    }

    /** How many of the items are wholly met. */
    int met() {
        return (int) answers.values().stream().filter(Answer.YES::equals).count();
    }
}
