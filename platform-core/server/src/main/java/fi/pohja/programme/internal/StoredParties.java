package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT_BODY;
import static fi.pohja.schema.tenant.Tables.PROJECT_PARTY;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.NamedBody;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Sector;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Party;
import fi.pohja.programme.PartyDraft;
import fi.pohja.programme.PartyId;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.ProjectBody;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

@Singleton
final class StoredParties implements Parties {

    private static final VersionedTable STORED =
            new VersionedTable(PROJECT_PARTY, PROJECT_PARTY.ID, PROJECT_PARTY.VERSION);

    private final Database database;
    private final AuditLog audit;

    StoredParties(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<Party> of(ProjectId project) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ProjectGate.exists(sql, project);
            return fetch(sql, PROJECT_PARTY.PROJECT_ID.eq(project.value()));
        });
    }

    @Override
    public Optional<Party> find(PartyId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Party> find(DSLContext sql, PartyId id) {
        return fetch(sql, PROJECT_PARTY.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Party> fetch(DSLContext sql, Condition wanted) {
        return sql.select(PROJECT_PARTY.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND, ORGANISATION.SECTOR)
                .from(PROJECT_PARTY)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PROJECT_PARTY.ORGANISATION_ID))
                .where(wanted)
                .orderBy(
                        Columns.declared(PROJECT_PARTY.ROLE, PartyRole.class),
                        Columns.alphabetical(ORGANISATION.NAME),
                        PROJECT_PARTY.ID)
                .fetch(StoredParties::party);
    }

    private static Party party(Record row) {
        return new Party(
                new PartyId(row.get(PROJECT_PARTY.ID)),
                new ProjectId(row.get(PROJECT_PARTY.PROJECT_ID)),
                new NamedOrganisation(new OrganisationId(row.get(ORGANISATION.ID)), row.get(ORGANISATION.NAME)),
                OrganisationKind.valueOf(row.get(ORGANISATION.KIND)),
                Sector.valueOf(row.get(ORGANISATION.SECTOR)),
                PartyRole.valueOf(row.get(PROJECT_PARTY.ROLE)),
                Columns.text(row.get(PROJECT_PARTY.NOTE)),
                Columns.strings(row.get(PROJECT_PARTY.SOURCE_REFS)),
                row.get(PROJECT_PARTY.VERSION));
    }

    @Override
    public Party create(ProjectId project, Optional<PartyId> given, PartyDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        PartyId id = given.orElseGet(() -> new PartyId(UUID.randomUUID()));
        return database.write(sql -> {
            ProjectGate.lock(sql, project);
            check(sql, id, project, draft).done();
            STORED.insert(sql, id.value(), columns(draft).set(PROJECT_PARTY.PROJECT_ID, project.value()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Party change(PartyId id, int version, PartyDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Party before = find(sql, id).orElseThrow();
            ProjectGate.lock(sql, before.project());
            check(sql, id, before.project(), draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    /** The project is locked: no other party of it is entered meanwhile. */
    private static Violations check(DSLContext sql, PartyId id, ProjectId project, PartyDraft draft) {
        Violations violations = new Violations();
        ProjectRules.longest(violations, "note", draft.note(), ProjectRules.LONGEST_DESCRIPTION);
        UUID organisation = draft.organisation().value();
        if (!sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(organisation))) {
            violations.add("organisation", "unknown");
        } else {
            violations.check(
                    !sql.fetchExists(
                            PROJECT_PARTY,
                            PROJECT_PARTY
                                    .PROJECT_ID
                                    .eq(project.value())
                                    .and(PROJECT_PARTY.ORGANISATION_ID.eq(organisation))
                                    .and(PROJECT_PARTY.ROLE.eq(draft.role().name()))
                                    .and(PROJECT_PARTY.ID.ne(id.value()))),
                    "role",
                    "party.twice");
        }
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(PartyDraft draft) {
        return new Row()
                .set(PROJECT_PARTY.ORGANISATION_ID, draft.organisation().value())
                .set(PROJECT_PARTY.ROLE, draft.role())
                .text(PROJECT_PARTY.NOTE, draft.note())
                .set(PROJECT_PARTY.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(PartyDraft draft) {
        return new Fields()
                .with("organisation", draft.organisation().value())
                .with("role", draft.role())
                .with("note", draft.note())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public void remove(PartyId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            STORED.lock(sql, id.value(), version);
            Party before = find(sql, id).orElseThrow();
            ProjectGate.current(sql, before.project(), false);
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    label(before),
                    fields(before.draft()).removed());
        });
    }

    private Party done(DSLContext sql, PartyId id, String action, List<Change> changes) {
        Party now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), label(now), changes);
        return now;
    }

    private static Subject subject(Party party) {
        return Subject.of("PARTY", party.id().value(), party.project().value());
    }

    private static String label(Party party) {
        return party.organisation().name().text("fi");
    }

    @Override
    public List<ProjectBody> bodies(ProjectId project) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ProjectGate.exists(sql, project);
            return sql.select(BODY.ID, BODY.NAME, BODY.KIND)
                    .from(PROJECT_BODY)
                    .join(BODY)
                    .on(BODY.ID.eq(PROJECT_BODY.BODY_ID))
                    .where(PROJECT_BODY.PROJECT_ID.eq(project.value()))
                    .and(BODY.ARCHIVED_AT.isNull())
                    .orderBy(Columns.alphabetical(BODY.NAME), BODY.ID)
                    .fetch(row -> new ProjectBody(
                            new NamedBody(new BodyId(row.value1()), row.value2()), BodyKind.valueOf(row.value3())));
        });
    }

    @Override
    public void assignBody(ProjectId project, BodyId body) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            ProjectGate.lock(sql, project);
            String name = sql.select(BODY.NAME)
                    .from(BODY)
                    .where(BODY.ID.eq(body.value()))
                    .fetchOptional(row -> row.value1().text("fi"))
                    .orElseThrow(() -> InvalidException.of("body", "unknown"));
            int stored = sql.insertInto(PROJECT_BODY)
                    .set(PROJECT_BODY.PROJECT_ID, project.value())
                    .set(PROJECT_BODY.BODY_ID, body.value())
                    .onConflictDoNothing()
                    .execute();
            if (stored == 1) {
                ProjectGate.changed(sql, audit, project, new Change("bodies", Optional.empty(), Optional.of(name)));
            }
        });
    }

    @Override
    public void releaseBody(ProjectId project, BodyId body) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            ProjectGate.lock(sql, project);
            Optional<String> name = sql.select(BODY.NAME)
                    .from(BODY)
                    .where(BODY.ID.eq(body.value()))
                    .fetchOptional(row -> row.value1().text("fi"));
            int gone = sql.deleteFrom(PROJECT_BODY)
                    .where(PROJECT_BODY.PROJECT_ID.eq(project.value()))
                    .and(PROJECT_BODY.BODY_ID.eq(body.value()))
                    .execute();
            if (gone == 1) {
                ProjectGate.changed(sql, audit, project, new Change("bodies", name, Optional.empty()));
            }
        });
    }
}
