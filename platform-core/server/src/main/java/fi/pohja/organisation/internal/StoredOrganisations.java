package fi.pohja.organisation.internal;

import static fi.pohja.schema.shared.Tables.MUNICIPALITY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.PROJECT_PARTY;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.OrganisationRow;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.plugin.DraftRules;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.search.SearchIndex;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.Tree;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

@Singleton
final class StoredOrganisations implements Organisations {

    private static final fi.pohja.schema.tenant.tables.Organisation ABOVE = ORGANISATION.as("above");
    private static final VersionedTable STORED =
            new VersionedTable(ORGANISATION, ORGANISATION.ID, ORGANISATION.VERSION);
    private static final Tree TREE = new Tree(ORGANISATION, ORGANISATION.ID, ORGANISATION.PARENT_ID);

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Tenants tenants;
    private final Clock clock;
    private final DraftRules rules;

    StoredOrganisations(
            Database database, AuditLog audit, SearchIndex search, Tenants tenants, Clock clock, DraftRules rules) {
        this.rules = rules;
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Listing<OrganisationRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = wanted(filter);
        Field<Integer> projects = projects(ORGANISATION.ID);
        return database.read(sql -> {
            List<OrganisationRow> rows = sql.select(
                            ORGANISATION.ID,
                            ORGANISATION.KIND,
                            ORGANISATION.SECTOR,
                            ORGANISATION.NAME,
                            ABOVE.ID,
                            ABOVE.NAME,
                            ORGANISATION.MUNICIPALITY_CODE,
                            MUNICIPALITY.POPULATION,
                            ORGANISATION.NETWORKS,
                            projects,
                            ORGANISATION.ARCHIVED_AT,
                            ORGANISATION.VERSION)
                    .from(ORGANISATION)
                    .leftJoin(ABOVE)
                    .on(ABOVE.ID.eq(ORGANISATION.PARENT_ID))
                    .leftJoin(MUNICIPALITY)
                    .on(MUNICIPALITY.CODE.eq(ORGANISATION.MUNICIPALITY_CODE))
                    .where(wanted)
                    .orderBy(
                            Columns.sorted(column(order.by(), projects), order.descending()),
                            Columns.alphabetical(ORGANISATION.NAME).asc(),
                            ORGANISATION.ID.asc())
                    .offset(slice.offset())
                    .limit(slice.limit())
                    .fetch(row -> row(row, projects));
            return new Listing<>(rows, sql.fetchCount(ORGANISATION, wanted));
        });
    }

    private static Condition wanted(Filter filter) {
        Condition wanted = Columns.archived(ORGANISATION.ARCHIVED_AT, filter.archived());
        if (!filter.kinds().isEmpty()) {
            wanted = wanted.and(ORGANISATION.KIND.in(Columns.names(filter.kinds())));
        }
        if (!filter.sectors().isEmpty()) {
            wanted = wanted.and(ORGANISATION.SECTOR.in(Columns.names(filter.sectors())));
        }
        return wanted.and(Columns.typed(
                filter.text(),
                text -> Columns.contains(ORGANISATION.NAME, text)
                        .or(ORGANISATION.MUNICIPALITY_CODE.eq(text))
                        .or(ORGANISATION.BUSINESS_ID.eq(text))
                        .or(DSL.arrayToString(ORGANISATION.NETWORKS, DSL.inline(" "))
                                .containsIgnoreCase(text))));
    }

    private static Field<?> column(Sort by, Field<Integer> projects) {
        return switch (by) {
            case NAME -> Columns.alphabetical(ORGANISATION.NAME);
            case KIND -> Columns.declared(ORGANISATION.KIND, OrganisationKind.class);
            case SECTOR -> Columns.declared(ORGANISATION.SECTOR, Sector.class);
            case MUNICIPALITY_CODE -> ORGANISATION.MUNICIPALITY_CODE;
            case POPULATION -> MUNICIPALITY.POPULATION;
            case PROJECTS -> projects;
        };
    }

