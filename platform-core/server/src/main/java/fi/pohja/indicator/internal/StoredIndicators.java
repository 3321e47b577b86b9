package fi.pohja.indicator.internal;

import static fi.pohja.schema.tenant.Tables.INDICATOR;
import static fi.pohja.schema.tenant.Tables.OBSERVATION;
import static fi.pohja.schema.tenant.Tables.TARGET_RULE;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Fetched;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorDraft;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.IndicatorRow;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.Observation;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Region;
import fi.pohja.organisation.Regions;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

@Singleton
final class StoredIndicators implements Indicators {

    private static final VersionedTable STORED = new VersionedTable(INDICATOR, INDICATOR.ID, INDICATOR.VERSION);
    private static final int LONGEST_LINE = 300;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_SOTKANET = 1_000_000;

    private static final Field<Integer> TARGETS = DSL.field(DSL.selectCount()
            .from(TARGET_RULE)
            .where(TARGET_RULE.INDICATOR_ID.eq(INDICATOR.ID))
            .or(INDICATOR.ID.eq(DSL.any(TARGET_RULE.GUARDRAILS))));

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Regions regions;
    private final Tenants tenants;
    private final Texts texts;
    private final Clock clock;

    StoredIndicators(
            Database database,
            AuditLog audit,
            SearchIndex search,
            Regions regions,
            Tenants tenants,
            Texts texts,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.regions = regions;
        this.tenants = tenants;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Place> places() {
        SignedIn.require(Permission.READ);
        String own = tenants.current().code();
        List<Place> places = new ArrayList<>();
        regions.all().stream().filter(region -> region.code().equals(own)).forEach(region -> places.add(place(region)));
        regions.municipalities(own)
                .forEach(municipality -> places.add(new Place(municipality.code(), municipality.name())));
        regions.all().stream()
                .filter(region -> !region.code().equals(own))
                .forEach(region -> places.add(place(region)));
        Map<String, String> country = new HashMap<>();
        Texts.COMPLETE.forEach(language -> country.put(language, texts.text(language, "observation.country")));
        places.add(new Place(Observation.COUNTRY, new LocalizedText(country)));
        return places;
    }

    private static Place place(Region region) {
        return new Place(region.code(), region.shortName());
    }

    @Override
    public Listing<IndicatorRow> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = Columns.archived(INDICATOR.ARCHIVED_AT, filter.archived())
                .and(filter.direction()
                        .map(direction -> INDICATOR.DIRECTION.eq(direction.name()))
                        .orElse(DSL.noCondition()))
                .and(Columns.typed(
                        filter.text(),
                        said -> Columns.contains(INDICATOR.TITLE, said)
                                .or(INDICATOR.SOURCE.containsIgnoreCase(said))
                                .or(INDICATOR.SOTKANET.cast(String.class).eq(said))));
        return database.read(sql -> {
            var rows = sql.select(INDICATOR.fields())
                    .select(TARGETS)
                    .from(INDICATOR)
                    .where(wanted)
                    .orderBy(sort(order), Columns.alphabetical(INDICATOR.TITLE), INDICATOR.ID)
                    .offset(slice.offset())
                    .limit(slice.limit())
                    .fetch();
            Map<UUID, List<Observation>> own = newestOwn(sql, rows.getValues(INDICATOR.ID));
            return new Listing<>(
                    rows.map(row -> row(row, own.getOrDefault(row.get(INDICATOR.ID), List.of()))),
                    sql.fetchCount(INDICATOR, wanted));
        });
    }

    private static SortField<?> sort(Order<Sort> order) {
        return Columns.sorted(
                switch (order.by()) {
                    case TITLE -> Columns.alphabetical(INDICATOR.TITLE);
                    case SOTKANET -> INDICATOR.SOTKANET;
                    case SOURCE -> Columns.collated(INDICATOR.SOURCE);
                    case TARGETS -> TARGETS;
                },
                order.descending());
    }

