package fi.pohja.consultation.internal;

import static fi.pohja.schema.tenant.Tables.CONSULTATION;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_QUESTION;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_RESPONSE;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.consultation.Consultation;
import fi.pohja.consultation.ConsultationDraft;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.ConsultationResponseId;
import fi.pohja.consultation.ConsultationRow;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.consultation.Handling;
import fi.pohja.consultation.Invitee;
import fi.pohja.consultation.Submission;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
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

@Singleton
final class StoredConsultations implements Consultations {

    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    static final VersionedTable STORED = new VersionedTable(CONSULTATION, CONSULTATION.ID, CONSULTATION.VERSION);

    private static final VersionedTable RESPONSES =
            new VersionedTable(CONSULTATION_RESPONSE, CONSULTATION_RESPONSE.ID, CONSULTATION_RESPONSE.VERSION);
    private static final int MOST_QUESTIONS = 30;
    private static final int LONGEST_QUESTION = 1_000;

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Visitors visitors;
    private final Clock clock;

    StoredConsultations(Database database, AuditLog audit, SearchIndex search, Visitors visitors, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Override
    public Listing<ConsultationRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = ConsultationRows.wanted(filter);
        List<SortField<?>> by = List.of(
                Columns.sorted(ConsultationRows.column(order.by()), order.descending()), CONSULTATION.NUMBER.desc());
        return database.read(sql -> new Listing<>(
                ConsultationRows.fetch(sql, wanted, by, slice.offset(), slice.limit()),
                sql.fetchCount(CONSULTATION, wanted)));
    }

