package fi.pohja.programme.internal;

import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.MEASURE_GOAL;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.UserId;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NamedGoal;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.StatusLight;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.FirstOfEach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Measures as lists and pages show them. */
final class MeasureRows {

    private static final Pattern CODE = Pattern.compile("[Mm]-([0-9]{1,9})");

    private static final Field<String[]> GOALS = DSL.array(DSL.select(GOAL.NUMBER)
                    .from(MEASURE_GOAL)
                    .join(GOAL)
                    .on(GOAL.ID.eq(MEASURE_GOAL.GOAL_ID))
                    .where(MEASURE_GOAL.MEASURE_ID.eq(MEASURE.ID))
                    .orderBy(GOAL.POSITION, GOAL.ID))
            .as("goals");

    private static final FirstOfEach<MeasureState> BY_STATE =
            new FirstOfEach<>(MeasureState.class, MEASURE.ID, MEASURE.STATE);

    private MeasureRows() {}

    /** The condition of a filter, over measures and their projects. */
    static Condition wanted(Measures.Filter filter) {
        Condition wanted = withoutStates(filter);
        return filter.states().isEmpty() ? wanted : wanted.and(MEASURE.STATE.in(Columns.names(filter.states())));
    }

    /** As {@link #wanted}, in any state. */
    static Condition withoutStates(Measures.Filter filter) {
        Condition wanted = Columns.archived(MEASURE.ARCHIVED_AT, filter.archived());
        if (filter.archived() == Archived.CURRENT && filter.project().isEmpty()) {
            wanted = wanted.and(PROJECT.ARCHIVED_AT.isNull());
        }
        if (filter.project().isPresent()) {
            UUID project = filter.project().get().value();
            wanted = wanted.and(PROJECT.ID.eq(project).or(PROJECT.UMBRELLA_ID.eq(project)));
        }
        if (filter.subArea().isPresent()) {
            wanted = wanted.and(MEASURE.SUB_AREA_ID.eq(filter.subArea().get().value()));
        }
        if (filter.open()) {
            wanted = wanted.and(MEASURE.STATE.notIn(Columns.names(List.of(MeasureState.DONE, MeasureState.CANCELLED))));
        }
        if (!filter.lights().isEmpty()) {
            wanted = wanted.and(MEASURE.RAG.in(Columns.names(filter.lights())));
        }
        if (filter.ownedBy().isPresent()) {
            wanted = wanted.and(MEASURE.OWNER_ID.eq(filter.ownedBy().get().value()));
        }
        if (filter.ownerOrganisation().isPresent()) {
            wanted = wanted.and(MEASURE.OWNER_ORGANISATION_ID.eq(
                    filter.ownerOrganisation().get().value()));
        }
        if (filter.dueUntil().isPresent()) {
            wanted = wanted.and(MEASURE.DUE_ON.le(filter.dueUntil().get()));
        }
        return wanted.and(Columns.typed(filter.text(), MeasureRows::said));
    }

    private static Condition said(String text) {
        Matcher code = CODE.matcher(text);
        return code.matches()
                ? MEASURE.NUMBER.eq(Integer.valueOf(code.group(1)))
                : Columns.indexed(MEASURE.WORDS, text);
    }

    /** What a list is sorted by. */
    static List<Field<?>> columns(Measures.Sort by) {
        return switch (by) {
            case POSITION -> List.of(Columns.alphabetical(PROJECT.NAME), PROJECT.ID, MEASURE.POSITION);
            case NUMBER -> List.of(MEASURE.NUMBER);
            case TITLE -> List.of(Columns.alphabetical(MEASURE.TITLE));
            case PROJECT -> List.of(Columns.alphabetical(PROJECT.NAME));
            case SUB_AREA -> List.of(SUB_AREA.POSITION);
            case STATE -> List.of(Columns.declared(MEASURE.STATE, MeasureState.class));
            case LIGHT -> List.of(Columns.declared(MEASURE.RAG, StatusLight.class));
            case PROGRESS -> List.of(MEASURE.PROGRESS);
            case OWNER -> List.of(Columns.collated(USER_ACCOUNT.NAME), Columns.alphabetical(ORGANISATION.NAME));
            case START -> List.of(MEASURE.START_ON);
            case DUE -> List.of(MEASURE.DUE_ON);
        };
    }

    static List<MeasureRow> fetch(
            DSLContext sql, Condition wanted, List<? extends OrderField<?>> order, int offset, int limit) {
        // The page is chosen before goals are looked up for its rows: those an offset leaves out would be, too.
        List<UUID> page = from(sql.select(MEASURE.ID))
                .where(wanted)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(MEASURE.ID);
        return Columns.inOrder(page, rows(sql, page));
    }

    static Map<MeasureState, Listing<MeasureRow>> firstOfEach(
            DSLContext sql, Condition wanted, List<? extends OrderField<?>> order, ToIntFunction<MeasureState> most) {
        return BY_STATE.fetch(sql, select -> from(select).where(wanted), order, most, measures -> rows(sql, measures));
    }

    private static Map<UUID, MeasureRow> rows(DSLContext sql, List<UUID> measures) {
        return select(sql, GOALS)
                .where(MEASURE.ID.eq(DSL.any(measures.toArray(UUID[]::new))))
                .fetchMap(MEASURE.ID, MeasureRows::row);
    }

