package fi.pohja.programme.internal;

import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.MILESTONE;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.PROJECT_PARTY;
import static fi.pohja.schema.tenant.Tables.PROJECT_TOPIC;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.MilestoneId;
import fi.pohja.programme.NamedProgramme;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.schema.tenant.tables.Project;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Projects as lists show them, each list in one query. */
final class ProjectRows {

    static final Project UMBRELLA = PROJECT.as("umbrella");

    /** The project's topics in their order. */
    static final Field<String[]> TOPICS = DSL.array(DSL.select(PROJECT_TOPIC.NAME.cast(String.class))
                    .from(PROJECT_TOPIC)
                    .where(PROJECT_TOPIC.PROJECT_ID.eq(PROJECT.ID))
                    .orderBy(PROJECT_TOPIC.POSITION))
            .as("topics");

    private static final Field<LocalDate> EXPECTED = DSL.coalesce(MILESTONE.FORECAST_ON, MILESTONE.PLANNED_ON);
    private static final Project COUNTED = PROJECT.as("counted");

    private static final Field<UUID> LEAD_ID = DSL.field(DSL.name("lead", "id"), UUID.class);
    private static final Field<LocalizedText> LEAD_NAME =
            DSL.field(DSL.name("lead", "name"), ORGANISATION.NAME.getDataType());
    private static final Field<UUID> NEXT_ID = DSL.field(DSL.name("next", "id"), UUID.class);
    private static final Field<LocalizedText> NEXT_TITLE =
            DSL.field(DSL.name("next", "title"), MILESTONE.TITLE.getDataType());
    private static final Field<LocalDate> NEXT_ON = DSL.field(DSL.name("next", "expected"), LocalDate.class);
    private static final Field<Integer> MEASURES = DSL.field(DSL.name("work", "measures"), Integer.class);
    private static final Field<Integer> DONE = DSL.field(DSL.name("work", "done"), Integer.class);

    // Made once: jOOQ names such a table by a hash of its text before it hears its alias, and the text is long.

    private static final Table<?> NEXT = DSL.lateral(DSL.select(MILESTONE.ID, MILESTONE.TITLE, EXPECTED.as("expected"))
                    .from(MILESTONE)
                    .where(MILESTONE.PROJECT_ID.eq(PROJECT.ID))
                    .and(MILESTONE.REACHED_ON.isNull())
                    .and(MILESTONE.ARCHIVED_AT.isNull())
                    .orderBy(EXPECTED, MILESTONE.ID)
                    .limit(DSL.inline(1)))
            .as("next");

    private static final Table<?> WORK = DSL.lateral(DSL.select(
                            DSL.count().as("measures"),
                            DSL.count()
                                    .filterWhere(MEASURE.STATE.eq(MeasureState.DONE.name()))
                                    .as("done"))
                    .from(MEASURE)
                    .join(COUNTED)
                    .on(COUNTED.ID.eq(MEASURE.PROJECT_ID))
                    .where(COUNTED.ID
                            .eq(PROJECT.ID)
                            .or(COUNTED.UMBRELLA_ID.eq(PROJECT.ID).and(COUNTED.ARCHIVED_AT.isNull())))
                    .and(MEASURE.ARCHIVED_AT.isNull())
                    .and(MEASURE.STATE.ne(MeasureState.CANCELLED.name())))
            .as("work");

    private ProjectRows() {}

