package fi.pohja.programme;

import fi.pohja.access.UserId;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Measures of projects.
 *
 * <p>Permissions, faults, versions and audit as in {@link SubAreas}; the subject is {@code MEASURE}. Beside those who may
 * change everything, whoever has {@code UPDATE_OWN_MEASURES} may {@link #report} on measures they own, themselves or
 * through their organisation. Any thread.
 */
public interface Measures {

    /** Columns to sort by. */
    enum Sort {
        /** By project, then as ordered by hand. */
        POSITION,
        NUMBER,
        TITLE,
        PROJECT,
        SUB_AREA,
        STATE,
        LIGHT,
        PROGRESS,
        OWNER,
        START,
        DUE
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of title or description in any language, or a number such as {@code M-12}
     * @param project of this project; of an umbrella also those of its parts
     * @param ownedBy owned by this user, directly
     * @param ownerOrganisation owned by this organisation
     * @param dueUntil due on or before this day
     * @param open whether done and cancelled ones are left out
     */
    record Filter(
            String text,
            Optional<ProjectId> project,
            Optional<SubAreaId> subArea,
            Set<MeasureState> states,
            Set<StatusLight> lights,
            Optional<UserId> ownedBy,
            Optional<OrganisationId> ownerOrganisation,
            Optional<LocalDate> dueUntil,
            boolean open,
            Archived archived) {
        public Filter {
            states = Set.copyOf(states);
            lights = Set.copyOf(lights);
        }

        /** All measures in use. */
        public static Filter everything() {
            return new Filter(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Archived.CURRENT);
        }

        /** Those in use of a project. */
        public static Filter of(ProjectId project) {
            return new Filter(
                    "",
                    Optional.of(project),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Archived.CURRENT);
        }

        /** The open ones of a user. */
        public static Filter openOf(UserId user) {
            return new Filter(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Optional.of(user),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Archived.CURRENT);
        }
    }

    /**
     * What the owner says about a measure. Done means 100 per cent.
     *
     * @param progress per cent, 0 to 100
     */
    record Report(MeasureState state, StatusLight light, int progress) {}

    Listing<MeasureRow> list(Filter filter, Order<Sort> order, Slice slice);

    /**
     * The first measures of each state, and how many there are of it; every state is there. The filter's own states are
     * not regarded.
     *
     * @param most how many of a state, at least 1
     */
    Map<MeasureState, Listing<MeasureRow>> byState(Filter filter, Order<Sort> order, ToIntFunction<MeasureState> most);

    /** The goals of a national programme by number, each with the tenant's measures beneath it. */
    List<GoalMeasures> byNationalGoal(String programme);

    /** The measure, archived or not; empty when there is none. */
    Optional<Measure> find(MeasureId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Measure open(MeasureId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** The measure with this number, archived or not; empty when there is none. */
    Optional<Measure> byNumber(int number);

    /** Adds a measure at the end, under a random id. */
    default Measure create(ProjectId project, MeasureDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /** Adds a measure at the end; a given id serves as in {@link Projects#create(Optional, ProjectState, ProjectDraft)}. */
    Measure create(ProjectId project, Optional<MeasureId> id, MeasureDraft draft);

    Measure change(MeasureId id, int version, MeasureDraft draft);

    /** Whether whoever calls may {@link #report} on this measure. */
    boolean mayReport(MeasureRow measure);

    /** As {@link #mayReport(MeasureRow)}, on the measure's page. */
    boolean mayReport(Measure measure);

    /** Stores state, light and progress. */
    Measure report(MeasureId id, int version, Report report);

    /**
     * Puts a measure before another of the same project, or at the end, and into a sub-area. Ordering alone does not
     * change the version: whoever is typing loses nothing. Another sub-area is a change like any other.
     *
     * @param subArea the sub-area it belongs to from now on; empty for none
     * @param before the measure that comes next; empty for the end, as is one that is not of the project
     */
    void move(MeasureId id, Optional<SubAreaId> subArea, Optional<MeasureId> before);

    /** Puts the project's measures in this order; those not named follow in the order they had. */
    void reorder(ProjectId project, List<MeasureId> order);

    Measure archive(MeasureId id, int version);

    Measure restore(MeasureId id, int version);
}