    /** The observations with a number of the tenant's own region, newest first. */
    private Map<UUID, List<Observation>> newestOwn(DSLContext sql, List<UUID> indicators) {
        return sql.select(OBSERVATION.fields())
                .from(OBSERVATION)
                .where(OBSERVATION.INDICATOR_ID.in(indicators))
                .and(OBSERVATION.REGION.eq(tenants.current().code()))
                .and(OBSERVATION.VALUE.isNotNull())
                .orderBy(OBSERVATION.YEAR.desc())
                .fetchGroups(OBSERVATION.INDICATOR_ID, IndicatorRows::observation);
    }

    private static IndicatorRow row(Record row, List<Observation> newestFirst) {
        return new IndicatorRow(
                new IndicatorId(row.get(INDICATOR.ID)),
                Optional.ofNullable(row.get(INDICATOR.SOTKANET)),
                row.get(INDICATOR.TITLE),
                row.get(INDICATOR.UNIT),
                row.get(INDICATOR.DECIMALS),
                Direction.valueOf(row.get(INDICATOR.DIRECTION)),
                row.get(INDICATOR.SOURCE),
                Optional.ofNullable(row.get(INDICATOR.SOURCE_UPDATED_ON)),
                newestFirst.stream().findFirst(),
                newestFirst.stream().skip(1).findFirst(),
                row.get(TARGETS),
                row.get(INDICATOR.ARCHIVED_AT) != null,
                row.get(INDICATOR.VERSION));
    }

    @Override
    public Optional<Indicator> find(IndicatorId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Indicator> find(DSLContext sql, IndicatorId id) {
        return sql.select(INDICATOR.fields())
                .select(TARGETS)
                .from(INDICATOR)
                .where(INDICATOR.ID.eq(id.value()))
                .fetchOptional(
                        row -> IndicatorRows.indicator(row, row.get(TARGETS), IndicatorRows.observations(sql, id)));
    }

    @Override
    public Optional<Fetched> fetched(IndicatorId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> FetchedIndicators.of(sql, id));
    }

