package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.NEED;
import static fi.pohja.schema.tenant.Tables.NEED_GOAL;
import static fi.pohja.schema.tenant.Tables.NEED_MEASURE;
import static fi.pohja.schema.tenant.Tables.NEED_THEME;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.audit.Subject;
import fi.pohja.listing.Listing;
import fi.pohja.need.NamedNeed;
import fi.pohja.need.NamedTheme;
import fi.pohja.need.Need;
import fi.pohja.need.NeedGoal;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedMeasure;
import fi.pohja.need.NeedOrigin;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedState;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.Needs;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import fi.pohja.table.FirstOfEach;
import java.util.Arrays;
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
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Needs as lists and pages show them. */
final class NeedRows {

    private static final Pattern CODE = Pattern.compile("[Nn]-([0-9]{1,9})");

    private static final fi.pohja.schema.tenant.tables.Need ROOT = NEED.as("root");
    private static final fi.pohja.schema.tenant.tables.Need PART = NEED.as("part");

    /** The need whose links count: the one that stands for it when it is merged. */
    private static final Field<UUID> STANDING = DSL.coalesce(NEED.MERGED_INTO_ID, NEED.ID);

    private static final Field<Integer[]> MEASURES = DSL.array(DSL.select(MEASURE.NUMBER)
                    .from(NEED_MEASURE)
                    .join(MEASURE)
                    .on(MEASURE.ID.eq(NEED_MEASURE.MEASURE_ID))
                    .where(NEED_MEASURE.NEED_ID.eq(STANDING))
                    .and(MEASURE.ARCHIVED_AT.isNull())
                    .orderBy(MEASURE.NUMBER))
            .as("measures");

    private static final Field<Integer> MERGED = DSL.field(
                    DSL.selectCount().from(PART).where(PART.MERGED_INTO_ID.eq(NEED.ID)))
            .as("merged");

    private static final FirstOfEach<NeedState> BY_STATE = new FirstOfEach<>(NeedState.class, NEED.ID, NEED.STATE);

    private NeedRows() {}

    /** The condition of a filter over needs. */
    static Condition wanted(Needs.Filter filter) {
        Condition wanted = withoutStates(filter);
        return filter.states().isEmpty() ? wanted : wanted.and(NEED.STATE.in(Columns.names(filter.states())));
    }

    /** As {@link #wanted}, in any state. */
    static Condition withoutStates(Needs.Filter filter) {
        Condition wanted = Columns.archived(NEED.ARCHIVED_AT, filter.archived());
        if (!filter.merged()) {
            wanted = wanted.and(NEED.MERGED_INTO_ID.isNull());
        }
        if (!filter.kinds().isEmpty()) {
            wanted = wanted.and(NEED.KIND.in(Columns.names(filter.kinds())));
        }
        if (!filter.sources().isEmpty()) {
            wanted = wanted.and(NEED.SOURCE.in(Columns.names(filter.sources())));
        }
        if (filter.organisation().isPresent()) {
            wanted = wanted.and(NEED.ORGANISATION_ID.in(
                    withUnits(filter.organisation().get().value())));
        }
        if (filter.theme().isPresent()) {
            wanted = wanted.and(NEED.THEME_ID.eq(filter.theme().get().value()));
        }
        if (!filter.service().isBlank()) {
            wanted = wanted.and(Columns.is(NEED.SERVICE, filter.service().strip()));
        }
        if (!filter.processStep().isBlank()) {
            wanted = wanted.and(
                    Columns.is(NEED.PROCESS_STEP, filter.processStep().strip()));
        }
        if (filter.origin().isPresent()) {
            wanted = wanted.and(NEED.ORIGIN_ID.eq(filter.origin().get()));
        }
        if (filter.measure().isPresent()) {
            wanted = wanted.and(STANDING.in(DSL.select(NEED_MEASURE.NEED_ID)
                    .from(NEED_MEASURE)
                    .where(NEED_MEASURE.MEASURE_ID.eq(filter.measure().get().value()))));
        }
        if (filter.goal().isPresent()) {
            wanted = wanted.and(STANDING.in(DSL.select(NEED_GOAL.NEED_ID)
                    .from(NEED_GOAL)
                    .where(NEED_GOAL.GOAL_ID.eq(filter.goal().get().value()))));
        }
        return wanted.and(Columns.typed(filter.text(), NeedRows::said));
    }