    @Override
    public Optional<Consultation> find(ConsultationId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> ConsultationRows.find(sql, id.value()));
    }

    @Override
    public Consultation create(Optional<ConsultationId> given, ConsultationDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        ConsultationId id = given.orElseGet(() -> new ConsultationId(UUID.randomUUID()));
        return database.write(sql -> {
            check(sql, draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    changed(columns(draft))
                            .set(CONSULTATION.STATE, ConsultationState.DRAFT)
                            .set(CONSULTATION.CREATED_AT, clock.instant())
                            .set(CONSULTATION.CREATED_BY, Actor.current().user()));
            storeQuestions(sql, id, draft.questions());
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Consultation change(ConsultationId id, int version, ConsultationDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Consultation before = current(sql, id);
            boolean sameQuestions = before.questions().equals(draft.questions());
            check(sql, draft)
                    .check(
                            sameQuestions || before.state() == ConsultationState.DRAFT,
                            "questions",
                            "consultation.questions.fixed")
                    .done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), changed(columns(draft)));
            if (!sameQuestions) {
                sql.deleteFrom(CONSULTATION_QUESTION)
                        .where(CONSULTATION_QUESTION.CONSULTATION_ID.eq(id.value()))
                        .execute();
                storeQuestions(sql, id, draft.questions());
            }
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static void storeQuestions(DSLContext sql, ConsultationId id, List<LocalizedText> questions) {
        for (int position = 0; position < questions.size(); position++) {
            sql.insertInto(CONSULTATION_QUESTION)
                    .set(CONSULTATION_QUESTION.CONSULTATION_ID, id.value())
                    .set(CONSULTATION_QUESTION.POSITION, position)
                    .set(CONSULTATION_QUESTION.TEXT, questions.get(position))
                    .execute();
        }
    }

    @Override
    public Consultation move(ConsultationId id, int version, ConsultationState to) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Consultation before = current(sql, id);
            if (before.state() == to) {
                return before;
            }
            LocalDate today = LocalDate.ofInstant(clock.instant(), HELSINKI);
            Violations violations = new Violations()
                    .check(before.state().next().contains(to), "state", "transition", name(before.state()), name(to));
            if (to == ConsultationState.OPEN) {
                violations
                        .check(!before.questions().isEmpty(), "questions", "required")
                        .check(before.closesOn().isPresent(), "closesOn", "required")
                        .check(
                                before.closesOn().filter(today::isAfter).isEmpty(),
                                "closesOn",
                                "consultation.closes.past");
            }
            violations
                    .check(
                            to != ConsultationState.PUBLISHED || before.responses() == before.handled(),
                            "state",
                            "consultation.unhandled",
                            before.responses() - before.handled())
                    .done();
            STORED.update(sql, id.value(), changed(new Row().set(CONSULTATION.STATE, to)));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector().field("state", before.state(), to).changes());
        });
    }

    private static String name(ConsultationState state) {
        return ReadersWords.of("consultation.state", state);
    }

    @Override
    public Consultation summarise(ConsultationId id, int version, LocalizedText summary) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Consultation before = current(sql, id);
            new Violations().text("summary", summary).done();
            List<Change> changes = new Change.Collector()
                    .field("summary", before.summary(), summary)
                    .changes();
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), changed(new Row().text(CONSULTATION.SUMMARY, summary)));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public int invite(ConsultationId id, List<Invitee> invitees) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value());
            Consultation consultation = current(sql, id);
            int sent = visitors.invite(sql, consultation, invitees);
            if (sent > 0) {
                audit.record(
                        "INVITED",
                        Subject.of("CONSULTATION", id.value()),
                        label(consultation),
                        new Change.Collector().field("invitations", sent).changes());
            }
            return sent;
        });
    }

    @Override
    public List<ConsultationResponse> responses(ConsultationId id) {
        SignedIn.require(Permission.READ);
        return database.read(
                sql -> ConsultationRows.responses(sql, CONSULTATION_RESPONSE.CONSULTATION_ID.eq(id.value())));
    }

    @Override
    public ConsultationResponse handle(
            ConsultationResponseId id, int version, Handling handling, LocalizedText reason) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            RESPONSES.lock(sql, id.value(), version);
            ConsultationId of = new ConsultationId(sql.select(CONSULTATION_RESPONSE.CONSULTATION_ID)
                    .from(CONSULTATION_RESPONSE)
                    .where(CONSULTATION_RESPONSE.ID.eq(id.value()))
                    .fetchSingle()
                    .value1());
            Consultation consultation = current(sql, of);
            ConsultationResponse before = response(sql, id);
            new Violations()
                    .check(!reason.isEmpty(), "reason", "required")
                    .text("reason", reason)
                    .done();
            RESPONSES.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(CONSULTATION_RESPONSE.HANDLING, handling)
                            .text(CONSULTATION_RESPONSE.REASON, reason)
                            .set(CONSULTATION_RESPONSE.HANDLED_AT, clock.instant()));
            audit.record(
                    "HANDLED",
                    Subject.of("CONSULTATION", of.value()),
                    label(consultation),
                    new Change.Collector()
                            .field("response", before.number())
                            .field("handling", before.handling(), handling)
                            .field("reason", before.reason(), reason)
                            .changes());
            return response(sql, id);
        });
    }

    private static ConsultationResponse response(DSLContext sql, ConsultationResponseId id) {
        return ConsultationRows.responses(sql, CONSULTATION_RESPONSE.ID.eq(id.value()))
                .getFirst();
    }

    @Override
    public List<Consultation> forEverybody() {
        return database.read(visitors::forEverybody);
    }

    @Override
    public Optional<Consultation> visible(ConsultationId id, String token) {
        return database.read(sql -> visitors.visible(sql, id, token));
    }

    @Override
    public Optional<ConsultationResponse> given(ConsultationId id, String token) {
        return database.read(sql -> visitors.given(sql, id, token));
    }

    @Override
    public int respond(ConsultationId id, String token, Submission submission) {
        return database.write(sql -> {
            int number = visitors.respond(sql, id, token, submission);
            audit.record(
                    "RESPONDED",
                    Subject.of("CONSULTATION", id.value()),
                    label(ConsultationRows.find(sql, id.value()).orElseThrow()),
                    new Change.Collector().field("response", number).changes());
            return number;
        });
    }

    @Override
    public List<ConsultationResponse> published(ConsultationId id) {
        return database.read(sql -> ConsultationRows.find(sql, id.value())
                        .filter(found -> found.state() == ConsultationState.PUBLISHED
                                && found.archivedAt().isEmpty())
                        .isPresent()
                ? ConsultationRows.responses(sql, CONSULTATION_RESPONSE.CONSULTATION_ID.eq(id.value()))
                : List.of());
    }

    @Override
    public Consultation archive(ConsultationId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Consultation restore(ConsultationId id, int version) {
        return setArchived(id, version, false);
    }

    private Consultation setArchived(ConsultationId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Consultation before = ConsultationRows.find(sql, id.value()).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Consultation current(DSLContext sql, ConsultationId id) {
        Consultation consultation = ConsultationRows.find(sql, id.value()).orElseThrow();
        if (consultation.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return consultation;
    }

    private static Violations check(DSLContext sql, ConsultationDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .text("description", draft.description())
                .text("targetGroups", draft.targetGroups())
                .date("opensOn", draft.opensOn())
                .date("closesOn", draft.closesOn())
                .period("closesOn", draft.opensOn(), draft.closesOn())
                .check(draft.questions().size() <= MOST_QUESTIONS, "questions", "many", MOST_QUESTIONS);
        draft.questions()
                .forEach(question -> violations
                        .check(!question.isEmpty(), "questions", "required")
                        .check(
                                question.all().stream().allMatch(text -> text.length() <= LONGEST_QUESTION),
                                "questions",
                                "longest",
                                LONGEST_QUESTION)
                        .text("questions", question));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        draft.project()
                .ifPresent(project -> violations.check(
                        sql.fetchExists(PROJECT, PROJECT.ID.eq(project.value())), "project", "unknown"));
        return violations;
    }

    private Row changed(Row row) {
        return row.set(CONSULTATION.UPDATED_AT, clock.instant())
                .set(CONSULTATION.UPDATED_BY, Actor.current().user());
    }

    private static Row columns(ConsultationDraft draft) {
        return new Row()
                .set(CONSULTATION.TITLE, draft.title())
                .text(CONSULTATION.DESCRIPTION, draft.description())
                .text(CONSULTATION.TARGET_GROUPS, draft.targetGroups())
                .set(CONSULTATION.PROJECT_ID, draft.project().map(ProjectId::value))
                .set(CONSULTATION.OPENS_ON, draft.opensOn())
                .set(CONSULTATION.CLOSES_ON, draft.closesOn())
                .set(CONSULTATION.FOR_EVERYBODY, draft.forEverybody())
                .set(CONSULTATION.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(ConsultationDraft draft) {
        return new Fields()
                .with("title", draft.title())
                .with("description", draft.description())
                .with("targetGroups", draft.targetGroups())
                .with(
                        "questions",
                        draft.questions().stream()
                                .map(question -> question.text("fi"))
                                .toList())
                .with("project", draft.project().map(ProjectId::value))
                .with("opensOn", draft.opensOn())
                .with("closesOn", draft.closesOn())
                .with("forEverybody", draft.forEverybody())
                .with("sourceRefs", draft.sourceRefs());
    }

    private static String label(Consultation consultation) {
        return consultation.code() + " " + consultation.title().text("fi");
    }

    private Consultation done(DSLContext sql, ConsultationId id, String action, List<Change> changes) {
        Consultation now = ConsultationRows.find(sql, id.value()).orElseThrow();
        Subject subject = Subject.of("CONSULTATION", id.value());
        audit.record(action, subject, label(now), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(
                    subject,
                    now.title(),
                    now.code(),
                    Columns.words(now.description(), now.targetGroups(), now.summary()));
        }
        return now;
    }
}
