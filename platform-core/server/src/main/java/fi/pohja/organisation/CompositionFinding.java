package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;

/**
 * Where a body is not as laid down.
 *
 * @param kind the sentence for people is the text {@code composition.finding.<kind>}, with the group or place, what there
 *     is and what there should be
 * @param who the group or the place it is about; none when it is about the whole body
 * @param is what there is: a number, or the day a term ends
 * @param should what there should be
 */
public record CompositionFinding(Kind kind, LocalizedText who, String is, String should) {

    public enum Kind {
        TOO_MANY_MEMBERS,
        GROUP_TOO_FEW,
        GROUP_TOO_MANY,
        /** A term is over. */
        TERM_OVER,
        /** A term ends within three months. */
        TERM_ENDS,
        /** Fewer meetings held and planned this calendar year than laid down. */
        MEETINGS_TOO_FEW,
        NOT_ELIGIBLE_STAFF,
        NOT_ELIGIBLE_STATUTORY
    }
}