    private static Condition said(String text) {
        Matcher code = CODE.matcher(text);
        return code.matches() ? NEED.NUMBER.eq(Integer.valueOf(code.group(1))) : Columns.indexed(NEED.WORDS, text);
    }

    /** An organisation and those right beneath it. */
    static org.jooq.Select<org.jooq.Record1<UUID>> withUnits(UUID organisation) {
        return DSL.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation).or(ORGANISATION.PARENT_ID.eq(organisation)));
    }

    /** What a list is sorted by. */
    static Field<?> column(Needs.Sort by) {
        return switch (by) {
            case NUMBER -> NEED.NUMBER;
            case TITLE -> Columns.alphabetical(NEED.TITLE);
            case ORGANISATION -> Columns.alphabetical(ORGANISATION.NAME);
            case THEME -> Columns.alphabetical(NEED_THEME.NAME);
            case SERVICE -> Columns.collated(DSL.nullif(NEED.SERVICE, ""));
            case SOURCE -> Columns.declared(NEED.SOURCE, NeedSource.class);
            case STATE -> Columns.declared(NEED.STATE, NeedState.class);
            case VOTES -> NEED.VOTES;
            case SCORE -> NEED.SCORE;
            case RANK -> NEED.RANK;
            case TOLD -> NEED.TOLD_ON;
        };
    }

    static List<NeedRow> fetch(
            DSLContext sql, Condition wanted, List<? extends OrderField<?>> order, int offset, int limit) {
        // The page is chosen before anything is counted for its rows: what an offset leaves out would be counted too.
        List<UUID> page = from(sql.select(NEED.ID))
                .where(wanted)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(NEED.ID);
        return Columns.inOrder(page, rows(sql, page));
    }

    static Map<NeedState, Listing<NeedRow>> firstOfEach(
            DSLContext sql, Condition wanted, List<? extends OrderField<?>> order, ToIntFunction<NeedState> most) {
        return BY_STATE.fetch(sql, select -> from(select).where(wanted), order, most, needs -> rows(sql, needs));
    }

    private static Map<UUID, NeedRow> rows(DSLContext sql, List<UUID> needs) {
        return select(sql, MEASURES, MERGED)
                .where(NEED.ID.eq(DSL.any(needs.toArray(UUID[]::new))))
                .fetchMap(NEED.ID, NeedRows::row);
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql, SelectFieldOrAsterisk... more) {
        return from(sql.select(NEED.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME, NEED_THEME.ID, NEED_THEME.NAME)
                .select(more));
    }

    /** What needs are sorted and shown with. */
    private static <R extends Record> SelectOnConditionStep<R> from(SelectFromStep<R> select) {
        return select.from(NEED)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(NEED.ORGANISATION_ID))
                .leftJoin(NEED_THEME)
                .on(NEED_THEME.ID.eq(NEED.THEME_ID));
    }

    private static NeedRow row(Record row) {
        return new NeedRow(
                new NeedId(row.get(NEED.ID)),
                row.get(NEED.NUMBER),
                NeedKind.valueOf(row.get(NEED.KIND)),
                row.get(NEED.TITLE),
                organisation(row),
                row.get(NEED.SERVICE),
                row.get(NEED.PROCESS_STEP),
                theme(row),
                NeedSource.valueOf(row.get(NEED.SOURCE)),
                NeedState.valueOf(row.get(NEED.STATE)),
                row.get(NEED.VOTES),
                Optional.ofNullable(row.get(NEED.SCORE)),
                Optional.ofNullable(row.get(NEED.MERGED_INTO_ID)).map(NeedId::new),
                row.get(MERGED),
                Arrays.asList(row.get(MEASURES)),
                row.get(NEED.TOLD_ON),
                row.get(NEED.ANSWERED_AT) != null,
                row.get(NEED.ARCHIVED_AT) != null,
                row.get(NEED.VERSION));
    }

    static Optional<Need> find(DSLContext sql, Condition wanted) {
        return select(sql, ROOT.ID, ROOT.NUMBER, ROOT.TITLE)
                .leftJoin(ROOT)
                .on(ROOT.ID.eq(NEED.MERGED_INTO_ID))
                .where(wanted)
                .fetchOptional(row -> need(sql, row));
    }

    private static Need need(DSLContext sql, Record row) {
        UUID id = row.get(NEED.ID);
        Optional<UUID> root = Optional.ofNullable(row.get(ROOT.ID));
        return new Need(
                new NeedId(id),
                row.get(NEED.NUMBER),
                NeedKind.valueOf(row.get(NEED.KIND)),
                row.get(NEED.TITLE),
                Columns.text(row.get(NEED.DESCRIPTION)),
                organisation(row),
                row.get(NEED.SERVICE),
                row.get(NEED.PROCESS_STEP),
                theme(row),
                NeedSource.valueOf(row.get(NEED.SOURCE)),
                Optional.ofNullable(row.get(NEED.ORIGIN_ID))
                        .map(origin -> new NeedOrigin(
                                Subject.of(row.get(NEED.ORIGIN_TYPE), origin),
                                Columns.text(row.get(NEED.ORIGIN_NAME)))),
                row.get(NEED.TOLD_ON),
                NeedState.valueOf(row.get(NEED.STATE)),
                Columns.text(row.get(NEED.REJECTION)),
                row.get(NEED.VOTES),
                Optional.ofNullable(row.get(NEED.SCORE)),
                Columns.text(row.get(NEED.ANSWER)),
                Optional.ofNullable(row.get(NEED.ANSWERED_AT)),
                root.map(of -> new NamedNeed(new NeedId(of), row.get(ROOT.NUMBER), row.get(ROOT.TITLE))),
                merged(sql, id),
                goals(sql, root.orElse(id)),
                measures(sql, root.orElse(id)),
                Columns.strings(row.get(NEED.SOURCE_REFS)),
                Optional.ofNullable(row.get(NEED.ARCHIVED_AT)),
                row.get(NEED.CREATED_AT),
                row.get(NEED.UPDATED_AT),
                row.get(NEED.VERSION));
    }

    private static List<NamedNeed> merged(DSLContext sql, UUID need) {
        return sql.select(NEED.ID, NEED.NUMBER, NEED.TITLE)
                .from(NEED)
                .where(NEED.MERGED_INTO_ID.eq(need))
                .orderBy(NEED.NUMBER)
                .fetch(row -> new NamedNeed(new NeedId(row.value1()), row.value2(), row.value3()));
    }

    private static List<NeedGoal> goals(DSLContext sql, UUID need) {
        return sql.select(GOAL.ID, GOAL.NUMBER, GOAL.TEXT, PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .from(NEED_GOAL)
                .join(GOAL)
                .on(GOAL.ID.eq(NEED_GOAL.GOAL_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(GOAL.PROJECT_ID))
                .where(NEED_GOAL.NEED_ID.eq(need))
                .and(GOAL.ARCHIVED_AT.isNull())
                .orderBy(PROJECT.CODE, GOAL.POSITION, GOAL.ID)
                .fetch(row -> new NeedGoal(
                        new GoalId(row.get(GOAL.ID)), project(row), row.get(GOAL.NUMBER), row.get(GOAL.TEXT)));
    }

    /** The measures that act upon a need, by number; archived ones left out. */
    static List<NeedMeasure> measures(DSLContext sql, UUID need) {
        return sql.select(
                        MEASURE.ID,
                        MEASURE.NUMBER,
                        MEASURE.TITLE,
                        MEASURE.STATE,
                        MEASURE.PROGRESS,
                        PROJECT.ID,
                        PROJECT.CODE,
                        PROJECT.NAME)
                .from(NEED_MEASURE)
                .join(MEASURE)
                .on(MEASURE.ID.eq(NEED_MEASURE.MEASURE_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .where(NEED_MEASURE.NEED_ID.eq(need))
                .and(MEASURE.ARCHIVED_AT.isNull())
                .orderBy(MEASURE.NUMBER)
                .fetch(row -> new NeedMeasure(
                        new MeasureId(row.get(MEASURE.ID)),
                        row.get(MEASURE.NUMBER),
                        project(row),
                        row.get(MEASURE.TITLE),
                        MeasureState.valueOf(row.get(MEASURE.STATE)),
                        row.get(MEASURE.PROGRESS)));
    }

    private static NamedProject project(Record row) {
        return new NamedProject(new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME));
    }

    private static Optional<NamedOrganisation> organisation(Record row) {
        return Optional.ofNullable(row.get(ORGANISATION.ID))
                .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME)));
    }

    private static Optional<NamedTheme> theme(Record row) {
        return Optional.ofNullable(row.get(NEED_THEME.ID))
                .map(id -> new NamedTheme(new NeedThemeId(id), row.get(NEED_THEME.NAME)));
    }
}