    /** How many current projects an organisation is a party of. */
    private static Field<Integer> projects(Field<UUID> organisation) {
        return DSL.field(DSL.select(DSL.countDistinct(PROJECT_PARTY.PROJECT_ID))
                        .from(PROJECT_PARTY)
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(PROJECT_PARTY.PROJECT_ID))
                        .where(PROJECT_PARTY.ORGANISATION_ID.eq(organisation))
                        .and(PROJECT.ARCHIVED_AT.isNull()))
                .as("projects");
    }

    private static OrganisationRow row(Record row, Field<Integer> projects) {
        return new OrganisationRow(
                new OrganisationId(row.get(ORGANISATION.ID)),
                OrganisationKind.valueOf(row.get(ORGANISATION.KIND)),
                Sector.valueOf(row.get(ORGANISATION.SECTOR)),
                row.get(ORGANISATION.NAME),
                above(row),
                Optional.ofNullable(row.get(ORGANISATION.MUNICIPALITY_CODE)),
                Optional.ofNullable(row.get(MUNICIPALITY.POPULATION)),
                Columns.strings(row.get(ORGANISATION.NETWORKS)),
                row.get(projects),
                row.get(ORGANISATION.ARCHIVED_AT) != null,
                row.get(ORGANISATION.VERSION));
    }

    private static Optional<NamedOrganisation> above(Record row) {
        return Optional.ofNullable(row.get(ABOVE.ID))
                .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ABOVE.NAME)));
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Organisation> find(DSLContext sql, OrganisationId id) {
        return sql.select()
                .from(ORGANISATION)
                .leftJoin(ABOVE)
                .on(ABOVE.ID.eq(ORGANISATION.PARENT_ID))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(ORGANISATION.MUNICIPALITY_CODE))
                .where(ORGANISATION.ID.eq(id.value()))
                .fetchOptional(row -> new Organisation(
                        id,
                        OrganisationKind.valueOf(row.get(ORGANISATION.KIND)),
                        Sector.valueOf(row.get(ORGANISATION.SECTOR)),
                        row.get(ORGANISATION.NAME),
                        Columns.text(row.get(ORGANISATION.DESCRIPTION)),
                        above(row),
                        children(sql, id),
                        Optional.ofNullable(row.get(ORGANISATION.MUNICIPALITY_CODE)),
                        row.get(MUNICIPALITY.CODE) == null
                                ? Optional.empty()
                                : Optional.of(ReferenceData.municipality(row)),
                        Optional.ofNullable(row.get(ORGANISATION.BUSINESS_ID)).orElse(""),
                        Optional.ofNullable(row.get(ORGANISATION.WEBSITE)).orElse(""),
                        Columns.strings(row.get(ORGANISATION.NETWORKS)),
                        Optional.ofNullable(row.get(ORGANISATION.VALID_FROM)),
                        Optional.ofNullable(row.get(ORGANISATION.VALID_TO)),
                        Columns.strings(row.get(ORGANISATION.SOURCE_REFS)),
                        Optional.ofNullable(row.get(ORGANISATION.ARCHIVED_AT)),
                        row.get(ORGANISATION.CREATED_AT),
                        row.get(ORGANISATION.UPDATED_AT),
                        row.get(ORGANISATION.VERSION)));
    }

    private static List<NamedOrganisation> children(DSLContext sql, OrganisationId id) {
        return sql.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.PARENT_ID.eq(id.value()))
                .and(ORGANISATION.ARCHIVED_AT.isNull())
                .orderBy(Columns.alphabetical(ORGANISATION.NAME), ORGANISATION.ID)
                .fetch(row -> new NamedOrganisation(new OrganisationId(row.value1()), row.value2()));
    }

    @Override
    public List<MunicipalityRow> municipalities() {
        SignedIn.require(Permission.READ);
        String region = tenants.current().code();
        Field<Integer> projects = projects(ORGANISATION.ID);
        return database.read(sql -> sql.select(MUNICIPALITY.fields())
                .select(ORGANISATION.ID, projects)
                .from(MUNICIPALITY)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.MUNICIPALITY_CODE.eq(MUNICIPALITY.CODE))
                .and(ORGANISATION.KIND.eq(OrganisationKind.MUNICIPALITY.name()))
                .where(MUNICIPALITY.REGION_CODE.eq(region))
                .orderBy(Columns.alphabetical(MUNICIPALITY.NAME), MUNICIPALITY.CODE)
                .fetch(row -> new MunicipalityRow(
                        ReferenceData.municipality(row),
                        Optional.ofNullable(row.get(ORGANISATION.ID)).map(OrganisationId::new),
                        row.get(projects))));
    }

    @Override
    public Organisation create(OrganisationDraft draft) {
        return create(new OrganisationId(UUID.randomUUID()), draft);
    }

    @Override
    public Organisation create(OrganisationId id, OrganisationDraft draft) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        rules.ask(fi.pohja.spi.core.OrganisationDraft.class, OrganisationsDoor.typed(Optional.empty(), draft));
        return database.write(sql -> {
            Violations violations = OrganisationRules.check(sql, id, draft);
            draft.parent().ifPresent(parent -> TREE.check(violations, sql, "parent", id.value(), parent.value()));
            violations.done();
            Instant now = clock.instant();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft).set(ORGANISATION.CREATED_AT, now).set(ORGANISATION.UPDATED_AT, now));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Organisation change(OrganisationId id, int version, OrganisationDraft draft) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        rules.ask(fi.pohja.spi.core.OrganisationDraft.class, OrganisationsDoor.typed(Optional.of(id), draft));
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Organisation before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent()) {
                throw InvalidException.of("", "archived");
            }
            Violations violations = OrganisationRules.check(sql, id, draft);
            if (!draft.parent().equals(before.draft().parent())) {
                draft.parent().ifPresent(parent -> TREE.check(violations, sql, "parent", id.value(), parent.value()));
            }
            violations.done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft).set(ORGANISATION.UPDATED_AT, clock.instant()));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public Organisation archive(OrganisationId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Organisation restore(OrganisationId id, int version) {
        return setArchived(id, version, false);
    }

    private Organisation setArchived(OrganisationId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_ORGANISATIONS);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Organisation before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Row columns(OrganisationDraft draft) {
        return new Row()
                .set(ORGANISATION.KIND, draft.kind())
                .set(ORGANISATION.SECTOR, draft.sector())
                .set(ORGANISATION.NAME, draft.name())
                .text(ORGANISATION.DESCRIPTION, draft.description())
                .set(ORGANISATION.PARENT_ID, draft.parent().map(OrganisationId::value))
                .set(ORGANISATION.MUNICIPALITY_CODE, draft.municipalityCode())
                .set(ORGANISATION.BUSINESS_ID, draft.businessId())
                .set(ORGANISATION.WEBSITE, draft.website())
                .set(ORGANISATION.NETWORKS, draft.networks())
                .set(ORGANISATION.VALID_FROM, draft.validFrom())
                .set(ORGANISATION.VALID_TO, draft.validTo())
                .set(ORGANISATION.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(OrganisationDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("sector", draft.sector())
                .with("name", draft.name())
                .with("description", draft.description())
                .with("parent", draft.parent().map(OrganisationId::value))
                .with("municipalityCode", draft.municipalityCode())
                .with("businessId", draft.businessId())
                .with("website", draft.website())
                .with("networks", draft.networks())
                .with("validFrom", draft.validFrom())
                .with("validTo", draft.validTo())
                .with("sourceRefs", draft.sourceRefs());
    }

    /** Writes down what was done, in audit and search, and returns the record as it is now. */
    private Organisation done(DSLContext sql, OrganisationId id, String action, List<Change> changes) {
        Organisation now = find(sql, id).orElseThrow();
        Subject subject = Subject.of("ORGANISATION", id.value());
        audit.record(action, subject, now.name().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(
                    subject,
                    now.name(),
                    now.municipalityCode().orElse(""),
                    Columns.words(now.description()) + " " + now.businessId() + " " + String.join(" ", now.networks()));
        }
        return now;
    }
}
