package fi.pohja.service.internal;

import static fi.pohja.schema.tenant.Tables.SERVICE;
import static fi.pohja.schema.tenant.Tables.SERVICE_CHANNEL;
import static fi.pohja.schema.tenant.Tables.SERVICE_UNIT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.search.SearchIndex;
import fi.pohja.service.Channel;
import fi.pohja.service.ChannelDraft;
import fi.pohja.service.ChannelKind;
import fi.pohja.service.NamedUnit;
import fi.pohja.service.Service;
import fi.pohja.service.ServiceDraft;
import fi.pohja.service.ServiceId;
import fi.pohja.service.ServiceRow;
import fi.pohja.service.Services;
import fi.pohja.service.UnitId;
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
import org.jooq.impl.DSL;

@Singleton
final class StoredServices implements Services {

    private static final VersionedTable STORED = new VersionedTable(SERVICE, SERVICE.ID, SERVICE.VERSION);

    /** At how many places in use the service is given. */
    private static final Field<Integer> UNITS = DSL.field(DSL.selectCount()
                    .from(SERVICE_CHANNEL)
                    .join(SERVICE_UNIT)
                    .on(SERVICE_UNIT.ID.eq(SERVICE_CHANNEL.UNIT_ID))
                    .where(SERVICE_CHANNEL.SERVICE_ID.eq(SERVICE.ID))
                    .and(SERVICE_UNIT.ARCHIVED_AT.isNull()))
            .as("units");

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    StoredServices(Database database, AuditLog audit, SearchIndex search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Listing<ServiceRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = wanted(filter);
        Field<?> by = order.by() == Sort.UNITS ? UNITS : Columns.alphabetical(SERVICE.NAME);
        return database.read(sql -> {
            List<ServiceRow> rows = sql.select(SERVICE.fields())
                    .select(UNITS)
                    .from(SERVICE)
                    .where(wanted)
                    .orderBy(
                            Columns.sorted(by, order.descending()),
                            Columns.alphabetical(SERVICE.NAME).asc(),
                            SERVICE.ID.asc())
                    .offset(slice.offset())
                    .limit(slice.limit())
                    .fetch(row -> new ServiceRow(
                            new ServiceId(row.get(SERVICE.ID)),
                            row.get(SERVICE.NAME),
                            Columns.text(row.get(SERVICE.SUMMARY)),
                            Columns.strings(row.get(SERVICE.LANGUAGES)),
                            row.get(UNITS),
                            row.get(SERVICE.ARCHIVED_AT) != null,
                            row.get(SERVICE.VERSION)));
            return new Listing<>(rows, sql.fetchCount(SERVICE, wanted));
        });
    }

