package fi.pohja.initiative.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.INITIATIVE;
import static fi.pohja.schema.tenant.Tables.INITIATIVE_MEASURE;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.UserId;
import fi.pohja.initiative.Initiative;
import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeKind;
import fi.pohja.initiative.InitiativeRow;
import fi.pohja.initiative.InitiativeState;
import fi.pohja.initiative.Initiatives;
import fi.pohja.initiative.PublishedInitiative;
import fi.pohja.need.NeedMeasure;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.NamedBody;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** Initiatives as lists and pages show them. */
final class InitiativeRows {

    private static final Pattern CODE = Pattern.compile("[Aa]-([0-9]{1,9})");
    private static final int MOST_PUBLISHED = 200;

    private static final fi.pohja.schema.tenant.tables.Body ADDRESSED = BODY.as("addressed");

    private InitiativeRows() {}

    static Condition wanted(Initiatives.Filter filter) {
        Condition wanted = Columns.archived(INITIATIVE.ARCHIVED_AT, filter.archived());
        if (!filter.kinds().isEmpty()) {
            wanted = wanted.and(INITIATIVE.KIND.in(Columns.names(filter.kinds())));
        }
        if (!filter.states().isEmpty()) {
            wanted = wanted.and(INITIATIVE.STATE.in(Columns.names(filter.states())));
        }
        if (filter.body().isPresent()) {
            wanted = wanted.and(INITIATIVE.BODY_ID.eq(filter.body().get().value()));
        }
        if (filter.waiting()) {
            wanted = wanted.and(waiting());
        }
        return wanted.and(Columns.typed(filter.text(), InitiativeRows::said));
    }

    /** Whether an answer is still waited for. */
    static Condition waiting() {
        return INITIATIVE.STATE.in(Columns.names(List.of(InitiativeState.SUBMITTED, InitiativeState.IN_HANDLING)));
    }

    private static Condition said(String text) {
        Matcher code = CODE.matcher(text);
        return code.matches()
                ? INITIATIVE.NUMBER.eq(Integer.valueOf(code.group(1)))
                : Columns.indexed(INITIATIVE.WORDS, text);
    }

    static Field<?> column(Initiatives.Sort by) {
        return switch (by) {
            case NUMBER -> INITIATIVE.NUMBER;
            case TITLE -> Columns.alphabetical(INITIATIVE.TITLE);
            case BODY -> Columns.alphabetical(BODY.NAME);
            case STATE -> Columns.declared(INITIATIVE.STATE, InitiativeState.class);
            case SUBMITTED -> INITIATIVE.SUBMITTED_ON;
            case DUE -> INITIATIVE.ANSWER_DUE;
        };
    }

    static List<InitiativeRow> fetch(
            DSLContext sql, Condition wanted, List<? extends OrderField<?>> order, int offset, int limit) {
        return select(sql)
                .where(wanted)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(InitiativeRows::row);
    }

