package fi.pohja.agreement.internal;

import static fi.pohja.schema.shared.Tables.BORDER_AGREEMENT;
import static fi.pohja.schema.shared.Tables.BORDER_AGREEMENT_ACCEPTANCE;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.agreement.BorderService;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.Announcements;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.organisation.Municipality;
import fi.pohja.organisation.Regions;
import fi.pohja.problem.Violations;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredBorderAgreements implements BorderAgreements {

    static final String SUBJECT = "BORDER_AGREEMENT";

    private static final VersionedTable STORED =
            new VersionedTable(BORDER_AGREEMENT, BORDER_AGREEMENT.ID, BORDER_AGREEMENT.VERSION);

    private final Database database;
    private final AuditLog audit;
    private final AgreementRows rows;
    private final CollaborationSpaces spaces;
    private final Announcements announcements;
    private final Regions regions;
    private final Tenants tenants;
    private final Clock clock;

    StoredBorderAgreements(
            Database database,
            AuditLog audit,
            AgreementRows rows,
            CollaborationSpaces spaces,
            Announcements announcements,
            Regions regions,
            Tenants tenants,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.rows = rows;
        this.spaces = spaces;
        this.announcements = announcements;
        this.regions = regions;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public List<BorderAgreement> all() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.fetch(sql, DSL.noCondition()));
    }

    @Override
    public Optional<BorderAgreement> find(BorderAgreementId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.find(sql, id.value()));
    }

    @Override
    public List<Municipality> municipalities(String tenant) {
        return tenants.byId(new TenantId(tenant))
                .map(Tenant::code)
                .map(regions::municipalities)
                .orElse(List.of());
    }

    @Override
    public BorderAgreement propose(SpaceId space, String counterpart, BorderAgreementDraft draft) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            CollaborationSpace joined = spaces.open(space);
            String own = Scope.currentTenant().slug();
            boolean member = joined.others().stream()
                    .anyMatch(partner -> partner.tenant().equals(counterpart));
            check(draft, own, counterpart)
                    .check(joined.own().belongs(), "space", "collaboration.member")
                    .check(member, "counterpart", "unknown")
                    .done();
            UUID id = UUID.randomUUID();
            STORED.insert(
                    sql,
                    id,
                    row(draft)
                            .set(BORDER_AGREEMENT.SPACE_ID, space.value())
                            .set(BORDER_AGREEMENT.PROPOSER, own)
                            .set(BORDER_AGREEMENT.COUNTERPART, counterpart)
                            .set(BORDER_AGREEMENT.ILLUSTRATIVE, draft.illustrative())
                            .set(BORDER_AGREEMENT.SOURCE_REFS, draft.sourceRefs()));
            return done(
                    sql,
                    id,
                    "CREATED",
                    fields(draft).with("counterpart", counterpart).created());
        });
    }

    private BorderAgreement locked(DSLContext sql, BorderAgreementId id, int version) {
        STORED.lock(sql, id.value(), version);
        return rows.find(sql, id.value()).orElseThrow();
    }

    @Override
    public BorderAgreement change(BorderAgreementId id, int version, BorderAgreementDraft draft) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            BorderAgreement before = locked(sql, id, version);
            check(draft, before.proposer().tenant(), before.counterpart().tenant())
                    .check(before.state().open(), "state", "agreement.accepted")
                    .done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), row(draft));
            return done(sql, id.value(), "CHANGED", changes);
        });
    }

    @Override
    public BorderAgreement accept(BorderAgreementId id, int version) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            BorderAgreement before = locked(sql, id, version);
            boolean waits = before.state() == BorderAgreementState.DRAFT
                    || before.state() == BorderAgreementState.ACCEPTED_BY_THEM;
            new Violations()
                    .check(waits, "state", "agreement.state", name(before.state()))
                    .check(before.draft().validFrom().isPresent(), "validFrom", "agreement.begin")
                    .check(before.draft().reviewOn().isPresent(), "reviewOn", "agreement.review")
                    .done();
            sql.insertInto(BORDER_AGREEMENT_ACCEPTANCE)
                    .set(BORDER_AGREEMENT_ACCEPTANCE.AGREEMENT_ID, id.value())
                    .set(
                            BORDER_AGREEMENT_ACCEPTANCE.TENANT,
                            Scope.currentTenant().slug())
                    .set(BORDER_AGREEMENT_ACCEPTANCE.REVISION, before.revision())
                    .set(BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_AT, clock.instant())
                    .set(
                            BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_BY_ID,
                            Actor.current().user().orElse(null))
                    .set(
                            BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_BY_NAME,
                            Actor.current().name())
                    .execute();
            STORED.update(sql, id.value(), new Row().set(BORDER_AGREEMENT.UPDATED_AT, clock.instant()));
            return done(sql, id.value(), "AGREED", List.of());
        });
    }

    @Override
    public BorderAgreement end(BorderAgreementId id, int version, String reason) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            BorderAgreement before = locked(sql, id, version);
            new Violations()
                    .check(
                            before.state() != BorderAgreementState.ENDED,
                            "state",
                            "agreement.state",
                            name(before.state()))
                    .required("reason", reason, LONGEST_REASON)
                    .done();
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(BORDER_AGREEMENT.ENDED_AT, clock.instant())
                            .set(BORDER_AGREEMENT.ENDED_BY_ID, Actor.current().user())
                            .set(BORDER_AGREEMENT.ENDED_BY_NAME, Actor.current().name())
                            .set(BORDER_AGREEMENT.END_REASON, reason.strip())
                            .set(BORDER_AGREEMENT.UPDATED_AT, clock.instant()));
            return done(
                    sql,
                    id.value(),
                    "ENDED",
                    new Fields().with("reason", reason).created());
        });
    }

    private Violations check(BorderAgreementDraft draft, String proposer, String counterpart) {
        return new Violations()
                .requiredTitle("name", draft.name())
                .text("object", draft.object())
                .check(!draft.services().isEmpty(), "services", "required")
                .text("division", draft.division())
                .text("costPrinciple", draft.costPrinciple())
                .check(codes(proposer).containsAll(draft.proposerMunicipalities()), "proposerMunicipalities", "unknown")
                .check(
                        codes(counterpart).containsAll(draft.counterpartMunicipalities()),
                        "counterpartMunicipalities",
                        "unknown")
                .date("validFrom", draft.validFrom())
                .date("validUntil", draft.validUntil())
                .date("reviewOn", draft.reviewOn())
                .period("validUntil", draft.validFrom(), draft.validUntil())
                .period("reviewOn", draft.validFrom(), draft.reviewOn());
    }

    private List<String> codes(String tenant) {
        return municipalities(tenant).stream().map(Municipality::code).toList();
    }

    private Row row(BorderAgreementDraft draft) {
        return new Row()
                .set(BORDER_AGREEMENT.NAME, draft.name())
                .text(BORDER_AGREEMENT.OBJECT, draft.object())
                .set(
                        BORDER_AGREEMENT.SERVICES,
                        draft.services().stream().map(BorderService::name).toList())
                .text(BORDER_AGREEMENT.DIVISION, draft.division())
                .text(BORDER_AGREEMENT.COST_PRINCIPLE, draft.costPrinciple())
                .set(BORDER_AGREEMENT.PROPOSER_MUNICIPALITIES, draft.proposerMunicipalities())
                .set(BORDER_AGREEMENT.COUNTERPART_MUNICIPALITIES, draft.counterpartMunicipalities())
                .set(BORDER_AGREEMENT.VALID_FROM, draft.validFrom())
                .set(BORDER_AGREEMENT.VALID_UNTIL, draft.validUntil())
                .set(BORDER_AGREEMENT.REVIEW_ON, draft.reviewOn())
                .set(BORDER_AGREEMENT.ASSESSMENT_ID, draft.assessment().map(ShareId::value))
                .set(BORDER_AGREEMENT.UPDATED_AT, clock.instant());
    }

    private static Fields fields(BorderAgreementDraft draft) {
        return new Fields()
                .with("name", draft.name())
                .with("object", draft.object())
                .with("services", draft.services())
                .with("division", draft.division())
                .with("costPrinciple", draft.costPrinciple())
                .with("proposerMunicipalities", draft.proposerMunicipalities())
                .with("counterpartMunicipalities", draft.counterpartMunicipalities())
                .with("validFrom", draft.validFrom())
                .with("validUntil", draft.validUntil())
                .with("reviewOn", draft.reviewOn())
                .with("assessment", draft.assessment().map(ShareId::value));
    }

    private static String name(BorderAgreementState state) {
        return ReadersWords.of("agreement.state", state);
    }

    private BorderAgreement done(DSLContext sql, UUID id, String action, List<Change> changes) {
        BorderAgreement now = rows.find(sql, id).orElseThrow();
        audit.record(
                action,
                Subject.of(SUBJECT, id, now.space().value()),
                now.draft().name().text("fi"),
                changes);
        announcements.tell(List.of(now.other().tenant()));
        return now;
    }
}
