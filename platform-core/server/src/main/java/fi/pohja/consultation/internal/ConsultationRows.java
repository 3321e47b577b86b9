package fi.pohja.consultation.internal;

import static fi.pohja.schema.tenant.Tables.CONSULTATION;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_ANSWER;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_INVITATION;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_QUESTION;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_RESPONSE;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.consultation.Consultation;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.ConsultationResponseId;
import fi.pohja.consultation.ConsultationRow;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.consultation.Handling;
import fi.pohja.organisation.Sector;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Consultations and responses as lists and pages show them. */
final class ConsultationRows {

    private static final Field<Integer> RESPONSES = DSL.field(DSL.selectCount()
                    .from(CONSULTATION_RESPONSE)
                    .where(CONSULTATION_RESPONSE.CONSULTATION_ID.eq(CONSULTATION.ID)))
            .as("responses");

    private static final Field<Integer> HANDLED = DSL.field(DSL.selectCount()
                    .from(CONSULTATION_RESPONSE)
                    .where(CONSULTATION_RESPONSE.CONSULTATION_ID.eq(CONSULTATION.ID))
                    .and(CONSULTATION_RESPONSE.HANDLING.isNotNull()))
            .as("handled");

    private ConsultationRows() {}

    static Condition wanted(Consultations.Filter filter) {
        Condition wanted = Columns.archived(CONSULTATION.ARCHIVED_AT, filter.archived());
        if (!filter.states().isEmpty()) {
            wanted = wanted.and(CONSULTATION.STATE.in(Columns.names(filter.states())));
        }
        return wanted.and(Columns.typed(
                filter.text(),
                text -> Columns.contains(CONSULTATION.TITLE, text)
                        .or(Columns.contains(CONSULTATION.DESCRIPTION, text))));
    }

    static Field<?> column(Consultations.Sort by) {
        return switch (by) {
            case NUMBER -> CONSULTATION.NUMBER;
            case TITLE -> Columns.alphabetical(CONSULTATION.TITLE);
            case STATE -> Columns.declared(CONSULTATION.STATE, ConsultationState.class);
            case CLOSES -> CONSULTATION.CLOSES_ON;
        };
    }

    static List<ConsultationRow> fetch(
            DSLContext sql, Condition wanted, List<? extends OrderField<?>> order, int offset, int limit) {
        return sql.select(CONSULTATION.fields())
                .select(RESPONSES, HANDLED)
                .from(CONSULTATION)
                .where(wanted)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch()
                .map(row -> new ConsultationRow(
                        new ConsultationId(row.get(CONSULTATION.ID)),
                        row.get(CONSULTATION.NUMBER),
                        row.get(CONSULTATION.TITLE),
                        ConsultationState.valueOf(row.get(CONSULTATION.STATE)),
                        Optional.ofNullable(row.get(CONSULTATION.OPENS_ON)),
                        Optional.ofNullable(row.get(CONSULTATION.CLOSES_ON)),
                        row.get(RESPONSES),
                        row.get(HANDLED),
                        row.get(CONSULTATION.ARCHIVED_AT) != null,
                        row.get(CONSULTATION.VERSION)));
    }

    static Optional<Consultation> find(DSLContext sql, UUID id) {
        return all(sql, CONSULTATION.ID.eq(id), 1).stream().findFirst();
    }

