package fi.pohja.service.internal;

import static fi.pohja.schema.shared.Tables.MUNICIPALITY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.SERVICE;
import static fi.pohja.schema.tenant.Tables.SERVICE_CHANNEL;
import static fi.pohja.schema.tenant.Tables.SERVICE_UNIT;
import static fi.pohja.schema.tenant.Tables.SERVICE_UNIT_HOURS;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.search.SearchIndex;
import fi.pohja.service.NamedService;
import fi.pohja.service.OpeningHours;
import fi.pohja.service.ServiceId;
import fi.pohja.service.Unit;
import fi.pohja.service.UnitDraft;
import fi.pohja.service.UnitId;
import fi.pohja.service.UnitRow;
import fi.pohja.service.Units;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
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
final class StoredUnits implements Units {

    private static final VersionedTable STORED =
            new VersionedTable(SERVICE_UNIT, SERVICE_UNIT.ID, SERVICE_UNIT.VERSION);

    /** How many current services are given at the unit. */
    private static final Field<Integer> SERVICES = DSL.field(DSL.selectCount()
                    .from(SERVICE_CHANNEL)
                    .join(SERVICE)
                    .on(SERVICE.ID.eq(SERVICE_CHANNEL.SERVICE_ID))
                    .where(SERVICE_CHANNEL.UNIT_ID.eq(SERVICE_UNIT.ID))
                    .and(SERVICE.ARCHIVED_AT.isNull()))
            .as("services");

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    StoredUnits(Database database, AuditLog audit, SearchIndex search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Listing<UnitRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = wanted(filter);
        return database.read(sql -> {
            List<UnitRow> rows = sql.select(SERVICE_UNIT.fields())
                    .select(ORGANISATION.NAME, MUNICIPALITY.NAME, SERVICES)
                    .from(SERVICE_UNIT)
                    .leftJoin(ORGANISATION)
                    .on(ORGANISATION.ID.eq(SERVICE_UNIT.ORGANISATION_ID))
                    .leftJoin(MUNICIPALITY)
                    .on(MUNICIPALITY.CODE.eq(SERVICE_UNIT.MUNICIPALITY_CODE))
                    .where(wanted)
                    .orderBy(
                            Columns.sorted(column(order.by()), order.descending()),
                            Columns.alphabetical(SERVICE_UNIT.NAME).asc(),
                            SERVICE_UNIT.ID.asc())
                    .offset(slice.offset())
                    .limit(slice.limit())
                    .fetch(row -> new UnitRow(
                            new UnitId(row.get(SERVICE_UNIT.ID)),
                            row.get(SERVICE_UNIT.NAME),
                            organisation(row),
                            Optional.ofNullable(row.get(SERVICE_UNIT.MUNICIPALITY_CODE)),
                            Optional.ofNullable(row.get(MUNICIPALITY.NAME)),
                            row.get(SERVICE_UNIT.PHONE),
                            Columns.strings(row.get(SERVICE_UNIT.LANGUAGES)),
                            row.get(SERVICE_UNIT.REMOTE),
                            row.get(SERVICES),
                            row.get(SERVICE_UNIT.ARCHIVED_AT) != null,
                            row.get(SERVICE_UNIT.VERSION)));
            return new Listing<>(rows, sql.fetchCount(SERVICE_UNIT, wanted));
        });
    }

    private static Condition wanted(Filter filter) {
        Condition wanted = Columns.archived(SERVICE_UNIT.ARCHIVED_AT, filter.archived());
        if (filter.municipalityCode().isPresent()) {
            wanted = wanted.and(Columns.is(
                    SERVICE_UNIT.MUNICIPALITY_CODE, filter.municipalityCode().get()));
        }
        if (filter.language().isPresent()) {
            wanted = wanted.and(Columns.typed(
                    filter.language().get(), language -> DSL.val(language).eq(DSL.any(SERVICE_UNIT.LANGUAGES))));
        }
        if (filter.remote()) {
            wanted = wanted.and(SERVICE_UNIT.REMOTE);
        }
        return wanted.and(Columns.typed(
                filter.text(),
                text -> Columns.contains(SERVICE_UNIT.NAME, text)
                        .or(SERVICE_UNIT.MUNICIPALITY_CODE.eq(text))
                        .or(SERVICE_UNIT.POST_OFFICE.containsIgnoreCase(text))));
    }

