package fi.pohja.service;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import java.util.Optional;

/**
 * The units of the bound tenant: places where people are served, with their hours and languages.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_SERVICES}; otherwise {@link fi.pohja.access.DeniedException}. What
 * is typed is checked as {@link UnitDraft} says, all faults at once ({@link fi.pohja.problem.InvalidException}).
 * {@code version} is that of the record as it was read; when somebody stored another since,
 * {@link fi.pohja.problem.ChangedMeanwhileException}. Every change is audited as {@code SERVICE_UNIT} in its own
 * transaction. An id of another tenant is an id that does not exist. Any thread.
 */
public interface Units {

    /** Columns to sort by. */
    enum Sort {
        NAME,
        MUNICIPALITY,
        SERVICES
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of the name in any language, the municipality code or the post office
     * @param language BCP 47, a language one is served in
     * @param remote only those that hold appointments at a distance
     */
    record Filter(
            String text,
            Optional<String> municipalityCode,
            Optional<String> language,
            boolean remote,
            Archived archived) {

        /** Those in use whose name matches; all for the empty text. */
        public static Filter text(String text) {
            return new Filter(text, Optional.empty(), Optional.empty(), false, Archived.CURRENT);
        }
    }

    Listing<UnitRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** The unit, archived or not; empty when there is none. */
    Optional<Unit> find(UnitId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Unit open(UnitId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /**
     * Enters a unit.
     *
     * @param id the id content derives from its keys; empty for a random one. An id in use is a violation of {@code id}
     */
    Unit create(Optional<UnitId> id, UnitDraft draft);

    Unit change(UnitId id, int version, UnitDraft draft);

    /** Takes the unit out of lists and choices; what names it goes on naming it. */
    Unit archive(UnitId id, int version);

    Unit restore(UnitId id, int version);
}
