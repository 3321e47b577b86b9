package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * A goal of a national programme, the same for every tenant.
 *
 * @param key such as {@code sote-keskus-saatavuus}
 * @param programme key of the programme
 * @param condition what must hold before the goal is assessed; empty for an unconditional goal
 * @param conditionalOn numbers of the goals that must be met before
 */
public record NationalGoal(
        String key,
        String programme,
        int number,
        LocalizedText text,
        LocalizedText condition,
        List<Integer> conditionalOn,
        List<String> sourceRefs) {}
