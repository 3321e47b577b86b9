package fi.pohja.initiative.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.BODY_MEMBER;
import static fi.pohja.schema.tenant.Tables.INITIATIVE;
import static fi.pohja.schema.tenant.Tables.INITIATIVE_MEASURE;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.initiative.Initiative;
import fi.pohja.initiative.InitiativeAnswer;
import fi.pohja.initiative.InitiativeDraft;
import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeRow;
import fi.pohja.initiative.InitiativeState;
import fi.pohja.initiative.Initiatives;
import fi.pohja.initiative.PublishedInitiative;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.MeasureId;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;

@Singleton
final class StoredInitiatives implements Initiatives {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int MOST_MEASURES = 50;
    private static final VersionedTable STORED = new VersionedTable(INITIATIVE, INITIATIVE.ID, INITIATIVE.VERSION);

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    StoredInitiatives(Database database, AuditLog audit, SearchIndex search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Listing<InitiativeRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = InitiativeRows.wanted(filter);
        List<SortField<?>> by = List.of(
                Columns.sorted(InitiativeRows.column(order.by()), order.descending()), INITIATIVE.NUMBER.desc());
        return database.read(sql -> new Listing<>(
                InitiativeRows.fetch(sql, wanted, by, slice.offset(), slice.limit()),
                sql.fetchCount(INITIATIVE, wanted)));
    }

    @Override
    public List<InitiativeRow> behind(MeasureId measure) {
        SignedIn.require(Permission.READ);
        Condition acting = INITIATIVE.ID.in(DSL.select(INITIATIVE_MEASURE.INITIATIVE_ID)
                .from(INITIATIVE_MEASURE)
                .where(INITIATIVE_MEASURE.MEASURE_ID.eq(measure.value())));
        return database.read(sql -> InitiativeRows.fetch(
                sql, acting.and(INITIATIVE.ARCHIVED_AT.isNull()), List.of(INITIATIVE.NUMBER.asc()), 0, Slice.MOST));
    }

