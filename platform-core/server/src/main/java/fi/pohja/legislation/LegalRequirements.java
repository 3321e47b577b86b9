package fi.pohja.legislation;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The legal requirements of the bound tenant.
 *
 * <p>Reading needs READ, everything else EDIT_PROGRAMME ({@code DeniedException}). Faults come together as an {@code
 * InvalidException}; an outdated version is a {@code ChangedMeanwhileException}. Every change is in the audit as {@code
 * LEGAL_REQUIREMENT}, a change of state as {@code STATE}. Any thread.
 */
public interface LegalRequirements {

    /** Columns to sort by. */
    enum Sort {
        TITLE,
        REFERENCE,
        STATE,
        IN_FORCE,
        MEASURES
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of the title, the reference or of what is required, in any language
     */
    record Filter(String text, Set<RequirementState> states, Set<RequirementKind> kinds, Archived archived) {

        public Filter {
            states = Set.copyOf(states);
            kinds = Set.copyOf(kinds);
        }

        /** Those in use that match; all for the empty text. */
        public static Filter text(String text) {
            return new Filter(text, Set.of(), Set.of(), Archived.CURRENT);
        }
    }

    Listing<LegalRequirement> list(Filter filter, Order<Sort> order, Slice slice);

    /** The requirement, archived or not; empty when there is none. */
    Optional<LegalRequirement> find(LegalRequirementId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default LegalRequirement open(LegalRequirementId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** As {@link #create(Optional, LegalRequirementDraft)}, under a random id. */
    default LegalRequirement create(LegalRequirementDraft draft) {
        return create(Optional.empty(), draft);
    }

    /**
     * Enters a requirement, in whatever state it is.
     *
     * @param id the id content derives from its keys; an id in use is a violation of {@code id}
     */
    LegalRequirement create(Optional<LegalRequirementId> id, LegalRequirementDraft draft);

    /** Stores what is typed; another state must be one that can follow. */
    LegalRequirement change(LegalRequirementId id, int version, LegalRequirementDraft draft);

    /**
     * Moves the requirement to a state that can follow. When its measures lose their ground by it, their owners and the
     * programme's managers are told in Oma työ until each has been assessed.
     *
     * @param on the day it happened; today in Helsinki when empty. What comes into force without a day of its own does so
     *     on that day
     */
    LegalRequirement move(LegalRequirementId id, int version, RequirementState to, Optional<LocalDate> on);

    /** Takes the requirement out of lists; nobody is told of its measures any more. */
    LegalRequirement archive(LegalRequirementId id, int version);

    LegalRequirement restore(LegalRequirementId id, int version);
}
