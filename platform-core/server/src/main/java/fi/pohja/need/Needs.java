package fi.pohja.need;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Needs and bottlenecks of the bound tenant.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PARTICIPATION}; whoever has {@code CAPTURE_NEEDS} may
 * {@link #capture} needs of the organisation they act for, or of one right beneath it, and change them as long as they
 * are new. Otherwise {@link fi.pohja.access.DeniedException}. What is typed is checked as {@link NeedDraft} says, all
 * faults at once ({@link fi.pohja.problem.InvalidException}). {@code version} is that of the record as it was read; when
 * somebody stored another since, {@link fi.pohja.problem.ChangedMeanwhileException}. Methods that take several needs do
 * all or nothing and need no versions: they lock what they change, always in the same order, and do nothing to needs that
 * are already as wanted. Every change is audited as {@code NEED} in its own transaction. Any thread.
 */
public interface Needs {

    /** The most needs one call may capture or change. */
    int MOST = 500;

    /** Columns to sort by. */
    enum Sort {
        NUMBER,
        TITLE,
        ORGANISATION,
        THEME,
        SERVICE,
        SOURCE,
        STATE,
        VOTES,
        SCORE,
        /** As ordered by hand; needs that were never ordered come last, by number. */
        RANK,
        TOLD
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of title, description, service or process step, or a number such as {@code N-12}
     * @param organisation told by this organisation or by one right beneath it
     * @param service about exactly this service; empty for any
     * @param processStep at exactly this step of its process; empty for any
     * @param origin captured in this record, such as a workshop
     * @param measure acted upon by this measure, itself or through the need that stands for it
     * @param merged whether needs merged into others are listed too
     */
    record Filter(
            String text,
            Set<NeedKind> kinds,
            Set<NeedState> states,
            Set<NeedSource> sources,
            Optional<OrganisationId> organisation,
            Optional<NeedThemeId> theme,
            String service,
            String processStep,
            Optional<UUID> origin,
            Optional<MeasureId> measure,
            Optional<GoalId> goal,
            boolean merged,
            Archived archived) {
        public Filter {
            kinds = Set.copyOf(kinds);
            states = Set.copyOf(states);
            sources = Set.copyOf(sources);
        }

        /** All needs in use, without those merged into others. */
        public static Filter everything() {
            return new Filter(
                    "",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Archived.CURRENT);
        }

        /** Those captured in a record, such as a workshop. */
        public static Filter in(UUID origin) {
            return new Filter(
                    "",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    Optional.of(origin),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Archived.CURRENT);
        }

        /** Those in use in one of these states, without those merged into others. */
        public static Filter in(Set<NeedState> states) {
            return new Filter(
                    "",
                    Set.of(),
                    states,
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Archived.CURRENT);
        }

        /** Those an organisation told, merged ones too. */
        public static Filter of(OrganisationId organisation) {
            return new Filter(
                    "",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Optional.of(organisation),
                    Optional.empty(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Archived.CURRENT);
        }

        /** Those a measure acts upon, merged ones too. */
        public static Filter of(MeasureId measure) {
            return new Filter(
                    "",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.of(measure),
                    Optional.empty(),
                    true,
                    Archived.CURRENT);
        }
    }

    Listing<NeedRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** These needs by number, at most 1,000, without those archived or merged into others. */
    List<NeedRow> rows(Collection<NeedId> needs);

    /**
     * The first needs of each state, and how many there are of it; every state is there. The filter's own states are not
     * regarded.
     *
     * @param most how many of a state, at least 1
     */
    Map<NeedState, Listing<NeedRow>> byState(Filter filter, Order<Sort> order, ToIntFunction<NeedState> most);

    /** How many needs match, by state; every state is there. The filter's own states are not regarded. */
    Map<NeedState, Integer> count(Filter filter);

    /** Services that needs name, in alphabetical order, at most 200: what a field can propose. */
    List<String> services();

    /** Process steps that needs name, in alphabetical order, at most 200. */
    List<String> processSteps();

    /** The need, archived or not; empty when there is none. */
    Optional<Need> find(NeedId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Need open(NeedId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** The need with this number, archived or not; empty when there is none. */
    Optional<Need> byNumber(int number);

    /** The organisation a caller with {@code CAPTURE_NEEDS} alone may capture for; empty when for all or for none. */
    Optional<OrganisationId> boundTo();

    /** Whether whoever calls may {@link #capture} for some organisation. */
    boolean mayCapture();

    /** Whether whoever calls may {@link #change} this need. */
    boolean mayChange(Need need);

    /** Captures one need, as {@link #captureAll}. */
    default CapturedNeed capture(NeedDraft draft) {
        return captureAll(List.of(NewNeed.of(draft))).getFirst();
    }

    /**
     * Captures needs, new ones in state NEW, all or none. A need whose id is in use was captured before and stays as it
     * is. Faults are named with the need's place, such as {@code 3.title}.
     *
     * @param needs at most {@link #MOST}
     * @return in the same order
     */
    List<CapturedNeed> captureAll(List<NewNeed> needs);

    Need change(NeedId id, int version, NeedDraft draft);

    /**
     * Moves a need to another state, as {@link NeedState#next} allows.
     *
     * @param reason why; required when it is rejected, otherwise not regarded
     */
    Need move(NeedId id, int version, NeedState to, LocalizedText reason);

    /**
     * Merges needs into one that stands for all of them; what had been merged into them goes along, and so do their links
     * to goals and measures. Needs already merged into it, and itself, are left as they are. The one that stands for others is itself in use and not merged:
     * otherwise {@code need.merged} or {@code archived}.
     */
    Need merge(NeedId into, Collection<NeedId> needs);

    /** Lets a need stand for itself again; does nothing when it does. */
    Need unmerge(NeedId id);

    /** Puts needs under a theme, or under none. */
    void group(Collection<NeedId> needs, Optional<NeedThemeId> theme);

    /**
     * Gives a score.
     *
     * @param score 0 to 100; empty takes it back
     */
    Need score(NeedId id, int version, Optional<Integer> score);

    /**
     * Orders a need before another, or at the end of those that were ordered. Changes no version: whoever is typing
     * loses nothing.
     *
     * @param before the need that comes next; empty for the end
     */
    void rank(NeedId id, Optional<NeedId> before);

    /** Puts needs at the beginning of the order, in this one, such as the result of a vote. */
    void rankFirst(List<NeedId> order);

    /** Stores how many votes needs were given. The number replaces what was there, so that storing twice doubles nothing. */
    void recordVotes(Map<NeedId, Integer> votes);

    /**
     * Says that a measure acts upon these needs; those new, screened or prioritised become LINKED_TO_MEASURE. For a merged
     * need the one that stands for it is linked. Rejected ones are refused ({@code need.rejected}).
     */
    void link(Collection<NeedId> needs, MeasureId measure);

    /** Takes a link back; a need that no measure acts upon any more becomes PRIORITISED. Does nothing when there is none. */
    void unlink(NeedId need, MeasureId measure);

    /** Says that a goal was set because of these needs; for a merged need the one that stands for it is linked. */
    void link(Collection<NeedId> needs, GoalId goal);

    /** Takes a link back; does nothing when there is none. */
    void unlink(NeedId need, GoalId goal);

    /** Makes a measure from needs and links it to them, in one step; needs {@code EDIT_PROGRAMME} too. */
    Measure createMeasure(Collection<NeedId> needs, ProjectId project, MeasureDraft draft);

    /** Makes a goal from needs and links it to them, in one step; needs {@code EDIT_PROGRAMME} too. */
    Goal createGoal(Collection<NeedId> needs, ProjectId project, GoalDraft draft);

    Need archive(NeedId id, int version);

    Need restore(NeedId id, int version);
}
