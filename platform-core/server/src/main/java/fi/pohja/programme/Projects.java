package fi.pohja.programme;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The projects and umbrellas of the bound tenant.
 *
 * <p>Reading needs {@code READ}, creating and changing {@code EDIT_PROGRAMME}, state and archive
 * {@code DECIDE_PROGRAMME}; otherwise {@link fi.pohja.access.DeniedException}. What is typed is checked as
 * {@link ProjectDraft} says, all faults at once ({@link fi.pohja.problem.InvalidException}). {@code version} is that of
 * the record as it was read; when somebody stored another since, {@link fi.pohja.problem.ChangedMeanwhileException}.
 * Every change is audited as {@code PROJECT} in its own transaction. An id of another tenant is an id that does not
 * exist. Any thread.
 */
public interface Projects {

    /** Columns to sort by. */
    enum Sort {
        NAME,
        CODE,
        STATE,
        START,
        /** The forecast end, else the planned one. */
        END,
        TOTAL,
        GRANTED,
        MEASURES,
        NEXT_MILESTONE
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of name, short description or topic in any language, or of the code
     * @param programme key of a national programme
     * @param topic a topic as written in any language
     * @param organisation a party of the project
     */
    record Filter(
            String text,
            Set<ProjectState> states,
            Set<ProjectKind> kinds,
            Optional<ProjectId> umbrella,
            Optional<String> programme,
            Optional<String> topic,
            Optional<OrganisationId> organisation,
            Archived archived) {
        public Filter {
            states = Set.copyOf(states);
            kinds = Set.copyOf(kinds);
        }

        /** All projects in use. */
        public static Filter everything() {
            return text("");
        }

        /** Those in use that match a text. */
        public static Filter text(String text) {
            return new Filter(
                    text,
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Archived.CURRENT);
        }
    }

    Listing<ProjectRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** The projects that match, with their milestones: umbrellas by start, each followed by its parts. */
    List<TimelineProject> timeline(Filter filter);

    /** The topics in use, by name. */
    List<LocalizedText> topics();

    /** The project, archived or not; empty when there is none. */
    Optional<Project> find(ProjectId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Project open(ProjectId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** The current projects an organisation is a party of, by name. */
    List<ProjectParticipation> ofOrganisation(OrganisationId organisation);

    /** The current projects a body serves, by name. */
    List<NamedProject> ofBody(BodyId body);

    /** Enters an idea under a random id. */
    default Project create(ProjectDraft draft) {
        return create(Optional.empty(), ProjectState.IDEA, draft);
    }

    /**
     * Enters a project that stands anywhere on its way already.
     *
     * @param id a given id, so that whoever loads content can derive ids from its keys and find out with {@link #find}
     *     what was loaded before; one in use is a violation of {@code id} ({@code taken})
     * @param state states beyond PREPARATION need {@code DECIDE_PROGRAMME} too
     */
    Project create(Optional<ProjectId> id, ProjectState state, ProjectDraft draft);

    Project change(ProjectId id, int version, ProjectDraft draft);

    /** The states the project can go to, for whoever may decide; empty for others. */
    List<ProjectState> allowedTransitions(ProjectId id);

    /**
     * Goes to another state. A step that {@link ProjectState#next} does not allow is a violation of {@code state}
     * ({@code transition}).
     *
     * @param reason why, for the history; may be empty; 2,000 characters
     */
    Project transition(ProjectId id, int version, ProjectState to, String reason);

    /** Takes the project out of lists and choices. An umbrella with current parts is a violation ({@code parts}). */
    Project archive(ProjectId id, int version);

    Project restore(ProjectId id, int version);
}
