package fi.pohja.need;

import fi.pohja.spi.LocalizedText;
import java.util.Optional;

/**
 * What those who told a need are told in return.
 *
 * <p>Permissions, faults, versions and audit as in {@link Needs}. Any thread.
 */
public interface NeedAnswers {

    /**
     * Stores the answer to whoever told the need.
     *
     * @param published whether it is shown to them; an empty answer cannot be published
     */
    Need answer(NeedId id, int version, LocalizedText answer, boolean published);

    /** Gives a new personal code; the one told before no longer works. Told once and never again. */
    String renewReference(NeedId id);

    /**
     * What became of a need, for whoever holds its personal code; needs no permission, and no one has to be signed in.
     *
     * @param reference as typed: case, hyphens and spaces do not matter
     * @return empty when no current need has it
     */
    Optional<FollowedNeed> follow(String reference);
}
