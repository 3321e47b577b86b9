package fi.pohja.legislation.internal;

import static fi.pohja.schema.tenant.Tables.LEGAL_BASIS;
import static fi.pohja.schema.tenant.Tables.LEGAL_REQUIREMENT;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.UserId;
import fi.pohja.legislation.DependentMeasure;
import fi.pohja.legislation.Effect;
import fi.pohja.legislation.EffectAssessment;
import fi.pohja.legislation.LegalBasis;
import fi.pohja.legislation.LegalBasisId;
import fi.pohja.legislation.LegalRequirement;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.NamedRequirement;
import fi.pohja.legislation.RequirementKind;
import fi.pohja.legislation.RequirementState;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Legal requirements and what rests on them, as pages and lists show them. */
final class LegalRows {

    /** The requirement's measures have lost their ground, and this one has not been assessed since. */
    static final Condition UNASSESSED = LEGAL_REQUIREMENT
            .STATE
            .in(Columns.names(RequirementState.allGone()))
            .and(LEGAL_BASIS.ASSESSED_STATE.isDistinctFrom(LEGAL_REQUIREMENT.STATE));

    static final Condition IN_USE = MEASURE.ARCHIVED_AT.isNull().and(PROJECT.ARCHIVED_AT.isNull());

    static final Field<Integer> MEASURES = counted(DSL.noCondition()).as("measures");
    private static final Field<Integer> TO_ASSESS = counted(UNASSESSED).as("to_assess");

    private LegalRows() {}

    private static Field<Integer> counted(Condition which) {
        return DSL.field(DSL.selectCount()
                .from(LEGAL_BASIS)
                .join(MEASURE)
                .on(MEASURE.ID.eq(LEGAL_BASIS.MEASURE_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .where(LEGAL_BASIS.REQUIREMENT_ID.eq(LEGAL_REQUIREMENT.ID), IN_USE, which));
    }

    static List<LegalRequirement> requirements(
            DSLContext sql, Condition wanted, List<SortField<?>> order, int offset, int limit) {
        return sql.select(LEGAL_REQUIREMENT.fields())
                .select(MEASURES, TO_ASSESS)
                .from(LEGAL_REQUIREMENT)
                .where(wanted)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(row -> new LegalRequirement(
                        new LegalRequirementId(row.get(LEGAL_REQUIREMENT.ID)),
                        RequirementKind.valueOf(row.get(LEGAL_REQUIREMENT.KIND)),
                        row.get(LEGAL_REQUIREMENT.TITLE),
                        row.get(LEGAL_REQUIREMENT.REFERENCE),
                        row.get(LEGAL_REQUIREMENT.LINK),
                        RequirementState.valueOf(row.get(LEGAL_REQUIREMENT.STATE)),
                        Optional.ofNullable(row.get(LEGAL_REQUIREMENT.STATE_ON)),
                        Optional.ofNullable(row.get(LEGAL_REQUIREMENT.IN_FORCE_ON)),
                        Columns.text(row.get(LEGAL_REQUIREMENT.REQUIRES)),
                        row.get(MEASURES),
                        row.get(TO_ASSESS),
                        Columns.strings(row.get(LEGAL_REQUIREMENT.SOURCE_REFS)),
                        Optional.ofNullable(row.get(LEGAL_REQUIREMENT.ARCHIVED_AT)),
                        row.get(LEGAL_REQUIREMENT.UPDATED_AT),
                        row.get(LEGAL_REQUIREMENT.VERSION)));
    }

    static List<LegalBasis> bases(DSLContext sql, Condition wanted, List<? extends SortField<?>> order) {
        return sql.select(LEGAL_BASIS.fields())
                .select(
                        LEGAL_REQUIREMENT.TITLE,
                        LEGAL_REQUIREMENT.REFERENCE,
                        LEGAL_REQUIREMENT.STATE,
                        LEGAL_REQUIREMENT.ARCHIVED_AT)
                .select(MEASURE.NUMBER, MEASURE.TITLE, MEASURE.STATE)
                .select(
                        PROJECT.ID,
                        PROJECT.CODE,
                        PROJECT.NAME,
                        DSL.field(IN_USE).as("in_use"))
                .select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(LEGAL_BASIS)
                .join(LEGAL_REQUIREMENT)
                .on(LEGAL_REQUIREMENT.ID.eq(LEGAL_BASIS.REQUIREMENT_ID))
                .join(MEASURE)
                .on(MEASURE.ID.eq(LEGAL_BASIS.MEASURE_ID))
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(LEGAL_BASIS.ASSESSED_BY_ID))
                .where(wanted)
                .orderBy(order)
                .fetch(LegalRows::basis);
    }

    private static LegalBasis basis(Record row) {
        return new LegalBasis(
                new LegalBasisId(row.get(LEGAL_BASIS.ID)),
                new NamedRequirement(
                        new LegalRequirementId(row.get(LEGAL_BASIS.REQUIREMENT_ID)),
                        row.get(LEGAL_REQUIREMENT.TITLE),
                        row.get(LEGAL_REQUIREMENT.REFERENCE),
                        RequirementState.valueOf(row.get(LEGAL_REQUIREMENT.STATE)),
                        row.get(LEGAL_REQUIREMENT.ARCHIVED_AT) != null),
                new DependentMeasure(
                        new MeasureId(row.get(LEGAL_BASIS.MEASURE_ID)),
                        row.get(MEASURE.NUMBER),
                        new NamedProject(
                                new ProjectId(row.get(PROJECT.ID)), row.get(PROJECT.CODE), row.get(PROJECT.NAME)),
                        row.get(MEASURE.TITLE),
                        MeasureState.valueOf(row.get(MEASURE.STATE)),
                        !row.get("in_use", Boolean.class)),
                Columns.text(row.get(LEGAL_BASIS.DEPENDS)),
                Optional.ofNullable(row.get(LEGAL_BASIS.EFFECT)).map(effect -> assessment(row, Effect.valueOf(effect))),
                row.get(LEGAL_BASIS.VERSION));
    }

    private static EffectAssessment assessment(Record row, Effect effect) {
        return new EffectAssessment(
                effect,
                Columns.text(row.get(LEGAL_BASIS.EFFECT_NOTE)),
                RequirementState.valueOf(row.get(LEGAL_BASIS.ASSESSED_STATE)),
                Optional.ofNullable(row.get(USER_ACCOUNT.ID))
                        .map(id -> new NamedUser(new UserId(id), row.get(USER_ACCOUNT.NAME))),
                row.get(LEGAL_BASIS.ASSESSED_AT));
    }
}
