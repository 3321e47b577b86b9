package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;
import static fi.pohja.schema.tenant.Tables.NEED_THEME;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Change;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.need.CapturedNeed;
import fi.pohja.need.Need;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedState;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.Needs;
import fi.pohja.need.NewNeed;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

@Singleton
final class StoredNeeds implements Needs {

    private static final int PROPOSALS = 200;
    private static final int MOST_VOTES = 1_000_000;

    private final Database database;
    private final NeedRecords records;
    private final NeedLinks links;
    private final CapturingNeeds capturing;
    private final PrioritisingNeeds prioritising;
    private final Goals goals;
    private final Measures measures;
    private final Clock clock;

    StoredNeeds(
            Database database,
            NeedRecords records,
            NeedLinks links,
            CapturingNeeds capturing,
            PrioritisingNeeds prioritising,
            Goals goals,
            Measures measures,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.links = links;
        this.capturing = capturing;
        this.prioritising = prioritising;
        this.goals = goals;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public Listing<NeedRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = NeedRows.wanted(filter);
        return database.read(sql -> new Listing<>(
                NeedRows.fetch(sql, wanted, by(order), slice.offset(), slice.limit()), sql.fetchCount(NEED, wanted)));
    }

    @Override
    public Map<NeedState, Listing<NeedRow>> byState(Filter filter, Order<Sort> order, ToIntFunction<NeedState> most) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> NeedRows.firstOfEach(sql, NeedRows.withoutStates(filter), by(order), most));
    }

    private static List<SortField<?>> by(Order<Sort> order) {
        return List.of(Columns.sorted(NeedRows.column(order.by()), order.descending()), NEED.NUMBER.asc());
    }

    @Override
    public List<NeedRow> rows(Collection<NeedId> wanted) {
        SignedIn.require(Permission.READ);
        Condition those = NEED.ID.in(ids(wanted)).and(NEED.ARCHIVED_AT.isNull()).and(NEED.MERGED_INTO_ID.isNull());
        return database.read(sql -> NeedRows.fetch(sql, those, List.of(NEED.NUMBER.asc()), 0, Slice.MOST));
    }

    @Override
    public Map<NeedState, Integer> count(Filter filter) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Map<NeedState, Integer> counts = new EnumMap<>(NeedState.class);
            for (NeedState state : NeedState.values()) {
                counts.put(state, 0);
            }
            sql.select(NEED.STATE, DSL.count())
                    .from(NEED)
                    .where(NeedRows.withoutStates(filter))
                    .groupBy(NEED.STATE)
                    .fetch()
                    .forEach(row -> counts.put(NeedState.valueOf(row.value1()), row.value2()));
            return counts;
        });
    }

    @Override
    public List<String> services() {
        return proposals(NEED.SERVICE);
    }

    @Override
    public List<String> processSteps() {
        return proposals(NEED.PROCESS_STEP);
    }

    private List<String> proposals(Field<String> column) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            var distinct = sql.selectDistinct(column.as("word"))
                    .from(NEED)
                    .where(column.ne(""))
                    .asTable("distinct_words");
            Field<String> word = DSL.field(DSL.name("distinct_words", "word"), String.class);
            return sql.select(word)
                    .from(distinct)
                    .orderBy(Columns.collated(word))
                    .limit(PROPOSALS)
                    .fetch(word);
        });
    }

    @Override
    public Optional<Need> find(NeedId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Need> find(DSLContext sql, NeedId id) {
        return NeedRows.find(sql, NEED.ID.eq(id.value()));
    }

    @Override
    public Optional<Need> byNumber(int number) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> NeedRows.find(sql, NEED.NUMBER.eq(number)));
    }

    @Override
    public Optional<OrganisationId> boundTo() {
        return NeedRules.boundTo();
    }

    @Override
    public boolean mayCapture() {
        return NeedRules.mayCapture();
    }

    @Override
    public boolean mayChange(Need need) {
        if (SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
            return true;
        }
        return need.state() == NeedState.NEW
                && NeedRules.boundTo().isPresent()
                && database.read(sql -> new NeedRules(sql, List.of())
                        .ownOrAll(need.organisation().map(NamedOrganisation::id)));
    }

    @Override
    public List<CapturedNeed> captureAll(List<NewNeed> needs) {
        if (!NeedRules.mayCapture()) {
            throw new DeniedException(
                    SignedIn.bound().isPresent() ? Optional.of(Permission.CAPTURE_NEEDS) : Optional.empty());
        }
        atMost(needs.size());
        return database.write(sql -> {
            NeedRules rules =
                    new NeedRules(sql, needs.stream().map(NewNeed::draft).toList());
            Violations violations = new Violations();
            for (int i = 0; i < needs.size(); i++) {
                rules.check(
                        violations,
                        needs.size() == 1 ? "" : i + ".",
                        needs.get(i).draft());
            }
            violations.done();
            return needs.stream().map(need -> capturing.capture(sql, need)).toList();
        });
    }

    @Override
    public Need change(NeedId id, int version, NeedDraft typed) {
        if (!NeedRules.mayCapture()) {
            SignedIn.require(Permission.EDIT_PARTICIPATION);
        }
        return database.write(sql -> {
            NeedRecords.STORED.lock(sql, id.value(), version);
            Need before = find(sql, id).orElseThrow();
            NeedDraft draft = typed.told(before.toldOn());
            NeedRules rules = new NeedRules(sql, List.of(draft));
            boolean own = before.state() == NeedState.NEW
                    && rules.ownOrAll(before.organisation().map(NamedOrganisation::id));
            if (!own) {
                SignedIn.require(Permission.EDIT_PARTICIPATION);
            }
            current(before);
            Violations violations = new Violations();
            rules.check(violations, "", draft);
            violations.done();
            List<Change> changes = DraftColumns.fields(draft).changedFrom(DraftColumns.fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            records.update(sql, id.value(), DraftColumns.row(draft));
            return records.done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public Need move(NeedId id, int version, NeedState to, LocalizedText reason) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            NeedRecords.STORED.lock(sql, id.value(), version);
            Need before = find(sql, id).orElseThrow();
            current(before);
            if (before.state() == to) {
                return before;
            }
            Violations violations = new Violations()
                    .check(before.state().leadsTo(to), "state", "transition", name(before.state()), name(to))
                    .check(before.mergedInto().isEmpty(), "state", "need.merged")
                    .check(
                            to != NeedState.LINKED_TO_MEASURE || NeedLinks.actedUpon(sql, id.value()),
                            "state",
                            "need.measure.none");
            LocalizedText rejection = to == NeedState.REJECTED ? reason : LocalizedText.none();
            if (to == NeedState.REJECTED) {
                violations.check(!reason.isEmpty(), "reason", "required").text("reason", reason);
            }
            violations.done();
            records.update(sql, id.value(), new Row().set(NEED.STATE, to).text(NEED.REJECTION, rejection));
            return records.done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", before.state(), to)
                            .field("rejection", before.rejection(), rejection)
                            .changes());
        });
    }

    @Override
    public Need merge(NeedId into, Collection<NeedId> needs) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        atMost(needs.size());
        return database.write(sql -> {
            links.merge(sql, into.value(), ids(needs));
            return find(sql, into).orElseThrow();
        });
    }

    @Override
    public Need unmerge(NeedId id) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            links.unmerge(sql, id.value());
            return find(sql, id).orElseThrow();
        });
    }

    @Override
    public void group(Collection<NeedId> needs, Optional<NeedThemeId> theme) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        atMost(needs.size());
        database.change(sql -> {
            records.oneAtATime(sql);
            theme.ifPresent(id -> new Violations()
                    .check(sql.fetchExists(NEED_THEME, NEED_THEME.ID.eq(id.value())), "theme", "unknown")
                    .done());
            records.lockCurrent(sql, ids(needs)).keySet().forEach(id -> {
                Need before = find(sql, new NeedId(id)).orElseThrow();
                NeedDraft draft = before.draft();
                if (!draft.theme().equals(theme)) {
                    records.update(sql, id, new Row().set(NEED.THEME_ID, theme.map(NeedThemeId::value)));
                    records.done(
                            sql,
                            before.id(),
                            "CHANGED",
                            NeedRecords.change(
                                    "theme", draft.theme().map(NeedThemeId::value), theme.map(NeedThemeId::value)));
                }
            });
        });
    }

    @Override
    public Need score(NeedId id, int version, Optional<Integer> score) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> prioritising.score(sql, id, version, score));
    }

    @Override
    public void rank(NeedId id, Optional<NeedId> before) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        if (before.filter(id::equals).isEmpty()) {
            database.change(sql -> prioritising.rank(sql, id, before));
        }
    }

    @Override
    public void rankFirst(List<NeedId> order) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        atMost(order.size());
        database.change(sql -> prioritising.rankFirst(sql, ids(order)));
    }

    @Override
    public void recordVotes(Map<NeedId, Integer> votes) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        atMost(votes.size());
        Violations violations = new Violations();
        votes.values().forEach(number -> violations.between("votes", number, 0, MOST_VOTES));
        violations.done();
        database.change(sql -> prioritising.votes(sql, votes));
    }

    @Override
    public void link(Collection<NeedId> needs, MeasureId measure) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        atMost(needs.size());
        database.change(sql -> links.linkMeasure(sql, ids(needs), measure.value()));
    }

    @Override
    public void unlink(NeedId need, MeasureId measure) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> links.unlinkMeasure(sql, need.value(), measure.value()));
    }

    @Override
    public void link(Collection<NeedId> needs, GoalId goal) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        atMost(needs.size());
        database.change(sql -> links.linkGoal(sql, ids(needs), goal.value()));
    }

    @Override
    public void unlink(NeedId need, GoalId goal) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> links.unlinkGoal(sql, need.value(), goal.value()));
    }

    @Override
    public Measure createMeasure(Collection<NeedId> needs, ProjectId project, MeasureDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            records.oneAtATime(sql);
            Measure made = measures.create(project, draft);
            link(needs, made.id());
            return made;
        });
    }

    @Override
    public Goal createGoal(Collection<NeedId> needs, ProjectId project, GoalDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            records.oneAtATime(sql);
            Goal made = goals.create(project, draft);
            link(needs, made.id());
            return made;
        });
    }

    @Override
    public Need archive(NeedId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Need restore(NeedId id, int version) {
        return setArchived(id, version, false);
    }

    private Need setArchived(NeedId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            NeedRecords.STORED.lock(sql, id.value(), version);
            Need before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            new Violations()
                    .check(!archived || before.merged().isEmpty(), "", "need.stands")
                    .done();
            records.update(
                    sql,
                    id.value(),
                    new Row().set(NEED.ARCHIVED_AT, archived ? Optional.of(clock.instant()) : Optional.empty()));
            return records.done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static void atMost(int needs) {
        new Violations().check(needs <= MOST, "needs", "many", MOST).done();
    }

    static void current(Need need) {
        if (need.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
    }

    private static Collection<UUID> ids(Collection<NeedId> needs) {
        Collection<UUID> ids = new LinkedHashSet<>();
        needs.forEach(need -> ids.add(need.value()));
        return ids;
    }

    private static String name(NeedState state) {
        return ReadersWords.of("need.state", state);
    }
}
