package fi.pohja.meeting;

import fi.pohja.listing.Archived;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Series of workshops.
 *
 * <p>Permissions, faults, versions and audit as in {@link Meetings}; the subject is {@code WORKSHOP_SERIES}. Any thread.
 */
public interface WorkshopSeries {

    /** All series with their workshops, the one with the latest workshop first; there are a few dozen at most. */
    List<Series> list(Archived archived);

    /** The series, archived or not; empty when there is none. */
    Optional<Series> find(SeriesId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Series open(SeriesId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Enters a series under a random id. */
    default Series create(SeriesDraft draft) {
        return create(Optional.empty(), draft);
    }

    /** Enters a series; a given id serves as in {@link Meetings#create(Optional, MeetingState, MeetingDraft)}. */
    Series create(Optional<SeriesId> id, SeriesDraft draft);

    Series change(SeriesId id, int version, SeriesDraft draft);

    Series archive(SeriesId id, int version);

    Series restore(SeriesId id, int version);
}