    static int count(DSLContext sql, Condition wanted) {
        return sql.fetchCount(DSL.selectOne()
                .from(MEASURE)
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .where(wanted));
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql, SelectFieldOrAsterisk... more) {
        return from(sql.select(MEASURE.fields())
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .select(SUB_AREA.ID, SUB_AREA.NUMBER, SUB_AREA.TITLE)
                .select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME, ORGANISATION.ID, ORGANISATION.NAME)
                .select(more));
    }

    /** What measures are sorted and shown with. */
    private static <R extends Record> SelectOnConditionStep<R> from(SelectFromStep<R> select) {
        return select.from(MEASURE)
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .leftJoin(SUB_AREA)
                .on(SUB_AREA.ID.eq(MEASURE.SUB_AREA_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(MEASURE.OWNER_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEASURE.OWNER_ORGANISATION_ID));
    }

    private static MeasureRow row(Record row) {
        return new MeasureRow(
                new MeasureId(row.get(MEASURE.ID)),
                row.get(MEASURE.NUMBER),
                project(row),
                StoredSubAreas.named(row),
                row.get(MEASURE.TITLE),
                MeasureState.valueOf(row.get(MEASURE.STATE)),
                StatusLight.valueOf(row.get(MEASURE.RAG)),
                row.get(MEASURE.PROGRESS),
                owner(row),
                ownerOrganisation(row),
                Optional.ofNullable(row.get(MEASURE.START_ON)),
                Optional.ofNullable(row.get(MEASURE.DUE_ON)),
                Columns.strings(row.get(GOALS)),
                Columns.strings(row.get(MEASURE.SOURCE_REFS)),
                row.get(MEASURE.ARCHIVED_AT) != null,
                row.get(MEASURE.VERSION));
    }

    static Optional<Measure> find(DSLContext sql, Condition wanted) {
        return select(
                        sql,
                        ProjectRows.UMBRELLA.ID,
                        ProjectRows.UMBRELLA.CODE,
                        ProjectRows.UMBRELLA.NAME,
                        NATIONAL_PROGRAMME.KEY,
                        NATIONAL_PROGRAMME.NAME)
                .leftJoin(ProjectRows.UMBRELLA)
                .on(ProjectRows.UMBRELLA.ID.eq(PROJECT.UMBRELLA_ID))
                .leftJoin(NATIONAL_PROGRAMME)
                .on(NATIONAL_PROGRAMME.KEY.eq(PROJECT.NATIONAL_PROGRAMME))
                .where(wanted)
                .fetchOptional(row -> measure(sql, row));
    }

    private static Measure measure(DSLContext sql, Record row) {
        return new Measure(
                new MeasureId(row.get(MEASURE.ID)),
                row.get(MEASURE.NUMBER),
                ProjectRows.programme(row),
                ProjectRows.named(row, ProjectRows.UMBRELLA),
                project(row),
                StoredSubAreas.named(row),
                goals(sql, row.get(MEASURE.ID), row.get(MEASURE.PROJECT_ID)),
                row.get(MEASURE.TITLE),
                Columns.text(row.get(MEASURE.DESCRIPTION)),
                MeasureState.valueOf(row.get(MEASURE.STATE)),
                StatusLight.valueOf(row.get(MEASURE.RAG)),
                row.get(MEASURE.PROGRESS),
                owner(row),
                ownerOrganisation(row),
                Optional.ofNullable(row.get(MEASURE.START_ON)),
                Optional.ofNullable(row.get(MEASURE.DUE_ON)),
                Columns.strings(row.get(MEASURE.SOURCE_REFS)),
                Optional.ofNullable(row.get(MEASURE.ARCHIVED_AT)),
                row.get(MEASURE.CREATED_AT),
                row.get(MEASURE.UPDATED_AT),
                row.get(MEASURE.VERSION));
    }

    private static List<NamedGoal> goals(DSLContext sql, UUID measure, UUID project) {
        Result<Record3<UUID, String, LocalizedText>> goals = sql.select(GOAL.ID, GOAL.NUMBER, GOAL.TEXT)
                .from(MEASURE_GOAL)
                .join(GOAL)
                .on(GOAL.ID.eq(MEASURE_GOAL.GOAL_ID))
                .where(MEASURE_GOAL.MEASURE_ID.eq(measure))
                .orderBy(GOAL.POSITION, GOAL.ID)
                .fetch();
        if (goals.isEmpty()) {
            return List.of();
        }
        ServedGoals served = ServedGoals.of(sql, GOAL.PROJECT_ID.eq(project));
        return goals.map(
                row -> new NamedGoal(new GoalId(row.value1()), row.value2(), row.value3(), served.by(row.value1())));
    }

    private static NamedProject project(Record row) {
        return new NamedProject(new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME));
    }

    private static Optional<NamedUser> owner(Record row) {
        return Optional.ofNullable(row.get(USER_ACCOUNT.ID))
                .map(id -> new NamedUser(new UserId(id), row.get(USER_ACCOUNT.NAME)));
    }

    private static Optional<NamedOrganisation> ownerOrganisation(Record row) {
        return Optional.ofNullable(row.get(ORGANISATION.ID))
                .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME)));
    }
}