    /** In the alphabet of the reader's language, so that it is made each time; its alias is given before it is asked. */
    private static Table<?> lead() {
        return DSL.lateral(DSL.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(PROJECT_PARTY)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PROJECT_PARTY.ORGANISATION_ID))
                .where(PROJECT_PARTY.PROJECT_ID.eq(PROJECT.ID))
                .and(PROJECT_PARTY.ROLE.eq(PartyRole.LEAD.name()))
                .orderBy(Columns.alphabetical(ORGANISATION.NAME), ORGANISATION.ID)
                .limit(DSL.inline(1))
                .asTable("lead"));
    }

    /** The condition of a filter, over projects alone. */
    static Condition wanted(Projects.Filter filter) {
        Condition wanted = Columns.archived(PROJECT.ARCHIVED_AT, filter.archived());
        if (!filter.states().isEmpty()) {
            wanted = wanted.and(PROJECT.STATE.in(Columns.names(filter.states())));
        }
        if (!filter.kinds().isEmpty()) {
            wanted = wanted.and(PROJECT.KIND.in(Columns.names(filter.kinds())));
        }
        if (filter.umbrella().isPresent()) {
            wanted = wanted.and(PROJECT.UMBRELLA_ID.eq(filter.umbrella().get().value()));
        }
        if (filter.programme().isPresent()) {
            wanted = wanted.and(
                    Columns.is(PROJECT.NATIONAL_PROGRAMME, filter.programme().get()));
        }
        if (filter.topic().isPresent()) {
            wanted = wanted.and(Columns.typed(
                    filter.topic().get(),
                    words -> topic(DSL.condition(
                            "exists (select 1 from jsonb_each_text({0}) as said(language, words) where words = {1})",
                            PROJECT_TOPIC.NAME, DSL.val(words)))));
        }
        if (filter.organisation().isPresent()) {
            wanted = wanted.and(DSL.exists(DSL.selectOne()
                    .from(PROJECT_PARTY)
                    .where(PROJECT_PARTY.PROJECT_ID.eq(PROJECT.ID))
                    .and(PROJECT_PARTY.ORGANISATION_ID.eq(
                            filter.organisation().get().value()))));
        }
        return wanted.and(Columns.typed(
                filter.text(),
                text -> PROJECT.CODE
                        .containsIgnoreCase(text)
                        .or(Columns.contains(PROJECT.NAME, text))
                        .or(Columns.contains(PROJECT.SHORT_DESCRIPTION, text))
                        .or(topic(Columns.contains(PROJECT_TOPIC.NAME, text)))));
    }

    private static Condition topic(Condition wanted) {
        return DSL.exists(DSL.selectOne()
                .from(PROJECT_TOPIC)
                .where(PROJECT_TOPIC.PROJECT_ID.eq(PROJECT.ID))
                .and(wanted));
    }

    /** What a list is sorted by. */
    static Field<?> column(Projects.Sort by) {
        return switch (by) {
            case NAME -> Columns.alphabetical(PROJECT.NAME);
            case CODE -> PROJECT.CODE;
            case STATE -> Columns.declared(PROJECT.STATE, ProjectState.class);
            case START -> PROJECT.PLANNED_START;
            case END -> DSL.coalesce(PROJECT.FORECAST_END, PROJECT.PLANNED_END);
            case TOTAL -> SumsColumns.euros(FundingKind.TOTAL);
            case GRANTED -> SumsColumns.euros(FundingKind.GRANTED);
            case MEASURES -> MEASURES;
            case NEXT_MILESTONE -> NEXT_ON;
        };
    }

    static List<ProjectRow> fetch(
            DSLContext sql, Condition wanted, List<? extends OrderField<?>> order, int offset, int limit) {
        return sql.select(
                        PROJECT.ID,
                        PROJECT.CODE,
                        PROJECT.KIND,
                        PROJECT.NAME,
                        PROJECT.STATE,
                        UMBRELLA.ID,
                        UMBRELLA.CODE,
                        UMBRELLA.NAME,
                        NATIONAL_PROGRAMME.KEY,
                        NATIONAL_PROGRAMME.NAME,
                        LEAD_ID,
                        LEAD_NAME,
                        PROJECT.PLANNED_START,
                        PROJECT.PLANNED_END,
                        PROJECT.FORECAST_END,
                        MEASURES,
                        DONE,
                        NEXT_ID,
                        NEXT_TITLE,
                        NEXT_ON,
                        TOPICS)
                .select(PROJECT.ARCHIVED_AT, PROJECT.VERSION)
                .select(SumsColumns.all())
                .from(PROJECT)
                .leftJoin(UMBRELLA)
                .on(UMBRELLA.ID.eq(PROJECT.UMBRELLA_ID))
                .leftJoin(NATIONAL_PROGRAMME)
                .on(NATIONAL_PROGRAMME.KEY.eq(PROJECT.NATIONAL_PROGRAMME))
                .leftJoin(lead())
                .on(DSL.trueCondition())
                .leftJoin(NEXT)
                .on(DSL.trueCondition())
                .crossJoin(WORK)
                .crossJoin(SumsColumns.OF_PROJECT)
                .where(wanted)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(ProjectRows::row);
    }

    private static ProjectRow row(Record row) {
        return new ProjectRow(
                new ProjectId(row.get(PROJECT.ID)),
                row.get(PROJECT.CODE),
                ProjectKind.valueOf(row.get(PROJECT.KIND)),
                row.get(PROJECT.NAME),
                ProjectState.valueOf(row.get(PROJECT.STATE)),
                named(row, UMBRELLA),
                programme(row),
                Optional.ofNullable(row.get(LEAD_ID))
                        .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(LEAD_NAME))),
                Optional.ofNullable(row.get(PROJECT.PLANNED_START)),
                Optional.ofNullable(row.get(PROJECT.PLANNED_END)),
                Optional.ofNullable(row.get(PROJECT.FORECAST_END)),
                SumsColumns.read(row),
                row.get(MEASURES),
                row.get(DONE),
                Optional.ofNullable(row.get(NEXT_ID))
                        .map(id -> new ProjectRow.NextMilestone(
                                new MilestoneId(id), row.get(NEXT_TITLE), row.get(NEXT_ON))),
                Columns.texts(row.get(TOPICS)),
                row.get(PROJECT.ARCHIVED_AT) != null,
                row.get(PROJECT.VERSION));
    }

    /** The project of a joined alias, if there is one. */
    static Optional<NamedProject> named(Record row, Project alias) {
        return Optional.ofNullable(row.get(alias.ID))
                .map(id -> new NamedProject(new ProjectId(id), row.get(alias.CODE), row.get(alias.NAME)));
    }

    /** The national programme of a row, if there is one. */
    static Optional<NamedProgramme> programme(Record row) {
        return Optional.ofNullable(row.get(NATIONAL_PROGRAMME.KEY))
                .map(key -> new NamedProgramme(key, row.get(NATIONAL_PROGRAMME.NAME)));
    }
}
