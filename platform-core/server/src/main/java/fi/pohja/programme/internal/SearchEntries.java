package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.GOAL;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.SUB_AREA;

import fi.pohja.audit.Subject;
import fi.pohja.programme.Measure;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Keeps projects, sub-areas, goals and measures in the search: those in use, of projects in use. Called after they were
 * stored: given an id, it reads the row anew.
 */
@Singleton
final class SearchEntries {

    private final SearchIndex index;

    SearchEntries(SearchIndex index) {
        this.index = index;
    }

    /** A project alone. */
    void project(DSLContext sql, UUID id) {
        sql.select(PROJECT.fields())
                .select(ProjectRows.TOPICS)
                .from(PROJECT)
                .where(PROJECT.ID.eq(id))
                .fetch()
                .forEach(row -> enter(
                        row,
                        Subject.of("PROJECT", id),
                        row.get(PROJECT.NAME),
                        row.get(PROJECT.CODE),
                        Columns.words(
                                        Columns.text(row.get(PROJECT.SHORT_DESCRIPTION)),
                                        Columns.text(row.get(PROJECT.PURPOSE)))
                                + " "
                                + Columns.words(Columns.texts(row.get(ProjectRows.TOPICS))
                                        .toArray(LocalizedText[]::new)),
                        row.get(PROJECT.ARCHIVED_AT) != null));
    }

    /** A project with all that belongs to it, when it was archived or brought back. */
    void projectWithParts(DSLContext sql, UUID id) {
        project(sql, id);
        subAreas(sql, SUB_AREA.PROJECT_ID.eq(id));
        goals(sql, GOAL.PROJECT_ID.eq(id));
        measures(sql, MEASURE.PROJECT_ID.eq(id));
    }

    void subArea(DSLContext sql, UUID id) {
        subAreas(sql, SUB_AREA.ID.eq(id));
    }

    private void subAreas(DSLContext sql, Condition wanted) {
        sql.select(SUB_AREA.fields())
                .select(PROJECT.ARCHIVED_AT)
                .from(SUB_AREA)
                .join(PROJECT)
                .on(PROJECT.ID.eq(SUB_AREA.PROJECT_ID))
                .where(wanted)
                .fetch()
                .forEach(row -> enter(
                        row,
                        Subject.of("SUB_AREA", row.get(SUB_AREA.ID), row.get(SUB_AREA.PROJECT_ID)),
                        row.get(SUB_AREA.TITLE),
                        "",
                        Columns.words(Columns.text(row.get(SUB_AREA.DESCRIPTION))),
                        row.get(SUB_AREA.ARCHIVED_AT) != null));
    }

    void goal(DSLContext sql, UUID id) {
        goals(sql, GOAL.ID.eq(id));
    }

    private void goals(DSLContext sql, Condition wanted) {
        sql.select(GOAL.fields())
                .select(PROJECT.ARCHIVED_AT)
                .from(GOAL)
                .join(PROJECT)
                .on(PROJECT.ID.eq(GOAL.PROJECT_ID))
                .where(wanted)
                .fetch()
                .forEach(row -> enter(
                        row,
                        Subject.of("GOAL", row.get(GOAL.ID), row.get(GOAL.PROJECT_ID)),
                        row.get(GOAL.TEXT),
                        "",
                        Columns.words(Columns.text(row.get(GOAL.CONDITION))),
                        row.get(GOAL.ARCHIVED_AT) != null));
    }

    /** A measure as it is stored now, of a project in use. */
    void measure(Measure measure) {
        Subject subject = Subject.of(
                "MEASURE", measure.id().value(), measure.project().id().value());
        if (measure.archivedAt().isPresent()) {
            index.remove(subject);
        } else {
            index.put(subject, measure.title(), measure.code(), Columns.words(measure.description()));
        }
    }

    private void measures(DSLContext sql, Condition wanted) {
        sql.select(MEASURE.fields())
                .select(PROJECT.ARCHIVED_AT)
                .from(MEASURE)
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .where(wanted)
                .fetch()
                .forEach(row -> enter(
                        row,
                        Subject.of("MEASURE", row.get(MEASURE.ID), row.get(MEASURE.PROJECT_ID)),
                        row.get(MEASURE.TITLE),
                        "M-" + row.get(MEASURE.NUMBER),
                        Columns.words(Columns.text(row.get(MEASURE.DESCRIPTION))),
                        row.get(MEASURE.ARCHIVED_AT) != null));
    }

    private void enter(Record row, Subject subject, LocalizedText title, String code, String words, boolean archived) {
        if (archived || row.get(PROJECT.ARCHIVED_AT) != null) {
            index.remove(subject);
        } else {
            index.put(subject, title, code, words);
        }
    }
}
