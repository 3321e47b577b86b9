package fi.pohja.indicator;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * Indicators with their observations.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PROGRAMME}, archiving {@code DECIDE_PROGRAMME}. Faults, versions and
 * audit as in {@link fi.pohja.programme.Projects}; the subject is {@code INDICATOR}. Any thread.
 */
public interface Indicators {

    /** Columns to sort by. */
    enum Sort {
        TITLE,
        SOTKANET,
        SOURCE,
        TARGETS
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of title or source, or the Sotkanet number
     */
    record Filter(String text, Optional<Direction> direction, Archived archived) {

        /** All indicators in use. */
        public static Filter everything() {
            return new Filter("", Optional.empty(), Archived.CURRENT);
        }
    }

    /**
     * A place observations are about.
     *
     * @param code as in {@link Observation#region}
     */
    record Place(String code, LocalizedText name) {}

    /**
     * Where there can be observations: the tenant's own region first, then its municipalities, the other regions by code,
     * the country last.
     */
    List<Place> places();

    Listing<IndicatorRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** The indicator with its observations, archived or not; empty when there is none. */
    Optional<Indicator> find(IndicatorId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Indicator open(IndicatorId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** What a plugin's source brought of an indicator, by period; empty when no plugin brings it. */
    Optional<Fetched> fetched(IndicatorId id);

    /** Enters an indicator under a random id. */
    default Indicator create(IndicatorDraft draft) {
        return create(Optional.empty(), draft);
    }

    /** Enters an indicator; a given id serves as in {@link fi.pohja.programme.Projects}. */
    Indicator create(Optional<IndicatorId> id, IndicatorDraft draft);

    Indicator change(IndicatorId id, int version, IndicatorDraft draft);

    /**
     * Enters observations, each in place of what there was for its region and year; at most 5,000 at once.
     *
     * @return the indicator in its next version; as it was when nothing is new
     */
    Indicator observe(IndicatorId id, int version, List<Observation> observations);

    /** Takes an observation out, as if nobody had ever entered it; the history keeps what it was. */
    Indicator forget(IndicatorId id, int version, String region, int year);

    Indicator archive(IndicatorId id, int version);

    Indicator restore(IndicatorId id, int version);
}
