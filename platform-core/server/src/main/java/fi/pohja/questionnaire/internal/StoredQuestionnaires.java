package fi.pohja.questionnaire.internal;

import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE;
import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE_GROUP;
import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE_QUESTION;
import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE_RESPONSE;
import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE_SCORE;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.questionnaire.FilledIn;
import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireDraft;
import fi.pohja.questionnaire.QuestionnaireId;
import fi.pohja.questionnaire.QuestionnaireKind;
import fi.pohja.questionnaire.QuestionnairePurpose;
import fi.pohja.questionnaire.QuestionnaireState;
import fi.pohja.questionnaire.Questionnaires;
import fi.pohja.questionnaire.Results;
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
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

@Singleton
final class StoredQuestionnaires implements Questionnaires {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final VersionedTable STORED =
            new VersionedTable(QUESTIONNAIRE, QUESTIONNAIRE.ID, QUESTIONNAIRE.VERSION);
    private static final int MOST = 1_000;
    private static final int MOST_STATEMENTS = 40;
    private static final int MOST_GROUPS = 10;
    private static final int LONGEST_STATEMENT = 1_000;
    private static final int LONGEST_GROUP = 200;
    private static final int HIGHEST = 5;

    private static final Field<Integer> RESPONSES = DSL.field(DSL.selectCount()
                    .from(QUESTIONNAIRE_RESPONSE)
                    .where(QUESTIONNAIRE_RESPONSE.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID)))
            .as("responses");

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Templates templates;
    private final Clock clock;

    StoredQuestionnaires(Database database, AuditLog audit, SearchIndex search, Templates templates, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public List<Questionnaire> list(Archived archived) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> fetch(sql, Columns.archived(QUESTIONNAIRE.ARCHIVED_AT, archived)));
    }

    @Override
    public Optional<Questionnaire> find(QuestionnaireId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Questionnaire> find(DSLContext sql, QuestionnaireId id) {
        return fetch(sql, QUESTIONNAIRE.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Questionnaire> fetch(DSLContext sql, Condition wanted) {
        return sql.select(QUESTIONNAIRE.fields())
                .select(RESPONSES)
                .from(QUESTIONNAIRE)
                .where(wanted)
                .orderBy(QUESTIONNAIRE.NUMBER.desc())
                .limit(MOST)
                .fetch()
                .map(row -> questionnaire(sql, row));
    }

    private static Questionnaire questionnaire(DSLContext sql, Record row) {
        UUID id = row.get(QUESTIONNAIRE.ID);
        QuestionnaireKind kind = QuestionnaireKind.valueOf(row.get(QUESTIONNAIRE.KIND));
        int responses = row.get(RESPONSES);
        return new Questionnaire(
                new QuestionnaireId(id),
                row.get(QUESTIONNAIRE.NUMBER),
                kind,
                QuestionnairePurpose.valueOf(row.get(QUESTIONNAIRE.PURPOSE)),
                row.get(QUESTIONNAIRE.TITLE),
                Columns.text(row.get(QUESTIONNAIRE.DESCRIPTION)),
                sql.select(QUESTIONNAIRE_QUESTION.TEXT)
                        .from(QUESTIONNAIRE_QUESTION)
                        .where(QUESTIONNAIRE_QUESTION.QUESTIONNAIRE_ID.eq(id))
                        .orderBy(QUESTIONNAIRE_QUESTION.POSITION)
                        .fetch(QUESTIONNAIRE_QUESTION.TEXT),
                sql.select(QUESTIONNAIRE_GROUP.NAME)
                        .from(QUESTIONNAIRE_GROUP)
                        .where(QUESTIONNAIRE_GROUP.QUESTIONNAIRE_ID.eq(id))
                        .orderBy(QUESTIONNAIRE_GROUP.POSITION)
                        .fetch(QUESTIONNAIRE_GROUP.NAME),
                QuestionnaireState.valueOf(row.get(QUESTIONNAIRE.STATE)),
                kind == QuestionnaireKind.SURVEY ? responses - responses % FEWEST : responses,
                Columns.strings(row.get(QUESTIONNAIRE.SOURCE_REFS)),
                Optional.ofNullable(row.get(QUESTIONNAIRE.ARCHIVED_AT)),
                row.get(QUESTIONNAIRE.UPDATED_AT),
                row.get(QUESTIONNAIRE.VERSION));
    }

    @Override
    public List<QuestionnaireDraft> templates() {
        SignedIn.require(Permission.READ);
        return templates.all();
    }

    @Override
    public Questionnaire create(Optional<QuestionnaireId> given, QuestionnaireDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        QuestionnaireId id = given.orElseGet(() -> new QuestionnaireId(UUID.randomUUID()));
        return database.write(sql -> {
            check(draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    changed(columns(draft))
                            .set(QUESTIONNAIRE.STATE, QuestionnaireState.DRAFT)
                            .set(QUESTIONNAIRE.CREATED_AT, clock.instant())
                            .set(QUESTIONNAIRE.CREATED_BY, Actor.current().user()));
            storeParts(sql, id, draft);
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Questionnaire change(QuestionnaireId id, int version, QuestionnaireDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Questionnaire before = current(sql, id);
            boolean fixed = before.state() != QuestionnaireState.DRAFT;
            check(draft)
                    .check(
                            !fixed || before.statements().equals(draft.statements()),
                            "statements",
                            "questionnaire.fixed")
                    .check(!fixed || before.groups().equals(draft.groups()), "groups", "questionnaire.fixed")
                    .check(!fixed || before.kind() == draft.kind(), "kind", "questionnaire.fixed")
                    .done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), changed(columns(draft)));
            if (!fixed) {
                sql.deleteFrom(QUESTIONNAIRE_QUESTION)
                        .where(QUESTIONNAIRE_QUESTION.QUESTIONNAIRE_ID.eq(id.value()))
                        .execute();
                sql.deleteFrom(QUESTIONNAIRE_GROUP)
                        .where(QUESTIONNAIRE_GROUP.QUESTIONNAIRE_ID.eq(id.value()))
                        .execute();
                storeParts(sql, id, draft);
            }
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static void storeParts(DSLContext sql, QuestionnaireId id, QuestionnaireDraft draft) {
        store(
                sql,
                id,
                QUESTIONNAIRE_QUESTION,
                QUESTIONNAIRE_QUESTION.QUESTIONNAIRE_ID,
                QUESTIONNAIRE_QUESTION.POSITION,
                QUESTIONNAIRE_QUESTION.TEXT,
                draft.statements());
        store(
                sql,
                id,
                QUESTIONNAIRE_GROUP,
                QUESTIONNAIRE_GROUP.QUESTIONNAIRE_ID,
                QUESTIONNAIRE_GROUP.POSITION,
                QUESTIONNAIRE_GROUP.NAME,
                draft.groups());
    }

    private static void store(
            DSLContext sql,
            QuestionnaireId id,
            Table<?> table,
            TableField<?, UUID> owner,
            TableField<?, Integer> position,
            TableField<?, LocalizedText> text,
            List<LocalizedText> texts) {
        for (int place = 0; place < texts.size(); place++) {
            sql.insertInto(table)
                    .set(owner, id.value())
                    .set(position, place)
                    .set(text, texts.get(place))
                    .execute();
        }
    }

    @Override
    public Questionnaire move(QuestionnaireId id, int version, QuestionnaireState to) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Questionnaire before = current(sql, id);
            if (before.state() == to) {
                return before;
            }
            new Violations()
                    .check(before.state().next().contains(to), "state", "transition", name(before.state()), name(to))
                    .check(to != QuestionnaireState.OPEN || !before.statements().isEmpty(), "statements", "required")
                    .done();
            STORED.update(sql, id.value(), changed(new Row().set(QUESTIONNAIRE.STATE, to)));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector().field("state", before.state(), to).changes());
        });
    }

    private static String name(QuestionnaireState state) {
        return ReadersWords.of("questionnaire.state", state);
    }

    @Override
    public Optional<Questionnaire> survey(QuestionnaireId id) {
        return database.read(sql -> find(sql, id))
                .filter(found -> found.kind() == QuestionnaireKind.SURVEY)
                .filter(found -> found.state() == QuestionnaireState.OPEN
                        && found.archivedAt().isEmpty());
    }

    @Override
    public void answer(QuestionnaireId id, FilledIn filledIn) {
        database.change(sql -> {
            Questionnaire questionnaire = find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
            if (questionnaire.kind() == QuestionnaireKind.ASSESSMENT) {
                SignedIn.require(Permission.COMMENT);
            }
            if (questionnaire.state() != QuestionnaireState.OPEN
                    || questionnaire.archivedAt().isPresent()) {
                throw new NotFoundException(id.value());
            }
            store(sql, questionnaire, today(), filledIn);
        });
    }

    @Override
    public void enter(QuestionnaireId id, LocalDate answeredOn, FilledIn filledIn) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> {
            STORED.lock(sql, id.value());
            Questionnaire questionnaire = current(sql, id);
            new Violations()
                    .check(questionnaire.state() != QuestionnaireState.DRAFT, "state", "questionnaire.draft")
                    .check(!answeredOn.isAfter(today()), "answeredOn", "future")
                    .date("answeredOn", Optional.of(answeredOn))
                    .done();
            store(sql, questionnaire, answeredOn, filledIn);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HELSINKI);
    }

    private static void store(DSLContext sql, Questionnaire questionnaire, LocalDate answeredOn, FilledIn filledIn) {
        check(questionnaire, filledIn);
        int stored = sql.insertInto(QUESTIONNAIRE_RESPONSE)
                .set(QUESTIONNAIRE_RESPONSE.ID, filledIn.id().value())
                .set(QUESTIONNAIRE_RESPONSE.QUESTIONNAIRE_ID, questionnaire.id().value())
                .set(QUESTIONNAIRE_RESPONSE.GROUP_POSITION, filledIn.group().orElse(null))
                .set(QUESTIONNAIRE_RESPONSE.ANSWERED_ON, answeredOn)
                .onConflictDoNothing()
                .execute();
        if (stored == 0) {
            return;
        }
        for (int place = 0; place < filledIn.scores().size(); place++) {
            int position = place;
            filledIn.scores()
                    .get(place)
                    .ifPresent(score -> sql.insertInto(QUESTIONNAIRE_SCORE)
                            .set(QUESTIONNAIRE_SCORE.RESPONSE_ID, filledIn.id().value())
                            .set(QUESTIONNAIRE_SCORE.POSITION, position)
                            .set(QUESTIONNAIRE_SCORE.SCORE, score)
                            .execute());
        }
    }

    private static void check(Questionnaire questionnaire, FilledIn filledIn) {
        Violations violations = new Violations()
                .check(filledIn.scores().stream().anyMatch(Optional::isPresent), "scores", "questionnaire.nothing")
                .check(
                        filledIn.scores().size() <= questionnaire.statements().size(),
                        "scores",
                        "many",
                        questionnaire.statements().size())
                .check(
                        filledIn.group()
                                .filter(group -> group < 0
                                        || group >= questionnaire.groups().size())
                                .isEmpty(),
                        "group",
                        "unknown");
        filledIn.scores().forEach(score -> score.ifPresent(number -> violations.between("scores", number, 1, HIGHEST)));
        violations.done();
    }

    @Override
    public Results results(QuestionnaireId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Questionnaire questionnaire = find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
            return new Tally(
                            questionnaire.statements().size(),
                            questionnaire.groups().size(),
                            questionnaire.kind() == QuestionnaireKind.SURVEY ? FEWEST : 1)
                    .read(sql, id.value());
        });
    }

    @Override
    public Questionnaire archive(QuestionnaireId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Questionnaire restore(QuestionnaireId id, int version) {
        return setArchived(id, version, false);
    }

    private Questionnaire setArchived(QuestionnaireId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Questionnaire before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Questionnaire current(DSLContext sql, QuestionnaireId id) {
        Questionnaire questionnaire = find(sql, id).orElseThrow();
        if (questionnaire.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return questionnaire;
    }

    private static Violations check(QuestionnaireDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .text("description", draft.description())
                .check(draft.statements().size() <= MOST_STATEMENTS, "statements", "many", MOST_STATEMENTS)
                .check(draft.groups().size() <= MOST_GROUPS, "groups", "many", MOST_GROUPS);
        draft.statements().forEach(statement -> part(violations, "statements", statement, LONGEST_STATEMENT));
        draft.groups().forEach(group -> part(violations, "groups", group, LONGEST_GROUP));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static void part(Violations violations, String field, LocalizedText text, int longest) {
        violations
                .check(!text.isEmpty(), field, "required")
                .check(text.all().stream().allMatch(one -> one.length() <= longest), field, "longest", longest)
                .text(field, text);
    }

    private Row changed(Row row) {
        return row.set(QUESTIONNAIRE.UPDATED_AT, clock.instant())
                .set(QUESTIONNAIRE.UPDATED_BY, Actor.current().user());
    }

    private static Row columns(QuestionnaireDraft draft) {
        return new Row()
                .set(QUESTIONNAIRE.KIND, draft.kind())
                .set(QUESTIONNAIRE.PURPOSE, draft.purpose())
                .set(QUESTIONNAIRE.TITLE, draft.title())
                .text(QUESTIONNAIRE.DESCRIPTION, draft.description())
                .set(QUESTIONNAIRE.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(QuestionnaireDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("purpose", draft.purpose())
                .with("title", draft.title())
                .with("description", draft.description())
                .with(
                        "statements",
                        draft.statements().stream().map(text -> text.text("fi")).toList())
                .with(
                        "groups",
                        draft.groups().stream().map(text -> text.text("fi")).toList())
                .with("sourceRefs", draft.sourceRefs());
    }

    private Questionnaire done(DSLContext sql, QuestionnaireId id, String action, List<Change> changes) {
        Questionnaire now = find(sql, id).orElseThrow();
        Subject subject = Subject.of("QUESTIONNAIRE", id.value());
        audit.record(action, subject, now.code() + " " + now.title().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(subject, now.title(), now.code(), Columns.words(now.description()));
        }
        return now;
    }
}