    private static Field<?> column(Sort by) {
        return switch (by) {
            case NAME -> Columns.alphabetical(SERVICE_UNIT.NAME);
            case MUNICIPALITY -> Columns.alphabetical(MUNICIPALITY.NAME);
            case SERVICES -> SERVICES;
        };
    }

    private static Optional<NamedOrganisation> organisation(Record row) {
        return Optional.ofNullable(row.get(SERVICE_UNIT.ORGANISATION_ID))
                .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME)));
    }

    @Override
    public Optional<Unit> find(UnitId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Unit> find(DSLContext sql, UnitId id) {
        return sql.select(SERVICE_UNIT.fields())
                .select(ORGANISATION.NAME, MUNICIPALITY.NAME)
                .from(SERVICE_UNIT)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(SERVICE_UNIT.ORGANISATION_ID))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SERVICE_UNIT.MUNICIPALITY_CODE))
                .where(SERVICE_UNIT.ID.eq(id.value()))
                .fetchOptional(row -> new Unit(
                        id,
                        row.get(SERVICE_UNIT.NAME),
                        Columns.text(row.get(SERVICE_UNIT.DESCRIPTION)),
                        organisation(row),
                        Optional.ofNullable(row.get(SERVICE_UNIT.MUNICIPALITY_CODE)),
                        Optional.ofNullable(row.get(MUNICIPALITY.NAME)),
                        row.get(SERVICE_UNIT.STREET),
                        row.get(SERVICE_UNIT.POSTAL_CODE),
                        row.get(SERVICE_UNIT.POST_OFFICE),
                        row.get(SERVICE_UNIT.PHONE),
                        row.get(SERVICE_UNIT.EMAIL),
                        row.get(SERVICE_UNIT.WEBSITE),
                        Columns.strings(row.get(SERVICE_UNIT.LANGUAGES)),
                        row.get(SERVICE_UNIT.REMOTE),
                        hours(sql, id),
                        services(sql, id),
                        Columns.strings(row.get(SERVICE_UNIT.SOURCE_REFS)),
                        Optional.ofNullable(row.get(SERVICE_UNIT.ARCHIVED_AT)),
                        row.get(SERVICE_UNIT.CREATED_AT),
                        row.get(SERVICE_UNIT.UPDATED_AT),
                        row.get(SERVICE_UNIT.VERSION)));
    }

    private static List<OpeningHours> hours(DSLContext sql, UnitId id) {
        return sql.selectFrom(SERVICE_UNIT_HOURS)
                .where(SERVICE_UNIT_HOURS.UNIT_ID.eq(id.value()))
                .orderBy(SERVICE_UNIT_HOURS.POSITION)
                .fetch(row -> new OpeningHours(
                        row.get(SERVICE_UNIT_HOURS.FIRST_DAY),
                        row.get(SERVICE_UNIT_HOURS.LAST_DAY),
                        row.get(SERVICE_UNIT_HOURS.OPENS),
                        row.get(SERVICE_UNIT_HOURS.CLOSES)));
    }

    private static List<NamedService> services(DSLContext sql, UnitId id) {
        return sql.select(SERVICE.ID, SERVICE.NAME)
                .from(SERVICE_CHANNEL)
                .join(SERVICE)
                .on(SERVICE.ID.eq(SERVICE_CHANNEL.SERVICE_ID))
                .where(SERVICE_CHANNEL.UNIT_ID.eq(id.value()))
                .and(SERVICE.ARCHIVED_AT.isNull())
                .orderBy(Columns.alphabetical(SERVICE.NAME), SERVICE.ID)
                .fetch(row -> new NamedService(new ServiceId(row.value1()), row.value2()));
    }

    @Override
    public Unit create(Optional<UnitId> given, UnitDraft draft) {
        SignedIn.require(Permission.EDIT_SERVICES);
        UnitId id = given.orElseGet(() -> new UnitId(UUID.randomUUID()));
        return database.write(sql -> {
            ServiceRules.check(sql, draft).done();
            Instant now = clock.instant();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft).set(SERVICE_UNIT.CREATED_AT, now).set(SERVICE_UNIT.UPDATED_AT, now));
            store(sql, id, draft.hours());
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Unit change(UnitId id, int version, UnitDraft draft) {
        SignedIn.require(Permission.EDIT_SERVICES);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Unit before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent()) {
                throw InvalidException.of("", "archived");
            }
            ServiceRules.check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft).set(SERVICE_UNIT.UPDATED_AT, clock.instant()));
            store(sql, id, draft.hours());
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static void store(DSLContext sql, UnitId id, List<OpeningHours> all) {
        sql.deleteFrom(SERVICE_UNIT_HOURS)
                .where(SERVICE_UNIT_HOURS.UNIT_ID.eq(id.value()))
                .execute();
        for (int position = 0; position < all.size(); position++) {
            OpeningHours hours = all.get(position);
            sql.insertInto(SERVICE_UNIT_HOURS)
                    .set(SERVICE_UNIT_HOURS.UNIT_ID, id.value())
                    .set(SERVICE_UNIT_HOURS.POSITION, position)
                    .set(SERVICE_UNIT_HOURS.FIRST_DAY, hours.firstDay())
                    .set(SERVICE_UNIT_HOURS.LAST_DAY, hours.lastDay())
                    .set(SERVICE_UNIT_HOURS.OPENS, hours.opens())
                    .set(SERVICE_UNIT_HOURS.CLOSES, hours.closes())
                    .execute();
        }
    }

    @Override
    public Unit archive(UnitId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Unit restore(UnitId id, int version) {
        return setArchived(id, version, false);
    }

    private Unit setArchived(UnitId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_SERVICES);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Unit before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Row columns(UnitDraft draft) {
        return new Row()
                .set(SERVICE_UNIT.NAME, draft.name())
                .text(SERVICE_UNIT.DESCRIPTION, draft.description())
                .set(SERVICE_UNIT.ORGANISATION_ID, draft.organisation().map(OrganisationId::value))
                .set(SERVICE_UNIT.MUNICIPALITY_CODE, draft.municipalityCode())
                .set(SERVICE_UNIT.STREET, draft.street())
                .set(SERVICE_UNIT.POSTAL_CODE, draft.postalCode())
                .set(SERVICE_UNIT.POST_OFFICE, draft.postOffice())
                .set(SERVICE_UNIT.PHONE, draft.phone())
                .set(SERVICE_UNIT.EMAIL, draft.email())
                .set(SERVICE_UNIT.WEBSITE, draft.website())
                .set(SERVICE_UNIT.LANGUAGES, draft.languages())
                .set(SERVICE_UNIT.REMOTE, draft.remote())
                .set(SERVICE_UNIT.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(UnitDraft draft) {
        return new Fields()
                .with("name", draft.name())
                .with("description", draft.description())
                .with("organisation", draft.organisation().map(OrganisationId::value))
                .with("municipalityCode", draft.municipalityCode())
                .with("street", draft.street())
                .with("postalCode", draft.postalCode())
                .with("postOffice", draft.postOffice())
                .with("phone", draft.phone())
                .with("email", draft.email())
                .with("website", draft.website())
                .with("languages", draft.languages())
                .with("remote", draft.remote())
                .with(
                        "hours",
                        draft.hours().stream()
                                .map(hours -> hours.firstDay() + "-" + hours.lastDay() + " " + hours.opens() + "-"
                                        + hours.closes())
                                .toList())
                .with("sourceRefs", draft.sourceRefs());
    }

    /** Writes down what was done, in audit and search, and returns the record as it is now. */
    private Unit done(DSLContext sql, UnitId id, String action, List<Change> changes) {
        Unit now = find(sql, id).orElseThrow();
        Subject subject = Subject.of("SERVICE_UNIT", id.value());
        audit.record(action, subject, now.name().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(
                    subject,
                    now.name(),
                    "",
                    Columns.words(now.description(), now.municipality().orElseGet(LocalizedText::none)) + " "
                            + now.postOffice());
        }
        return now;
    }
}