    @Override
    public Optional<Initiative> find(InitiativeId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> InitiativeRows.find(sql, id.value()));
    }

    @Override
    public boolean mayWrite(BodyId body) {
        return SignedIn.allowed(Permission.EDIT_PARTICIPATION)
                || (SignedIn.allowed(Permission.COMMENT) && database.read(sql -> member(sql, body)));
    }

    private boolean member(DSLContext sql, BodyId body) {
        return SignedIn.bound()
                .filter(user -> sql.fetchExists(
                        BODY_MEMBER,
                        BODY_MEMBER
                                .BODY_ID
                                .eq(body.value())
                                .and(BODY_MEMBER.USER_ID.eq(user.user().value()))
                                .and(BODY_MEMBER.ENDED_ON.isNull().or(BODY_MEMBER.ENDED_ON.ge(today())))))
                .isPresent();
    }

    /** Lets whoever has a place in the body go on, and whoever handles all. */
    private void requireWriting(DSLContext sql, BodyId body) {
        if (!SignedIn.allowed(Permission.COMMENT) || !member(sql, body)) {
            SignedIn.require(Permission.EDIT_PARTICIPATION);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HELSINKI);
    }

    @Override
    public Initiative create(Optional<InitiativeId> given, InitiativeDraft draft) {
        InitiativeId id = given.orElseGet(() -> new InitiativeId(UUID.randomUUID()));
        return database.write(sql -> {
            draft.body()
                    .ifPresentOrElse(
                            body -> requireWriting(sql, body), () -> SignedIn.require(Permission.EDIT_PARTICIPATION));
            check(sql, draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    changed(columns(draft))
                            .set(INITIATIVE.STATE, InitiativeState.DRAFT)
                            .set(INITIATIVE.CREATED_AT, clock.instant())
                            .set(INITIATIVE.CREATED_BY, Actor.current().user()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Initiative change(InitiativeId id, int version, InitiativeDraft draft) {
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Initiative before = current(sql, id);
            if (before.state() == InitiativeState.DRAFT) {
                requireWriting(sql, before.body().id());
                draft.body().ifPresent(body -> requireWriting(sql, body));
            } else {
                SignedIn.require(Permission.EDIT_PARTICIPATION);
            }
            check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), changed(columns(draft)));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public Initiative submit(InitiativeId id, int version) {
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Initiative before = current(sql, id);
            requireWriting(sql, before.body().id());
            Violations violations = transition(before, InitiativeState.SUBMITTED)
                    .check(!before.text().isEmpty(), "text", "required")
                    .check(
                            before.addressedBody().isPresent()
                                    || before.addressedOrganisation().isPresent(),
                            "addressedBody",
                            "initiative.addressed")
                    .check(before.answerDue().isPresent(), "answerDue", "required");
            violations.done();
            return moved(
                    sql,
                    before,
                    InitiativeState.SUBMITTED,
                    new Row().set(INITIATIVE.SUBMITTED_ON, before.submittedOn().orElseGet(this::today)));
        });
    }

    @Override
    public Initiative move(InitiativeId id, int version, InitiativeState to) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Initiative before = current(sql, id);
            if (before.state() == to) {
                return before;
            }
            transition(before, to)
                    .check(to != InitiativeState.ANSWERED || !before.answer().isEmpty(), "answer", "required")
                    .check(to != InitiativeState.FOLLOWED_UP || !before.effect().isEmpty(), "effect", "required")
                    .check(
                            to != InitiativeState.SUBMITTED
                                    || before.submittedOn().isPresent(),
                            "state",
                            "initiative.submit")
                    .done();
            return moved(sql, before, to, new Row());
        });
    }

    private Violations transition(Initiative before, InitiativeState to) {
        return new Violations()
                .check(before.state().next().contains(to), "state", "transition", name(before.state()), name(to));
    }

    private static String name(InitiativeState state) {
        return ReadersWords.of("initiative.state", state);
    }

    private Initiative moved(DSLContext sql, Initiative before, InitiativeState to, Row more) {
        STORED.update(sql, before.id().value(), changed(more.set(INITIATIVE.STATE, to)));
        return done(
                sql,
                before.id(),
                "STATE",
                new Change.Collector().field("state", before.state(), to).changes());
    }

    @Override
    public Initiative answer(InitiativeId id, int version, InitiativeAnswer answer) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Initiative before = current(sql, id);
            Violations violations = new Violations()
                    .check(
                            before.state() != InitiativeState.DRAFT,
                            "state",
                            "transition",
                            name(before.state()),
                            name(InitiativeState.ANSWERED))
                    .check(!answer.answer().isEmpty(), "answer", "required")
                    .text("answer", answer.answer())
                    .date("followUpOn", answer.followUpOn());
            List<UUID> measures =
                    answer.measures().stream().map(MeasureId::value).distinct().toList();
            violations.check(measures.size() <= MOST_MEASURES, "measures", "many", MOST_MEASURES);
            violations.check(
                    measures.isEmpty() || sql.fetchCount(MEASURE, MEASURE.ID.in(measures)) == measures.size(),
                    "measures",
                    "unknown");
            violations.done();
            InitiativeState to =
                    before.state() == InitiativeState.FOLLOWED_UP ? before.state() : InitiativeState.ANSWERED;
            List<Change> changes = answered(answer)
                    .with("state", to)
                    .changedFrom(answered(before.answered()).with("state", before.state()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(
                    sql,
                    id.value(),
                    changed(new Row()
                            .text(INITIATIVE.ANSWER, answer.answer())
                            .set(INITIATIVE.ANSWERED_ON, before.answeredOn().orElseGet(this::today))
                            .set(INITIATIVE.FOLLOW_UP_ON, answer.followUpOn())
                            .set(INITIATIVE.PUBLISHED, answer.published())
                            .set(INITIATIVE.STATE, to)
                            .set(INITIATIVE.WORDS, words(before.title(), before.text(), answer.answer()))));
            sql.deleteFrom(INITIATIVE_MEASURE)
                    .where(INITIATIVE_MEASURE.INITIATIVE_ID.eq(id.value()))
                    .execute();
            measures.forEach(measure -> sql.insertInto(INITIATIVE_MEASURE)
                    .set(INITIATIVE_MEASURE.INITIATIVE_ID, id.value())
                    .set(INITIATIVE_MEASURE.MEASURE_ID, measure)
                    .execute());
            return done(sql, id, "ANSWERED", changes);
        });
    }

    private static Fields answered(InitiativeAnswer answer) {
        return new Fields()
                .with("answer", answer.answer())
                .with(
                        "measures",
                        answer.measures().stream()
                                .map(MeasureId::value)
                                .distinct()
                                .sorted()
                                .toList())
                .with("followUpOn", answer.followUpOn())
                .with("published", answer.published());
    }

    @Override
    public Initiative followUp(InitiativeId id, int version, LocalizedText effect) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Initiative before = current(sql, id);
            Violations violations = before.state() == InitiativeState.FOLLOWED_UP
                    ? new Violations()
                    : transition(before, InitiativeState.FOLLOWED_UP);
            violations
                    .check(!effect.isEmpty(), "effect", "required")
                    .text("effect", effect)
                    .done();
            STORED.update(
                    sql,
                    id.value(),
                    changed(new Row()
                            .text(INITIATIVE.EFFECT, effect)
                            .set(INITIATIVE.STATE, InitiativeState.FOLLOWED_UP)));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", before.state(), InitiativeState.FOLLOWED_UP)
                            .field("effect", before.effect(), effect)
                            .changes());
        });
    }

    @Override
    public List<PublishedInitiative> published() {
        return database.read(InitiativeRows::published);
    }

    @Override
    public Initiative archive(InitiativeId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Initiative restore(InitiativeId id, int version) {
        return setArchived(id, version, false);
    }

    private Initiative setArchived(InitiativeId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Initiative before = InitiativeRows.find(sql, id.value()).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Initiative current(DSLContext sql, InitiativeId id) {
        Initiative initiative = InitiativeRows.find(sql, id.value()).orElseThrow();
        if (initiative.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return initiative;
    }

    private static Violations check(DSLContext sql, InitiativeDraft draft) {
        Violations violations = new Violations()
                .check(draft.body().isPresent(), "body", "required")
                .requiredTitle("title", draft.title())
                .text("text", draft.text())
                .date("answerDue", draft.answerDue());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        draft.body()
                .ifPresent(
                        body -> violations.check(sql.fetchExists(BODY, BODY.ID.eq(body.value())), "body", "unknown"));
        draft.addressedBody()
                .ifPresent(body ->
                        violations.check(sql.fetchExists(BODY, BODY.ID.eq(body.value())), "addressedBody", "unknown"));
        draft.addressedOrganisation()
                .ifPresent(organisation -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(organisation.value())),
                        "addressedOrganisation",
                        "unknown"));
        draft.handler()
                .ifPresent(handler -> violations.check(
                        sql.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(handler.value())), "handler", "unknown"));
        return violations;
    }

    private Row changed(Row row) {
        return row.set(INITIATIVE.UPDATED_AT, clock.instant())
                .set(INITIATIVE.UPDATED_BY, Actor.current().user());
    }

    private static Row columns(InitiativeDraft draft) {
        return new Row()
                .set(INITIATIVE.KIND, draft.kind())
                .set(INITIATIVE.BODY_ID, draft.body().map(BodyId::value))
                .set(INITIATIVE.TITLE, draft.title())
                .text(INITIATIVE.TEXT, draft.text())
                .set(INITIATIVE.ADDRESSED_BODY_ID, draft.addressedBody().map(BodyId::value))
                .set(
                        INITIATIVE.ADDRESSED_ORGANISATION_ID,
                        draft.addressedOrganisation().map(OrganisationId::value))
                .set(INITIATIVE.HANDLER_ID, draft.handler().map(UserId::value))
                .set(INITIATIVE.ANSWER_DUE, draft.answerDue())
                .set(INITIATIVE.WORDS, words(draft.title(), draft.text()))
                .set(INITIATIVE.SOURCE_REFS, draft.sourceRefs());
    }

    private static String words(LocalizedText... said) {
        return Columns.words(said);
    }

    private static Fields fields(InitiativeDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("body", draft.body().map(BodyId::value))
                .with("title", draft.title())
                .with("text", draft.text())
                .with("addressedBody", draft.addressedBody().map(BodyId::value))
                .with("addressedOrganisation", draft.addressedOrganisation().map(OrganisationId::value))
                .with("handler", draft.handler().map(UserId::value))
                .with("answerDue", draft.answerDue())
                .with("sourceRefs", draft.sourceRefs());
    }

    /** Writes down what was done, in audit and search, and returns the initiative as it is now. */
    private Initiative done(DSLContext sql, InitiativeId id, String action, List<Change> changes) {
        Initiative now = InitiativeRows.find(sql, id.value()).orElseThrow();
        Subject subject = Subject.of("INITIATIVE", id.value(), now.body().id().value());
        audit.record(action, subject, now.code() + " " + now.title().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(subject, now.title(), now.code(), words(now.text(), now.answer()));
        }
        return now;
    }
}
