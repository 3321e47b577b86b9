package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What is laid down for a body. Limits: at most 50 groups, each once, with a name and with most not below least; members
 * 1 to 1,000; term 1 to 20 years; meetings 1 to 100 a year; eligibility and fee 20,000 characters.
 *
 * @param maxMembers how many members it may have, deputies not counted
 * @param termYears how long a place is held
 * @param meetingsAYear how often it meets at least in a calendar year
 * @param staffExcluded whether the region's own staff cannot be members
 * @param statutoryExcluded whether members of bodies required by law cannot be members
 * @param eligibility who may be a member, in words
 * @param fee what members are paid, in words
 */
public record Composition(
        Optional<Integer> maxMembers,
        Optional<Integer> termYears,
        Optional<Integer> meetingsAYear,
        boolean staffExcluded,
        boolean statutoryExcluded,
        LocalizedText eligibility,
        LocalizedText fee,
        List<GroupRule> groups) {

    public Composition {
        groups = List.copyOf(groups);
    }

    /** Nothing laid down. */
    public static Composition none() {
        return new Composition(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                LocalizedText.none(),
                LocalizedText.none(),
                List.of());
    }
}
