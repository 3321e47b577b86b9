package fi.pohja.participation.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.CONSULTATION;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_RESPONSE;
import static fi.pohja.schema.tenant.Tables.INITIATIVE;
import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.MEETING_ATTENDANCE;
import static fi.pohja.schema.tenant.Tables.NEED;
import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE;
import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE_RESPONSE;

import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingState;
import fi.pohja.need.NeedState;
import fi.pohja.organisation.BodyKind;
import fi.pohja.participation.Figure;
import fi.pohja.participation.FigureTarget;
import fi.pohja.participation.FollowUp;
import fi.pohja.questionnaire.QuestionnaireKind;
import fi.pohja.questionnaire.Questionnaires;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Counts the figures of participation by calendar year, from the records in use. */
final class KeyFigures {

    private static final List<String> COUNCILS = List.of(
            BodyKind.CUSTOMER_COUNCIL.name(),
            BodyKind.DISABILITY_COUNCIL.name(),
            BodyKind.ELDERLY_COUNCIL.name(),
            BodyKind.YOUTH_COUNCIL.name());
    private static final Condition HELD = MEETING.STATE
            .in(MeetingState.HELD.name(), MeetingState.MINUTES_DRAFT.name(), MeetingState.CLOSED.name())
            .and(MEETING.ARCHIVED_AT.isNull());
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private KeyFigures() {}

    static FollowUp count(DSLContext sql, List<Integer> years, List<FigureTarget> targets) {
        return new FollowUp(
                years,
                Arrays.stream(Figure.values())
                        .map(figure -> {
                            Map<Integer, Integer> counted = counted(sql, figure, years);
                            return new FollowUp.Counted(
                                    figure,
                                    targets.stream()
                                            .filter(target -> target.figure() == figure)
                                            .map(FigureTarget::target)
                                            .findFirst(),
                                    years.stream()
                                            .map(year -> Optional.ofNullable(counted.get(year))
                                                    .or(() -> figure.percentage() ? Optional.empty() : Optional.of(0)))
                                            .toList());
                        })
                        .toList());
    }

    private static Map<Integer, Integer> counted(DSLContext sql, Figure figure, List<Integer> years) {
        Map<Integer, Integer> byYear = new HashMap<>();
        sql.fetch(select(sql, figure)).forEach(row -> {
            if (years.contains(row.value1()) && row.value2() != null) {
                byYear.put(row.value1(), row.value2().intValue());
            }
        });
        return byYear;
    }

    private static Select<Record2<Integer, BigDecimal>> select(DSLContext sql, Figure figure) {
        return switch (figure) {
            case COUNCIL_MEETINGS -> {
                Field<Integer> year = DSL.extract(MEETING.HELD_ON, DatePart.YEAR);
                yield sql.select(year, number(DSL.count()))
                        .from(MEETING)
                        .join(BODY)
                        .on(BODY.ID.eq(MEETING.BODY_ID))
                        .where(HELD, BODY.KIND.in(COUNCILS))
                        .groupBy(year);
            }
            case WORKSHOP_ATTENDANCES -> {
                Field<Integer> year = DSL.extract(MEETING.HELD_ON, DatePart.YEAR);
                Field<BigDecimal> listed =
                        DSL.field(DSL.select(DSL.sum(MEETING_ATTENDANCE.ON_SITE.plus(MEETING_ATTENDANCE.REMOTE)))
                                .from(MEETING_ATTENDANCE)
                                .where(MEETING_ATTENDANCE.MEETING_ID.eq(MEETING.ID)));
                Field<BigDecimal> came = DSL.coalesce(number(MEETING.PARTICIPANTS), listed, DSL.zero());
                yield sql.select(year, DSL.sum(came))
                        .from(MEETING)
                        .where(HELD, MEETING.KIND.eq(MeetingKind.WORKSHOP.name()))
                        .groupBy(year);
            }
            case NEEDS -> {
                Field<Integer> year = DSL.extract(NEED.TOLD_ON, DatePart.YEAR);
                yield sql.select(year, number(DSL.count()))
                        .from(NEED)
                        .where(NEED.ARCHIVED_AT.isNull())
                        .groupBy(year);
            }
            case NEEDS_ANSWERED -> {
                Field<Integer> year = DSL.extract(NEED.TOLD_ON, DatePart.YEAR);
                var root = NEED.as("root");
                Condition answered = DSL.coalesce(root.STATE, NEED.STATE)
                        .in(NeedState.LINKED_TO_MEASURE.name(), NeedState.RESOLVED.name(), NeedState.REJECTED.name())
                        .or(NEED.ANSWER.isNotNull())
                        .or(root.ANSWER.isNotNull());
                yield sql.select(year, share(answered))
                        .from(NEED)
                        .leftJoin(root)
                        .on(root.ID.eq(NEED.MERGED_INTO_ID))
                        .where(NEED.ARCHIVED_AT.isNull())
                        .groupBy(year);
            }
            case INITIATIVES -> {
                Field<Integer> year = DSL.extract(INITIATIVE.SUBMITTED_ON, DatePart.YEAR);
                yield sql.select(year, number(DSL.count()))
                        .from(INITIATIVE)
                        .where(INITIATIVE.ARCHIVED_AT.isNull(), INITIATIVE.SUBMITTED_ON.isNotNull())
                        .groupBy(year);
            }
            case INITIATIVES_IN_TIME -> {
                Field<Integer> year = DSL.extract(INITIATIVE.ANSWER_DUE, DatePart.YEAR);
                yield sql.select(year, share(INITIATIVE.ANSWERED_ON.le(INITIATIVE.ANSWER_DUE)))
                        .from(INITIATIVE)
                        .where(
                                INITIATIVE.ARCHIVED_AT.isNull(),
                                INITIATIVE.SUBMITTED_ON.isNotNull(),
                                INITIATIVE.ANSWER_DUE.isNotNull())
                        .groupBy(year);
            }
            case CONSULTATION_RESPONSES -> {
                Field<Integer> year = DSL.field(
                        "extract(year from {0} at time zone 'Europe/Helsinki')::integer",
                        Integer.class, CONSULTATION_RESPONSE.SENT_AT);
                yield sql.select(year, number(DSL.count()))
                        .from(CONSULTATION_RESPONSE)
                        .join(CONSULTATION)
                        .on(CONSULTATION.ID.eq(CONSULTATION_RESPONSE.CONSULTATION_ID))
                        .where(CONSULTATION.ARCHIVED_AT.isNull())
                        .groupBy(year);
            }
            case SURVEY_RESPONSES -> {
                Field<Integer> year = DSL.extract(QUESTIONNAIRE_RESPONSE.ANSWERED_ON, DatePart.YEAR);
                Field<Integer> fives = DSL.count().minus(DSL.count().mod(Questionnaires.FEWEST));
                yield sql.select(year, number(fives))
                        .from(QUESTIONNAIRE_RESPONSE)
                        .join(QUESTIONNAIRE)
                        .on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_RESPONSE.QUESTIONNAIRE_ID))
                        .where(
                                QUESTIONNAIRE.KIND.eq(QuestionnaireKind.SURVEY.name()),
                                QUESTIONNAIRE.ARCHIVED_AT.isNull())
                        .groupBy(year);
            }
        };
    }

    private static Field<BigDecimal> number(Field<Integer> count) {
        return count.cast(BigDecimal.class);
    }

    private static Field<BigDecimal> share(Condition of) {
        return number(DSL.count().filterWhere(of)).times(WHOLE).divide(DSL.count());
    }
}