    /** The newest first. */
    static List<Consultation> all(DSLContext sql, Condition wanted, int limit) {
        return sql.select(CONSULTATION.fields())
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME, RESPONSES, HANDLED)
                .from(CONSULTATION)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(CONSULTATION.PROJECT_ID))
                .where(wanted)
                .orderBy(CONSULTATION.NUMBER.desc())
                .limit(limit)
                .fetch()
                .map(row -> consultation(sql, row));
    }

    private static Consultation consultation(DSLContext sql, Record row) {
        UUID id = row.get(CONSULTATION.ID);
        return new Consultation(
                new ConsultationId(id),
                row.get(CONSULTATION.NUMBER),
                row.get(CONSULTATION.TITLE),
                Columns.text(row.get(CONSULTATION.DESCRIPTION)),
                Columns.text(row.get(CONSULTATION.TARGET_GROUPS)),
                questions(sql, id),
                Optional.ofNullable(row.get(PROJECT.ID))
                        .map(project ->
                                new NamedProject(new ProjectId(project), row.get(PROJECT.CODE), row.get(PROJECT.NAME))),
                Optional.ofNullable(row.get(CONSULTATION.OPENS_ON)),
                Optional.ofNullable(row.get(CONSULTATION.CLOSES_ON)),
                row.get(CONSULTATION.FOR_EVERYBODY),
                ConsultationState.valueOf(row.get(CONSULTATION.STATE)),
                Columns.text(row.get(CONSULTATION.SUMMARY)),
                invited(sql, id),
                row.get(RESPONSES),
                row.get(HANDLED),
                Columns.strings(row.get(CONSULTATION.SOURCE_REFS)),
                Optional.ofNullable(row.get(CONSULTATION.ARCHIVED_AT)),
                row.get(CONSULTATION.UPDATED_AT),
                row.get(CONSULTATION.VERSION));
    }

    static List<LocalizedText> questions(DSLContext sql, UUID id) {
        return sql.select(CONSULTATION_QUESTION.TEXT)
                .from(CONSULTATION_QUESTION)
                .where(CONSULTATION_QUESTION.CONSULTATION_ID.eq(id))
                .orderBy(CONSULTATION_QUESTION.POSITION)
                .fetch(CONSULTATION_QUESTION.TEXT);
    }

    private static List<Consultation.Invited> invited(DSLContext sql, UUID id) {
        return sql.select(
                        CONSULTATION_INVITATION.INVITED,
                        CONSULTATION_INVITATION.EMAIL,
                        CONSULTATION_INVITATION.SENT_AT,
                        CONSULTATION_RESPONSE.ID)
                .from(CONSULTATION_INVITATION)
                .leftJoin(CONSULTATION_RESPONSE)
                .on(CONSULTATION_RESPONSE.INVITATION_ID.eq(CONSULTATION_INVITATION.ID))
                .where(CONSULTATION_INVITATION.CONSULTATION_ID.eq(id))
                .orderBy(Columns.collated(CONSULTATION_INVITATION.INVITED), CONSULTATION_INVITATION.ID)
                .fetch(row -> new Consultation.Invited(
                        row.value1(), row.value2(), row.value3(), row.get(CONSULTATION_RESPONSE.ID) != null));
    }

    static List<ConsultationResponse> responses(DSLContext sql, Condition wanted) {
        var rows = sql.select(CONSULTATION_RESPONSE.fields())
                .from(CONSULTATION_RESPONSE)
                .where(wanted)
                .orderBy(CONSULTATION_RESPONSE.CONSULTATION_ID, CONSULTATION_RESPONSE.NUMBER)
                .fetch();
        Map<UUID, Map<Integer, String>> answers = new HashMap<>();
        sql.select(CONSULTATION_ANSWER.RESPONSE_ID, CONSULTATION_ANSWER.POSITION, CONSULTATION_ANSWER.TEXT)
                .from(CONSULTATION_ANSWER)
                .where(CONSULTATION_ANSWER.RESPONSE_ID.in(DSL.select(CONSULTATION_RESPONSE.ID)
                        .from(CONSULTATION_RESPONSE)
                        .where(wanted)))
                .fetch()
                .forEach(row -> answers.computeIfAbsent(row.value1(), response -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        Map<UUID, Integer> questions = new HashMap<>();
        return rows.map(row -> response(
                row,
                answers.getOrDefault(row.get(CONSULTATION_RESPONSE.ID), Map.of()),
                questions.computeIfAbsent(
                        row.get(CONSULTATION_RESPONSE.CONSULTATION_ID),
                        consultation -> questions(sql, consultation).size())));
    }

    private static ConsultationResponse response(Record row, Map<Integer, String> given, int questions) {
        List<String> answers = new ArrayList<>();
        for (int position = 0; position < questions; position++) {
            answers.add(given.getOrDefault(position, ""));
        }
        return new ConsultationResponse(
                new ConsultationResponseId(row.get(CONSULTATION_RESPONSE.ID)),
                row.get(CONSULTATION_RESPONSE.NUMBER),
                row.get(CONSULTATION_RESPONSE.RESPONDENT),
                Sector.valueOf(row.get(CONSULTATION_RESPONSE.SECTOR)),
                row.get(CONSULTATION_RESPONSE.SENT_AT),
                answers,
                Optional.ofNullable(row.get(CONSULTATION_RESPONSE.HANDLING)).map(Handling::valueOf),
                Columns.text(row.get(CONSULTATION_RESPONSE.REASON)),
                row.get(CONSULTATION_RESPONSE.VERSION));
    }
}
