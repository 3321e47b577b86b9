package fi.pohja.meeting;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.BodyId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Meetings and workshops of the bound tenant.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PARTICIPATION}; otherwise
 * {@link fi.pohja.access.DeniedException}. What is typed is checked as {@link MeetingDraft} says, all faults at once
 * ({@link fi.pohja.problem.InvalidException}). {@code version} is that of the record as it was read; when somebody
 * stored another since, {@link fi.pohja.problem.ChangedMeanwhileException}. Every change is audited as {@code MEETING}
 * in its own transaction. An id of another tenant is an id that does not exist. Any thread.
 */
public interface Meetings {

    /** Columns to sort by. */
    enum Sort {
        DAY,
        TITLE,
        KIND,
        BODY,
        STATE,
        PARTICIPANTS
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of title, description or place in any language
     * @param project of this project; of an umbrella also those of its parts
     * @param from first day
     * @param until last day
     */
    record Filter(
            String text,
            Set<MeetingKind> kinds,
            Set<MeetingState> states,
            Optional<BodyId> body,
            Optional<ProjectId> project,
            Optional<SeriesId> series,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Archived archived) {
        public Filter {
            kinds = Set.copyOf(kinds);
            states = Set.copyOf(states);
        }

        /** All meetings in use. */
        public static Filter everything() {
            return new Filter(
                    "",
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Archived.CURRENT);
        }

        /** Those in use of a body. */
        public static Filter of(BodyId body) {
            return everything().narrowed(Optional.of(body), Optional.empty(), Optional.empty());
        }

        /** Those in use of a project. */
        public static Filter of(ProjectId project) {
            return everything().narrowed(Optional.empty(), Optional.of(project), Optional.empty());
        }

        /** Those in use of a series. */
        public static Filter of(SeriesId series) {
            return everything().narrowed(Optional.empty(), Optional.empty(), Optional.of(series));
        }

        /** Those in use within a period. */
        public static Filter between(LocalDate first, LocalDate last) {
            return new Filter(
                    "",
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(first),
                    Optional.of(last),
                    Archived.CURRENT);
        }

        private Filter narrowed(Optional<BodyId> ofBody, Optional<ProjectId> ofProject, Optional<SeriesId> ofSeries) {
            return new Filter(text, kinds, states, ofBody, ofProject, ofSeries, from, until, archived);
        }
    }

    Listing<MeetingRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** The meeting, archived or not; empty when there is none. */
    Optional<Meeting> find(MeetingId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Meeting open(MeetingId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Plans a meeting under a random id. */
    default Meeting create(MeetingDraft draft) {
        return create(Optional.empty(), MeetingState.PLANNED, draft);
    }

    /**
     * Enters a meeting that stands anywhere on its way already.
     *
     * @param id a given id, so that whoever loads content can derive ids from its keys; one in use is a violation of
     *     {@code id} ({@code taken})
     */
    Meeting create(Optional<MeetingId> id, MeetingState state, MeetingDraft draft);

    /** Changes the plan. Of a meeting that was held, day and mode included, since what was written may be wrong. */
    Meeting change(MeetingId id, int version, MeetingDraft draft);

    /** The states the meeting can go to, for whoever may take it there; empty for others. */
    List<MeetingState> allowedTransitions(Meeting meeting);

    /**
     * Goes to another state. A step that {@link MeetingState#next} does not allow is a violation of {@code state}
     * ({@code transition}); a meeting ahead of today is not held yet ({@code future}); one is not closed without minutes
     * or a report. Those who were sent an invitation are told when it is cancelled.
     */
    Meeting transition(MeetingId id, int version, MeetingState to);

    /** Stores what was written down, as {@link MeetingReport} says. Of a meeting still ahead: {@code meeting.ahead}. */
    Meeting report(MeetingId id, int version, MeetingReport report);

    /** Takes the meeting out of lists and calendars. */
    Meeting archive(MeetingId id, int version);

    Meeting restore(MeetingId id, int version);
}
