package fi.pohja.participation.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_ACTION;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.participation.ActionDraft;
import fi.pohja.participation.ActionState;
import fi.pohja.participation.ParticipationAction;
import fi.pohja.participation.ParticipationActionId;
import fi.pohja.participation.ParticipationActions;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Positions;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

@Singleton
final class StoredActions implements ParticipationActions {

    private static final VersionedTable STORED =
            new VersionedTable(PARTICIPATION_ACTION, PARTICIPATION_ACTION.ID, PARTICIPATION_ACTION.VERSION);
    private static final Positions POSITIONS = new Positions(
            PARTICIPATION_ACTION,
            PARTICIPATION_ACTION.ID,
            PARTICIPATION_ACTION.PROGRAMME_ID,
            PARTICIPATION_ACTION.POSITION);

    private final Database database;
    private final AuditLog audit;

    StoredActions(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<ParticipationAction> of(ParticipationProgrammeId programme) {
        SignedIn.require(Permission.READ);
        return database.read(
                sql -> ParticipationRows.actions(sql, PARTICIPATION_ACTION.PROGRAMME_ID.eq(programme.value())));
    }

    @Override
    public Optional<ParticipationAction> find(ParticipationActionId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<ParticipationAction> find(DSLContext sql, ParticipationActionId id) {
        return ParticipationRows.actions(sql, PARTICIPATION_ACTION.ID.eq(id.value())).stream()
                .findFirst();
    }

    @Override
    public ParticipationAction create(
            ParticipationProgrammeId programme, Optional<ParticipationActionId> given, ActionDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        ParticipationActionId id = given.orElseGet(() -> new ParticipationActionId(UUID.randomUUID()));
        return database.write(sql -> {
            lock(sql, programme);
            check(sql, draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(PARTICIPATION_ACTION.PROGRAMME_ID, programme.value())
                            .set(PARTICIPATION_ACTION.POSITION, POSITIONS.next(programme.value())));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    /** Others who change the programme wait. */
    private static void lock(DSLContext sql, ParticipationProgrammeId programme) {
        StoredParticipation.STORED.lock(sql, programme.value());
        StoredParticipation.current(sql, programme);
    }

    @Override
    public ParticipationAction change(ParticipationActionId id, int version, ActionDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            ParticipationAction before = locked(sql, id, version);
            check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static ParticipationAction locked(DSLContext sql, ParticipationActionId id, int version) {
        ParticipationAction known = find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
        lock(sql, known.programme());
        STORED.lock(sql, id.value(), version);
        return find(sql, id).orElseThrow();
    }

    @Override
    public void remove(ParticipationActionId id, int version) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        database.change(sql -> {
            ParticipationAction before = locked(sql, id, version);
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    before.title().text("fi"),
                    fields(before.draft()).removed());
        });
    }

    private static Violations check(DSLContext sql, ActionDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .text("description", draft.description())
                .text("outcome", draft.outcome())
                .date("dueOn", draft.dueOn())
                .check(draft.state() != ActionState.DROPPED || !draft.outcome().isEmpty(), "outcome", "required");
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        draft.body()
                .ifPresent(
                        body -> violations.check(sql.fetchExists(BODY, BODY.ID.eq(body.value())), "body", "unknown"));
        draft.organisation()
                .ifPresent(organisation -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(organisation.value())),
                        "organisation",
                        "unknown"));
        return violations;
    }

    private static Row columns(ActionDraft draft) {
        return new Row()
                .set(PARTICIPATION_ACTION.TITLE, draft.title())
                .text(PARTICIPATION_ACTION.DESCRIPTION, draft.description())
                .set(PARTICIPATION_ACTION.BODY_ID, draft.body().map(BodyId::value))
                .set(PARTICIPATION_ACTION.ORGANISATION_ID, draft.organisation().map(OrganisationId::value))
                .set(PARTICIPATION_ACTION.DUE_ON, draft.dueOn())
                .set(PARTICIPATION_ACTION.STATE, draft.state())
                .text(PARTICIPATION_ACTION.OUTCOME, draft.outcome())
                .set(PARTICIPATION_ACTION.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(ActionDraft draft) {
        return new Fields()
                .with("title", draft.title())
                .with("description", draft.description())
                .with("body", draft.body().map(BodyId::value))
                .with("organisation", draft.organisation().map(OrganisationId::value))
                .with("dueOn", draft.dueOn())
                .with("state", draft.state())
                .with("outcome", draft.outcome())
                .with("sourceRefs", draft.sourceRefs());
    }

    private ParticipationAction done(DSLContext sql, ParticipationActionId id, String action, List<Change> changes) {
        ParticipationAction now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), now.title().text("fi"), changes);
        return now;
    }

    private static Subject subject(ParticipationAction action) {
        return Subject.of(
                "PARTICIPATION_ACTION", action.id().value(), action.programme().value());
    }
}