    @Override
    public Indicator create(Optional<IndicatorId> given, IndicatorDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        IndicatorId id = given.orElseGet(() -> new IndicatorId(UUID.randomUUID()));
        return database.write(sql -> {
            check(sql, id, draft).done();
            STORED.insert(sql, id.value(), columns(draft));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Indicator change(IndicatorId id, int version, IndicatorDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            Indicator before = locked(sql, id, version);
            check(sql, id, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            return done(sql, id, "CHANGED", changes);
        });
    }

    /** The record as it is, kept from others; refused when it is archived. */
    private static Indicator locked(DSLContext sql, IndicatorId id, int version) {
        STORED.lock(sql, id.value(), version);
        Indicator before = find(sql, id).orElseThrow();
        if (before.archived()) {
            throw InvalidException.of("", "archived");
        }
        return before;
    }

    private static Violations check(DSLContext sql, IndicatorId id, IndicatorDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .text("description", draft.description())
                .requiredTitle("unit", draft.unit())
                .between("decimals", draft.decimals(), 0, MOST_DECIMALS)
                .required("source", draft.source(), LONGEST_LINE)
                .line("licence", draft.licence(), LONGEST_LINE)
                .date("sourceUpdatedOn", draft.sourceUpdatedOn());
        draft.breakYears().forEach(year -> IndicatorRows.checkYear(violations, "breakYears", year));
        draft.sotkanet().ifPresent(number -> {
            violations.between("sotkanet", number, 1, MOST_SOTKANET);
            violations.check(
                    !sql.fetchExists(INDICATOR, INDICATOR.SOTKANET.eq(number).and(INDICATOR.ID.ne(id.value()))),
                    "sotkanet",
                    "taken",
                    number);
        });
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private Row columns(IndicatorDraft draft) {
        return new Row()
                .set(INDICATOR.SOTKANET, draft.sotkanet())
                .set(INDICATOR.TITLE, draft.title())
                .text(INDICATOR.DESCRIPTION, draft.description())
                .set(INDICATOR.UNIT, draft.unit())
                .set(INDICATOR.DECIMALS, draft.decimals())
                .set(INDICATOR.DIRECTION, draft.direction())
                .set(INDICATOR.SOURCE, draft.source().strip())
                .set(INDICATOR.LICENCE, draft.licence().strip())
                .set(INDICATOR.SOURCE_UPDATED_ON, draft.sourceUpdatedOn())
                .set(
                        INDICATOR.BREAK_YEARS,
                        draft.breakYears().stream().distinct().sorted().toArray(Integer[]::new))
                .set(INDICATOR.SOURCE_REFS, draft.sourceRefs())
                .set(INDICATOR.UPDATED_AT, clock.instant());
    }

    private static Fields fields(IndicatorDraft draft) {
        return new Fields()
                .with("sotkanet", draft.sotkanet())
                .with("title", draft.title())
                .with("description", draft.description())
                .with("unit", draft.unit())
                .with("decimals", draft.decimals())
                .with("direction", draft.direction())
                .with("source", draft.source().strip())
                .with("licence", draft.licence().strip())
                .with("sourceUpdatedOn", draft.sourceUpdatedOn())
                .with(
                        "breakYears",
                        draft.breakYears().stream().distinct().sorted().toList())
                .with("sourceRefs", draft.sourceRefs());
    }

    @Override
    public Indicator observe(IndicatorId id, int version, List<Observation> observations) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            Indicator before = locked(sql, id, version);
            Set<String> codes = places().stream().map(Place::code).collect(Collectors.toSet());
            IndicatorRows.check(observations, codes).done();
            List<Change> changes = new ArrayList<>();
            Map<String, Observation> known = before.observations().stream()
                    .collect(Collectors.toMap(IndicatorRows::place, observation -> observation));
            for (Observation observation : observations) {
                Optional<Observation> old = Optional.ofNullable(known.get(IndicatorRows.place(observation)));
                if (old.filter(same -> IndicatorRows.same(same, observation)).isEmpty()) {
                    IndicatorRows.store(sql, id, observation);
                    changes.add(new Change(
                            IndicatorRows.place(observation),
                            old.map(IndicatorRows::words),
                            Optional.of(IndicatorRows.words(observation))));
                }
            }
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), new Row().set(INDICATOR.UPDATED_AT, clock.instant()));
            return done(sql, id, "OBSERVED", summed(changes));
        });
    }

    /** Many at once are one line of the history: how many they were. */
    private static List<Change> summed(List<Change> changes) {
        return changes.size() <= IndicatorRows.MOST_TOLD
                ? changes
                : List.of(new Change("observations", Optional.empty(), Optional.of(String.valueOf(changes.size()))));
    }

    @Override
    public Indicator forget(IndicatorId id, int version, String region, int year) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            Indicator before = locked(sql, id, version);
            Optional<Observation> gone = before.observations().stream()
                    .filter(observation -> observation.region().equals(region) && observation.year() == year)
                    .findFirst();
            if (gone.isEmpty()) {
                return before;
            }
            IndicatorRows.remove(sql, id, gone.get());
            STORED.update(sql, id.value(), new Row().set(INDICATOR.UPDATED_AT, clock.instant()));
            return done(
                    sql,
                    id,
                    "OBSERVED",
                    List.of(new Change(
                            IndicatorRows.place(gone.get()),
                            Optional.of(IndicatorRows.words(gone.get())),
                            Optional.empty())));
        });
    }

    @Override
    public Indicator archive(IndicatorId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Indicator restore(IndicatorId id, int version) {
        return setArchived(id, version, false);
    }

    private Indicator setArchived(IndicatorId id, int version, boolean archived) {
        SignedIn.require(Permission.DECIDE_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Indicator before = find(sql, id).orElseThrow();
            if (before.archived() == archived) {
                return before;
            }
            if (archived && before.targets() > 0) {
                throw InvalidException.of("", "indicator.used", before.targets());
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private Indicator done(DSLContext sql, IndicatorId id, String action, List<Change> changes) {
        Indicator now = find(sql, id).orElseThrow();
        Subject subject = Subject.of("INDICATOR", id.value());
        audit.record(action, subject, now.title().text("fi"), changes);
        if (now.archived()) {
            search.remove(subject);
        } else {
            search.put(
                    subject,
                    now.title(),
                    now.sotkanet().map(String::valueOf).orElse(""),
                    Columns.words(now.description(), now.unit()) + " " + now.source());
        }
        return now;
    }
}