    private static Condition wanted(Filter filter) {
        Condition wanted = Columns.archived(SERVICE.ARCHIVED_AT, filter.archived());
        if (filter.language().isPresent()) {
            wanted = wanted.and(Columns.typed(
                    filter.language().get(), language -> DSL.val(language).eq(DSL.any(SERVICE.LANGUAGES))));
        }
        return wanted.and(Columns.typed(
                filter.text(),
                text -> Columns.contains(SERVICE.NAME, text).or(Columns.contains(SERVICE.SUMMARY, text))));
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Service> find(DSLContext sql, ServiceId id) {
        return sql.selectFrom(SERVICE)
                .where(SERVICE.ID.eq(id.value()))
                .fetchOptional(row -> new Service(
                        id,
                        row.get(SERVICE.NAME),
                        Columns.text(row.get(SERVICE.SUMMARY)),
                        Columns.text(row.get(SERVICE.DESCRIPTION)),
                        Columns.strings(row.get(SERVICE.LANGUAGES)),
                        channels(sql, id),
                        Columns.strings(row.get(SERVICE.SOURCE_REFS)),
                        Optional.ofNullable(row.get(SERVICE.ARCHIVED_AT)),
                        row.get(SERVICE.CREATED_AT),
                        row.get(SERVICE.UPDATED_AT),
                        row.get(SERVICE.VERSION)));
    }

    private static List<Channel> channels(DSLContext sql, ServiceId id) {
        return sql.select(SERVICE_CHANNEL.KIND, SERVICE_CHANNEL.ADDRESS, SERVICE_UNIT.ID, SERVICE_UNIT.NAME)
                .from(SERVICE_CHANNEL)
                .leftJoin(SERVICE_UNIT)
                .on(SERVICE_UNIT.ID.eq(SERVICE_CHANNEL.UNIT_ID))
                .where(SERVICE_CHANNEL.SERVICE_ID.eq(id.value()))
                .orderBy(SERVICE_CHANNEL.POSITION)
                .fetch(row -> new Channel(
                        ChannelKind.valueOf(row.value1()),
                        Optional.ofNullable(row.value3()).map(unit -> new NamedUnit(new UnitId(unit), row.value4())),
                        row.value2()));
    }

    @Override
    public Service create(Optional<ServiceId> given, ServiceDraft draft) {
        SignedIn.require(Permission.EDIT_SERVICES);
        ServiceId id = given.orElseGet(() -> new ServiceId(UUID.randomUUID()));
        return database.write(sql -> {
            ServiceRules.check(sql, draft).done();
            Instant now = clock.instant();
            STORED.insert(
                    sql, id.value(), columns(draft).set(SERVICE.CREATED_AT, now).set(SERVICE.UPDATED_AT, now));
            store(sql, id, draft.channels());
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Service change(ServiceId id, int version, ServiceDraft draft) {
        SignedIn.require(Permission.EDIT_SERVICES);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Service before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent()) {
                throw InvalidException.of("", "archived");
            }
            ServiceRules.check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft).set(SERVICE.UPDATED_AT, clock.instant()));
            store(sql, id, draft.channels());
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static void store(DSLContext sql, ServiceId id, List<ChannelDraft> channels) {
        sql.deleteFrom(SERVICE_CHANNEL)
                .where(SERVICE_CHANNEL.SERVICE_ID.eq(id.value()))
                .execute();
        for (int position = 0; position < channels.size(); position++) {
            ChannelDraft channel = channels.get(position);
            sql.insertInto(SERVICE_CHANNEL)
                    .set(SERVICE_CHANNEL.SERVICE_ID, id.value())
                    .set(SERVICE_CHANNEL.POSITION, position)
                    .set(SERVICE_CHANNEL.KIND, channel.kind().name())
                    .set(
                            SERVICE_CHANNEL.UNIT_ID,
                            channel.unit().map(UnitId::value).orElse(null))
                    .set(SERVICE_CHANNEL.ADDRESS, channel.address())
                    .execute();
        }
    }

    @Override
    public Service archive(ServiceId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Service restore(ServiceId id, int version) {
        return setArchived(id, version, false);
    }

    private Service setArchived(ServiceId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_SERVICES);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Service before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Row columns(ServiceDraft draft) {
        return new Row()
                .set(SERVICE.NAME, draft.name())
                .text(SERVICE.SUMMARY, draft.summary())
                .text(SERVICE.DESCRIPTION, draft.description())
                .set(SERVICE.LANGUAGES, draft.languages())
                .set(SERVICE.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(ServiceDraft draft) {
        return new Fields()
                .with("name", draft.name())
                .with("summary", draft.summary())
                .with("description", draft.description())
                .with("languages", draft.languages())
                .with(
                        "channels",
                        draft.channels().stream()
                                .map(channel -> channel.kind() + " "
                                        + channel.unit()
                                                .map(unit -> unit.value().toString())
                                                .orElse(channel.address()))
                                .toList())
                .with("sourceRefs", draft.sourceRefs());
    }

    /** Writes down what was done, in audit and search, and returns the record as it is now. */
    private Service done(DSLContext sql, ServiceId id, String action, List<Change> changes) {
        Service now = find(sql, id).orElseThrow();
        Subject subject = Subject.of("SERVICE", id.value());
        audit.record(action, subject, now.name().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(subject, now.name(), "", Columns.words(now.summary(), now.description()));
        }
        return now;
    }
}
