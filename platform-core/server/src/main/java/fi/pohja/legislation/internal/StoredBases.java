package fi.pohja.legislation.internal;

import static fi.pohja.schema.tenant.Tables.LEGAL_BASIS;
import static fi.pohja.schema.tenant.Tables.LEGAL_REQUIREMENT;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.legislation.EffectDraft;
import fi.pohja.legislation.LegalBases;
import fi.pohja.legislation.LegalBasis;
import fi.pohja.legislation.LegalBasisId;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredBases implements LegalBases {

    private static final String SUBJECT = "LEGAL_BASIS";
    private static final VersionedTable STORED = new VersionedTable(LEGAL_BASIS, LEGAL_BASIS.ID, LEGAL_BASIS.VERSION);

    private final Database database;
    private final Measures measures;
    private final AuditLog audit;
    private final Clock clock;

    StoredBases(Database database, Measures measures, AuditLog audit, Clock clock) {
        this.database = database;
        this.measures = measures;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<LegalBasis> of(LegalRequirementId requirement) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            if (!StoredRequirements.STORED.exists(sql, requirement.value())) {
                throw new NotFoundException(requirement.value());
            }
            return LegalRows.bases(
                    sql, LEGAL_BASIS.REQUIREMENT_ID.eq(requirement.value()), List.of(MEASURE.NUMBER.asc()));
        });
    }

    @Override
    public List<LegalBasis> of(MeasureId measure) {
        SignedIn.require(Permission.READ);
        return database
                .read(sql -> LegalRows.bases(
                        sql,
                        LEGAL_BASIS.MEASURE_ID.eq(measure.value()).and(LEGAL_REQUIREMENT.ARCHIVED_AT.isNull()),
                        List.of(Columns.alphabetical(LEGAL_REQUIREMENT.TITLE).asc(), LEGAL_BASIS.ID.asc())))
                .stream()
                .sorted(Comparator.comparing(basis -> !basis.affected()))
                .toList();
    }

    @Override
    public Optional<LegalBasis> find(LegalBasisId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<LegalBasis> find(DSLContext sql, LegalBasisId id) {
        return LegalRows.bases(sql, LEGAL_BASIS.ID.eq(id.value()), List.of()).stream()
                .findFirst();
    }

    @Override
    public LegalBasis link(
            LegalRequirementId requirement, Optional<LegalBasisId> given, MeasureId measure, LocalizedText depends) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        LegalBasisId id = given.orElseGet(() -> new LegalBasisId(UUID.randomUUID()));
        return database.write(sql -> {
            StoredRequirements.locked(sql, requirement);
            new Violations()
                    .text("depends", depends)
                    .check(inUse(sql, measure), "measure", "unknown")
                    .check(
                            !sql.fetchExists(
                                    LEGAL_BASIS,
                                    LEGAL_BASIS.REQUIREMENT_ID.eq(requirement.value()),
                                    LEGAL_BASIS.MEASURE_ID.eq(measure.value())),
                            "measure",
                            "legislation.twice")
                    .done();
            STORED.insert(
                    sql,
                    id.value(),
                    new Row()
                            .set(LEGAL_BASIS.REQUIREMENT_ID, requirement.value())
                            .set(LEGAL_BASIS.MEASURE_ID, measure.value())
                            .text(LEGAL_BASIS.DEPENDS, depends)
                            .set(LEGAL_BASIS.CREATED_AT, clock.instant()));
            LegalBasis now = find(sql, id).orElseThrow();
            record("CREATED", now, fields(now).created());
            return now;
        });
    }

    private static boolean inUse(DSLContext sql, MeasureId measure) {
        return sql.fetchExists(DSL.selectOne()
                .from(MEASURE)
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .where(MEASURE.ID.eq(measure.value()), LegalRows.IN_USE));
    }

    @Override
    public LegalBasis change(LegalBasisId id, int version, LocalizedText depends) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            LegalBasis before = locked(sql, id, version);
            new Violations().text("depends", depends).done();
            return store(sql, before, new Row().text(LEGAL_BASIS.DEPENDS, depends), "CHANGED");
        });
    }

    @Override
    public LegalBasis assess(LegalBasisId id, int version, EffectDraft draft) {
        SignedIn.require(Permission.READ);
        return database.write(sql -> {
            LegalBasis before = locked(sql, id, version);
            if (!mayAssess(before)) {
                throw new DeniedException(Optional.of(Permission.EDIT_PROGRAMME));
            }
            new Violations()
                    .check(!draft.note().isEmpty(), "note", "required")
                    .text("note", draft.note())
                    .done();
            return store(
                    sql,
                    before,
                    new Row()
                            .set(LEGAL_BASIS.EFFECT, draft.effect())
                            .text(LEGAL_BASIS.EFFECT_NOTE, draft.note())
                            .set(
                                    LEGAL_BASIS.ASSESSED_STATE,
                                    before.requirement().state())
                            .set(
                                    LEGAL_BASIS.ASSESSED_BY_ID,
                                    SignedIn.bound().map(user -> user.user().value()))
                            .set(LEGAL_BASIS.ASSESSED_AT, clock.instant()),
                    "ASSESSED");
        });
    }

    @Override
    public boolean mayAssess(LegalBasis basis) {
        return SignedIn.allowed(Permission.EDIT_PROGRAMME)
                || measures.find(basis.measure().id())
                        .filter(measures::mayReport)
                        .isPresent();
    }

    @Override
    public void unlink(LegalBasisId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            LegalBasis before = locked(sql, id, version);
            STORED.delete(sql, id.value());
            record("REMOVED", before, fields(before).removed());
        });
    }

    /** The requirement waits too, so that an effect is never said of a state that is changing. */
    private static LegalBasis locked(DSLContext sql, LegalBasisId id, int version) {
        LegalBasis known = find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
        StoredRequirements.locked(sql, known.requirement().id());
        STORED.lock(sql, id.value(), version);
        return find(sql, id).orElseThrow();
    }

    private LegalBasis store(DSLContext sql, LegalBasis before, Row row, String action) {
        STORED.update(sql, before.id().value(), row);
        LegalBasis now = find(sql, before.id()).orElseThrow();
        record(action, now, fields(now).changedFrom(fields(before)));
        return now;
    }

    private void record(String action, LegalBasis basis, List<Change> changes) {
        audit.record(
                action,
                Subject.of(SUBJECT, basis.id().value(), basis.requirement().id().value()),
                basis.measure().code() + " " + basis.measure().title().text("fi"),
                changes);
    }

    private static Fields fields(LegalBasis basis) {
        Fields fields =
                new Fields().with("measure", basis.measure().id().value()).with("depends", basis.depends());
        basis.assessment()
                .ifPresent(said -> fields.with("effect", said.effect())
                        .with("note", said.note())
                        .with("assessedState", said.state()));
        return fields;
    }
}
