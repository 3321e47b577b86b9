package fi.pohja.participation.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_ACTION;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_REVIEW;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_TARGET;

import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.NamedBody;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.participation.ActionState;
import fi.pohja.participation.Figure;
import fi.pohja.participation.FigureTarget;
import fi.pohja.participation.ParticipationAction;
import fi.pohja.participation.ParticipationActionId;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.participation.ParticipationState;
import fi.pohja.participation.YearReview;
import fi.pohja.table.Columns;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Participation programmes, their actions and reviews, as pages and lists show them. */
final class ParticipationRows {

    private static final int MOST = 200;

    private static final Field<Integer> ACTIONS = counted(DSL.noCondition()).as("actions");
    private static final Field<Integer> ACTIONS_DONE =
            counted(PARTICIPATION_ACTION.STATE.eq(ActionState.DONE.name())).as("actions_done");

    private ParticipationRows() {}

    private static Field<Integer> counted(Condition which) {
        return DSL.field(DSL.selectCount()
                .from(PARTICIPATION_ACTION)
                .where(PARTICIPATION_ACTION.PROGRAMME_ID.eq(PARTICIPATION_PROGRAMME.ID))
                .and(which));
    }

    static Optional<ParticipationProgramme> programme(DSLContext sql, UUID id) {
        return programmes(sql, PARTICIPATION_PROGRAMME.ID.eq(id)).stream().findFirst();
    }

    static List<ParticipationProgramme> programmes(DSLContext sql, Condition wanted) {
        return sql.select(PARTICIPATION_PROGRAMME.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME, ACTIONS, ACTIONS_DONE)
                .from(PARTICIPATION_PROGRAMME)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTICIPATION_PROGRAMME.COORDINATOR_ID))
                .where(wanted)
                .orderBy(PARTICIPATION_PROGRAMME.STARTS_ON.desc().nullsFirst(), PARTICIPATION_PROGRAMME.ID)
                .limit(MOST)
                .fetch()
                .map(row -> programme(sql, row));
    }

    private static ParticipationProgramme programme(DSLContext sql, Record row) {
        UUID id = row.get(PARTICIPATION_PROGRAMME.ID);
        return new ParticipationProgramme(
                new ParticipationProgrammeId(id),
                row.get(PARTICIPATION_PROGRAMME.NAME),
                Columns.text(row.get(PARTICIPATION_PROGRAMME.DESCRIPTION)),
                organisation(row),
                Optional.ofNullable(row.get(PARTICIPATION_PROGRAMME.STARTS_ON)),
                Optional.ofNullable(row.get(PARTICIPATION_PROGRAMME.ENDS_ON)),
                ParticipationState.valueOf(row.get(PARTICIPATION_PROGRAMME.STATE)),
                targets(sql, id),
                row.get(ACTIONS),
                row.get(ACTIONS_DONE),
                Columns.strings(row.get(PARTICIPATION_PROGRAMME.SOURCE_REFS)),
                Optional.ofNullable(row.get(PARTICIPATION_PROGRAMME.ARCHIVED_AT)),
                row.get(PARTICIPATION_PROGRAMME.UPDATED_AT),
                row.get(PARTICIPATION_PROGRAMME.VERSION));
    }

    private static List<FigureTarget> targets(DSLContext sql, UUID programme) {
        return sql
                .selectFrom(PARTICIPATION_TARGET)
                .where(PARTICIPATION_TARGET.PROGRAMME_ID.eq(programme))
                .fetch(row -> new FigureTarget(
                        Figure.valueOf(row.get(PARTICIPATION_TARGET.FIGURE)), row.get(PARTICIPATION_TARGET.TARGET)))
                .stream()
                .sorted(Comparator.comparing(FigureTarget::figure))
                .toList();
    }

    private static Optional<NamedOrganisation> organisation(Record row) {
        return Optional.ofNullable(row.get(ORGANISATION.ID))
                .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME)));
    }

    private static Optional<NamedBody> body(Record row) {
        return Optional.ofNullable(row.get(BODY.ID)).map(id -> new NamedBody(new BodyId(id), row.get(BODY.NAME)));
    }

    static List<ParticipationAction> actions(DSLContext sql, Condition wanted) {
        return sql.select(PARTICIPATION_ACTION.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME, BODY.ID, BODY.NAME)
                .from(PARTICIPATION_ACTION)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTICIPATION_ACTION.ORGANISATION_ID))
                .leftJoin(BODY)
                .on(BODY.ID.eq(PARTICIPATION_ACTION.BODY_ID))
                .where(wanted)
                .orderBy(PARTICIPATION_ACTION.POSITION, PARTICIPATION_ACTION.ID)
                .fetch(row -> new ParticipationAction(
                        new ParticipationActionId(row.get(PARTICIPATION_ACTION.ID)),
                        new ParticipationProgrammeId(row.get(PARTICIPATION_ACTION.PROGRAMME_ID)),
                        row.get(PARTICIPATION_ACTION.TITLE),
                        Columns.text(row.get(PARTICIPATION_ACTION.DESCRIPTION)),
                        body(row),
                        organisation(row),
                        Optional.ofNullable(row.get(PARTICIPATION_ACTION.DUE_ON)),
                        ActionState.valueOf(row.get(PARTICIPATION_ACTION.STATE)),
                        Columns.text(row.get(PARTICIPATION_ACTION.OUTCOME)),
                        Columns.strings(row.get(PARTICIPATION_ACTION.SOURCE_REFS)),
                        row.get(PARTICIPATION_ACTION.VERSION)));
    }

    static List<YearReview> reviews(DSLContext sql, UUID programme) {
        return sql.select(PARTICIPATION_REVIEW.fields())
                .select(BODY.ID, BODY.NAME)
                .from(PARTICIPATION_REVIEW)
                .leftJoin(BODY)
                .on(BODY.ID.eq(PARTICIPATION_REVIEW.HANDLED_BY_ID))
                .where(PARTICIPATION_REVIEW.PROGRAMME_ID.eq(programme))
                .orderBy(PARTICIPATION_REVIEW.YEAR.desc())
                .fetch(row -> new YearReview(
                        row.get(PARTICIPATION_REVIEW.YEAR),
                        row.get(PARTICIPATION_REVIEW.REALISED),
                        Columns.text(row.get(PARTICIPATION_REVIEW.AHEAD)),
                        body(row),
                        Optional.ofNullable(row.get(PARTICIPATION_REVIEW.HANDLED_ON)),
                        row.get(PARTICIPATION_REVIEW.VERSION)));
    }
}
