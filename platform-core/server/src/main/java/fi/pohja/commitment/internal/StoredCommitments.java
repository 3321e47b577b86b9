package fi.pohja.commitment.internal;

import static fi.pohja.schema.tenant.Tables.COMMITMENT;
import static fi.pohja.schema.tenant.Tables.COMMITMENT_MUNICIPALITY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.CommitmentMatrix;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Commitments in the tenant's schema. */
@Singleton
final class StoredCommitments implements Commitments {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Organisations organisations;
    private final Clock clock;

    StoredCommitments(Database database, AuditLog audit, SearchIndex search, Organisations organisations, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.organisations = organisations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HELSINKI);
    }

    @Override
    public CommitmentMatrix matrix() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            List<MunicipalityRow> municipalities = organisations.municipalities();
            List<NamedProject> projects = sql.select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                    .from(PROJECT)
                    .where(PROJECT.ARCHIVED_AT.isNull(), PROJECT.KIND.ne(ProjectKind.UMBRELLA.name()))
                    .orderBy(PROJECT.CODE)
                    .fetch(row -> new NamedProject(new ProjectId(row.value1()), row.value2(), row.value3()));
            Map<CommitmentMatrix.Place, CommitmentMatrix.Cell> cells = new HashMap<>();
            sql.select(
                            COMMITMENT.ID,
                            COMMITMENT.PROJECT_ID,
                            COMMITMENT.ORGANISATION_ID,
                            COMMITMENT.STATE,
                            COMMITMENT_MUNICIPALITY.ORGANISATION_ID,
                            ORGANISATION.NAME)
                    .from(COMMITMENT)
                    .join(COMMITMENT_MUNICIPALITY)
                    .on(COMMITMENT_MUNICIPALITY.COMMITMENT_ID.eq(COMMITMENT.ID))
                    .join(ORGANISATION)
                    .on(ORGANISATION.ID.eq(COMMITMENT.ORGANISATION_ID))
                    .fetch()
                    .forEach(row -> {
                        UUID municipality = row.value5();
                        UUID by = row.value3();
                        CommitmentMatrix.Cell cell = new CommitmentMatrix.Cell(
                                new CommitmentId(row.value1()),
                                CommitmentState.valueOf(row.value4()),
                                by.equals(municipality)
                                        ? Optional.empty()
                                        : Optional.of(new NamedOrganisation(new OrganisationId(by), row.value6())));
                        // A declined commitment gives way to another that stands for the same municipality.
                        cells.merge(
                                new CommitmentMatrix.Place(
                                        new OrganisationId(municipality), new ProjectId(row.value2())),
                                cell,
                                (one, other) -> one.state() == CommitmentState.DECLINED ? other : one);
                    });
            return new CommitmentMatrix(municipalities, projects, cells);
        });
    }

    @Override
    public List<Commitment> of(ProjectId project) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> CommitmentRows.fetch(sql, COMMITMENT.PROJECT_ID.eq(project.value())));
    }

    @Override
    public List<Commitment> ofOrganisation(OrganisationId organisation) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> CommitmentRows.fetch(
                sql,
                COMMITMENT
                        .ORGANISATION_ID
                        .eq(organisation.value())
                        .or(COMMITMENT.ID.in(DSL.select(COMMITMENT_MUNICIPALITY.COMMITMENT_ID)
                                .from(COMMITMENT_MUNICIPALITY)
                                .where(COMMITMENT_MUNICIPALITY.ORGANISATION_ID.eq(organisation.value()))))));
    }

    @Override
    public List<Commitment> decided() {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.read(sql -> CommitmentRows.fetch(
                sql, COMMITMENT.STATE.eq(CommitmentState.DECIDED.name()).and(PROJECT.ARCHIVED_AT.isNull())));
    }

    @Override
    public void register(List<Commitment> decided) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> decided.forEach(
                commitment -> transition(sql, commitment.id(), commitment.version(), CommitmentState.REGISTERED)));
    }

    @Override
    public Optional<Commitment> find(CommitmentId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> CommitmentRows.find(sql, id));
    }

    @Override
    public Commitment create(
            ProjectId project, Optional<CommitmentId> given, CommitmentState state, CommitmentDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        CommitmentId id = given.orElseGet(() -> new CommitmentId(UUID.randomUUID()));
        return database.write(sql -> {
            CommitmentRules.lock(sql, project);
            Violations violations = new Violations();
            CommitmentRules.check(violations, draft, state, today());
            List<OrganisationId> municipalities =
                    CommitmentRules.municipalities(violations, sql, project, id.value(), draft);
            violations.done();
            Instant now = clock.instant();
            CommitmentRows.STORED.insert(
                    sql,
                    id.value(),
                    CommitmentRows.columns(draft)
                            .set(COMMITMENT.PROJECT_ID, project.value())
                            .set(COMMITMENT.STATE, state)
                            .set(COMMITMENT.CREATED_AT, now)
                            .set(COMMITMENT.UPDATED_AT, now));
            CommitmentRows.storeParts(sql, id, municipalities, draft);
            return done(sql, id, "CREATED", fields(draft, state).created());
        });
    }

    @Override
    public Commitment change(CommitmentId id, int version, CommitmentDraft draft) {
        SignedIn.require(Permission.READ);
        return database.write(sql -> {
            CommitmentRows.STORED.lock(sql, id.value(), version);
            Commitment before = CommitmentRows.find(sql, id).orElseThrow();
            if (!mayChange(before)) {
                throw new DeniedException(Optional.of(Permission.EDIT_PROGRAMME));
            }
            return change(sql, before, draft, before.state());
        });
    }

    /** Stores a commitment that is locked; whoever calls has checked who may. */
    Commitment change(DSLContext sql, Commitment before, CommitmentDraft draft, CommitmentState state) {
        CommitmentRules.lock(sql, before.project().id());
        Violations violations = new Violations();
        CommitmentRules.check(violations, draft, state, today());
        List<OrganisationId> municipalities = CommitmentRules.municipalities(
                violations, sql, before.project().id(), before.id().value(), draft);
        violations.done();
        List<Change> changes = fields(draft, state).changedFrom(fields(before.draft(), before.state()));
        if (changes.isEmpty()) {
            return before;
        }
        CommitmentRows.STORED.update(
                sql,
                before.id().value(),
                CommitmentRows.columns(draft).set(COMMITMENT.STATE, state).set(COMMITMENT.UPDATED_AT, clock.instant()));
        CommitmentRows.storeParts(sql, before.id(), municipalities, draft);
        return done(sql, before.id(), "CHANGED", changes);
    }

    @Override
    public boolean mayChange(Commitment commitment) {
        return SignedIn.allowed(Permission.EDIT_PROGRAMME)
                || (commitment.state() != CommitmentState.REGISTERED && own(commitment));
    }

    private static boolean own(Commitment commitment) {
        return SignedIn.allowed(Permission.UPDATE_OWN_MEASURES)
                && SignedIn.bound()
                        .flatMap(SignedIn::organisation)
                        .filter(commitment.organisation().id().value()::equals)
                        .isPresent();
    }

    @Override
    public Set<CommitmentState> allowedTransitions(Commitment commitment) {
        Set<CommitmentState> allowed = EnumSet.noneOf(CommitmentState.class);
        if (mayChange(commitment)) {
            allowed.addAll(commitment.state().next());
            if (!SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
                allowed.remove(CommitmentState.REGISTERED);
                allowed.remove(CommitmentState.REQUESTED);
            }
        }
        return allowed;
    }

    @Override
    public Commitment transition(CommitmentId id, int version, CommitmentState to) {
        SignedIn.require(Permission.READ);
        return database.write(sql -> transition(sql, id, version, to));
    }

    private Commitment transition(DSLContext sql, CommitmentId id, int version, CommitmentState to) {
        CommitmentRows.STORED.lock(sql, id.value(), version);
        Commitment before = CommitmentRows.find(sql, id).orElseThrow();
        if (!before.state().next().contains(to)) {
            throw InvalidException.of("state", "transition", name(before.state()), name(to));
        }
        if (!allowedTransitions(before).contains(to)) {
            throw new DeniedException(Optional.of(Permission.EDIT_PROGRAMME));
        }
        return change(sql, before, before.draft(), to);
    }

    private static String name(CommitmentState state) {
        return ReadersWords.of("commitment.state", state);
    }

    @Override
    public void remove(CommitmentId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            CommitmentRows.STORED.lock(sql, id.value(), version);
            Commitment before = CommitmentRows.find(sql, id).orElseThrow();
            if (before.state() == CommitmentState.REGISTERED) {
                throw InvalidException.of("", "commitment.registered");
            }
            CommitmentRows.STORED.delete(sql, id.value());
            search.remove(subject(before));
            audit.record(
                    "REMOVED",
                    subject(before),
                    label(before),
                    fields(before.draft(), before.state()).removed());
        });
    }

    private Commitment done(DSLContext sql, CommitmentId id, String action, List<Change> changes) {
        Commitment now = CommitmentRows.find(sql, id).orElseThrow();
        Map<String, String> titles = new LinkedHashMap<>();
        now.organisation()
                .name()
                .values()
                .forEach((language, name) ->
                        titles.put(language, name + " – " + now.project().code()));
        search.put(
                subject(now),
                new LocalizedText(titles),
                "",
                now.decidingBody() + " "
                        + now.services().stream()
                                .map(service -> service.provider() + " " + service.servicePackage())
                                .collect(Collectors.joining(" ")));
        audit.record(action, subject(now), label(now), changes);
        return now;
    }

    private static String label(Commitment commitment) {
        return commitment.organisation().name().text("fi") + " – "
                + commitment.project().code();
    }

    static Subject subject(Commitment commitment) {
        return Subject.of(
                "COMMITMENT", commitment.id().value(), commitment.project().id().value());
    }

    private static Fields fields(CommitmentDraft draft, CommitmentState state) {
        return new Fields()
                .with("state", state)
                .with("organisation", draft.organisation().value())
                .with(
                        "municipalities",
                        draft.municipalities().stream()
                                .map(OrganisationId::value)
                                .sorted()
                                .toList())
                .with("decidingBody", draft.decidingBody().strip())
                .with("decidedOn", draft.decidedOn())
                .with("section", draft.section().strip())
                .with(
                        "personMonths",
                        draft.personMonths()
                                .map(months -> months.stripTrailingZeros().toPlainString()))
                .with("note", draft.note().strip())
                .with(
                        "services",
                        draft.services().stream()
                                .map(service -> service.provider() + ": " + service.servicePackage()
                                        + (service.joins().isBlank() ? "" : " (" + service.joins() + ")"))
                                .toList())
                .with("dueOn", draft.dueOn())
                .with("illustrative", draft.illustrative())
                .with("sourceRefs", draft.sourceRefs());
    }
}