    static List<PublishedInitiative> published(DSLContext sql) {
        return select(sql)
                .where(INITIATIVE.PUBLISHED)
                .and(INITIATIVE.ARCHIVED_AT.isNull())
                .and(INITIATIVE.STATE.ne(InitiativeState.DRAFT.name()))
                .orderBy(INITIATIVE.SUBMITTED_ON.desc().nullsLast(), INITIATIVE.NUMBER.desc())
                .limit(MOST_PUBLISHED)
                .fetch()
                .map(row -> new PublishedInitiative(
                        "A-" + row.get(INITIATIVE.NUMBER),
                        InitiativeKind.valueOf(row.get(INITIATIVE.KIND)),
                        row.get(BODY.NAME),
                        row.get(INITIATIVE.TITLE),
                        Columns.text(row.get(INITIATIVE.TEXT)),
                        addressedTo(row),
                        Optional.ofNullable(row.get(INITIATIVE.SUBMITTED_ON)),
                        Columns.text(row.get(INITIATIVE.ANSWER)),
                        Optional.ofNullable(row.get(INITIATIVE.ANSWERED_ON)),
                        Columns.text(row.get(INITIATIVE.EFFECT)),
                        measures(sql, row.get(INITIATIVE.ID))));
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select(INITIATIVE.fields())
                .select(BODY.ID, BODY.NAME, ADDRESSED.ID, ADDRESSED.NAME)
                .select(ORGANISATION.ID, ORGANISATION.NAME, USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(INITIATIVE)
                .join(BODY)
                .on(BODY.ID.eq(INITIATIVE.BODY_ID))
                .leftJoin(ADDRESSED)
                .on(ADDRESSED.ID.eq(INITIATIVE.ADDRESSED_BODY_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(INITIATIVE.ADDRESSED_ORGANISATION_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(INITIATIVE.HANDLER_ID));
    }

    private static InitiativeRow row(Record row) {
        return new InitiativeRow(
                new InitiativeId(row.get(INITIATIVE.ID)),
                row.get(INITIATIVE.NUMBER),
                InitiativeKind.valueOf(row.get(INITIATIVE.KIND)),
                new NamedBody(new BodyId(row.get(BODY.ID)), row.get(BODY.NAME)),
                row.get(INITIATIVE.TITLE),
                addressedTo(row),
                InitiativeState.valueOf(row.get(INITIATIVE.STATE)),
                Optional.ofNullable(row.get(INITIATIVE.SUBMITTED_ON)),
                Optional.ofNullable(row.get(INITIATIVE.ANSWER_DUE)),
                Optional.ofNullable(row.get(INITIATIVE.ANSWERED_ON)),
                row.get(INITIATIVE.ARCHIVED_AT) != null,
                row.get(INITIATIVE.VERSION));
    }

    private static LocalizedText addressedTo(Record row) {
        return Optional.ofNullable(row.get(ADDRESSED.NAME))
                .or(() -> Optional.ofNullable(row.get(ORGANISATION.NAME)))
                .orElse(LocalizedText.none());
    }

    static Optional<Initiative> find(DSLContext sql, UUID id) {
        return select(sql).where(INITIATIVE.ID.eq(id)).fetchOptional(row -> initiative(sql, row));
    }

    private static Initiative initiative(DSLContext sql, Record row) {
        return new Initiative(
                new InitiativeId(row.get(INITIATIVE.ID)),
                row.get(INITIATIVE.NUMBER),
                InitiativeKind.valueOf(row.get(INITIATIVE.KIND)),
                new NamedBody(new BodyId(row.get(BODY.ID)), row.get(BODY.NAME)),
                row.get(INITIATIVE.TITLE),
                Columns.text(row.get(INITIATIVE.TEXT)),
                Optional.ofNullable(row.get(ADDRESSED.ID))
                        .map(id -> new NamedBody(new BodyId(id), row.get(ADDRESSED.NAME))),
                Optional.ofNullable(row.get(ORGANISATION.ID))
                        .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME))),
                Optional.ofNullable(row.get(USER_ACCOUNT.ID))
                        .map(id -> new NamedUser(new UserId(id), row.get(USER_ACCOUNT.NAME))),
                InitiativeState.valueOf(row.get(INITIATIVE.STATE)),
                Optional.ofNullable(row.get(INITIATIVE.SUBMITTED_ON)),
                Optional.ofNullable(row.get(INITIATIVE.ANSWER_DUE)),
                Columns.text(row.get(INITIATIVE.ANSWER)),
                Optional.ofNullable(row.get(INITIATIVE.ANSWERED_ON)),
                Optional.ofNullable(row.get(INITIATIVE.FOLLOW_UP_ON)),
                Columns.text(row.get(INITIATIVE.EFFECT)),
                row.get(INITIATIVE.PUBLISHED),
                measures(sql, row.get(INITIATIVE.ID)),
                Columns.strings(row.get(INITIATIVE.SOURCE_REFS)),
                Optional.ofNullable(row.get(INITIATIVE.ARCHIVED_AT)),
                row.get(INITIATIVE.UPDATED_AT),
                row.get(INITIATIVE.VERSION));
    }

    private static List<NeedMeasure> measures(DSLContext sql, UUID initiative) {
        return sql.select(
                        MEASURE.ID,
                        MEASURE.NUMBER,
                        MEASURE.TITLE,
                        MEASURE.STATE,
                        MEASURE.PROGRESS,
                        PROJECT.ID,
                        PROJECT.CODE,
                        PROJECT.NAME)
                .from(INITIATIVE_MEASURE)
                .join(MEASURE)
                .on(MEASURE.ID.eq(INITIATIVE_MEASURE.MEASURE_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .where(INITIATIVE_MEASURE.INITIATIVE_ID.eq(initiative))
                .and(MEASURE.ARCHIVED_AT.isNull())
                .orderBy(MEASURE.NUMBER)
                .fetch(row -> new NeedMeasure(
                        new MeasureId(row.get(MEASURE.ID)),
                        row.get(MEASURE.NUMBER),
                        new NamedProject(
                                new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME)),
                        row.get(MEASURE.TITLE),
                        MeasureState.valueOf(row.get(MEASURE.STATE)),
                        row.get(MEASURE.PROGRESS)));
    }
}
