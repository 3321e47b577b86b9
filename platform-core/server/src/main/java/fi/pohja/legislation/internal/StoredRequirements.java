package fi.pohja.legislation.internal;

import static fi.pohja.schema.tenant.Tables.LEGAL_REQUIREMENT;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.legislation.LegalRequirement;
import fi.pohja.legislation.LegalRequirementDraft;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.LegalRequirements;
import fi.pohja.legislation.RequirementState;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.search.SearchIndex;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

@Singleton
final class StoredRequirements implements LegalRequirements {

    static final String SUBJECT = "LEGAL_REQUIREMENT";
    static final VersionedTable STORED =
            new VersionedTable(LEGAL_REQUIREMENT, LEGAL_REQUIREMENT.ID, LEGAL_REQUIREMENT.VERSION);

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int LONGEST_REFERENCE = 100;

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    StoredRequirements(Database database, AuditLog audit, SearchIndex search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Listing<LegalRequirement> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        Condition wanted = wanted(filter);
        return database.read(sql -> new Listing<>(
                LegalRows.requirements(
                        sql,
                        wanted,
                        List.of(
                                Columns.sorted(column(order.by()), order.descending()),
                                Columns.alphabetical(LEGAL_REQUIREMENT.TITLE).asc(),
                                LEGAL_REQUIREMENT.ID.asc()),
                        slice.offset(),
                        slice.limit()),
                sql.fetchCount(LEGAL_REQUIREMENT, wanted)));
    }

    private static Field<?> column(Sort sort) {
        return switch (sort) {
            case TITLE -> Columns.alphabetical(LEGAL_REQUIREMENT.TITLE);
            case REFERENCE -> Columns.collated(LEGAL_REQUIREMENT.REFERENCE);
            case STATE -> Columns.declared(LEGAL_REQUIREMENT.STATE, RequirementState.class);
            case IN_FORCE -> LEGAL_REQUIREMENT.IN_FORCE_ON;
            case MEASURES -> LegalRows.MEASURES;
        };
    }

    private static Condition wanted(Filter filter) {
        Condition wanted = Columns.archived(LEGAL_REQUIREMENT.ARCHIVED_AT, filter.archived());
        if (!filter.states().isEmpty()) {
            wanted = wanted.and(LEGAL_REQUIREMENT.STATE.in(Columns.names(filter.states())));
        }
        if (!filter.kinds().isEmpty()) {
            wanted = wanted.and(LEGAL_REQUIREMENT.KIND.in(Columns.names(filter.kinds())));
        }
        return wanted.and(Columns.typed(
                filter.text(),
                text -> Columns.contains(LEGAL_REQUIREMENT.TITLE, text)
                        .or(LEGAL_REQUIREMENT.REFERENCE.containsIgnoreCase(text))
                        .or(Columns.contains(LEGAL_REQUIREMENT.REQUIRES, text))));
    }

    @Override
    public Optional<LegalRequirement> find(LegalRequirementId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<LegalRequirement> find(DSLContext sql, LegalRequirementId id) {
        return LegalRows.requirements(sql, LEGAL_REQUIREMENT.ID.eq(id.value()), List.of(), 0, 1).stream()
                .findFirst();
    }

    /** The requirement, locked until the transaction ends; nobody changes an archived one. */
    static LegalRequirement locked(DSLContext sql, LegalRequirementId id) {
        STORED.lock(sql, id.value());
        return inUse(sql, id);
    }

    private static LegalRequirement inUse(DSLContext sql, LegalRequirementId id) {
        LegalRequirement requirement = find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
        if (requirement.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return requirement;
    }

    @Override
    public LegalRequirement create(Optional<LegalRequirementId> given, LegalRequirementDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        LegalRequirementId id = given.orElseGet(() -> new LegalRequirementId(UUID.randomUUID()));
        return database.write(sql -> {
            check(draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(LEGAL_REQUIREMENT.STATE_RECORDED_AT, clock.instant())
                            .set(LEGAL_REQUIREMENT.CREATED_AT, clock.instant()));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public LegalRequirement change(LegalRequirementId id, int version, LegalRequirementDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            return store(sql, inUse(sql, id), draft, "CHANGED");
        });
    }

    @Override
    public LegalRequirement move(LegalRequirementId id, int version, RequirementState to, Optional<LocalDate> on) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            LegalRequirement before = inUse(sql, id);
            if (before.state() == to) {
                return before;
            }
            LocalDate day = on.orElseGet(() -> LocalDate.ofInstant(clock.instant(), HELSINKI));
            Optional<LocalDate> inForceOn = to == RequirementState.IN_FORCE
                    ? before.inForceOn().or(() -> Optional.of(day))
                    : before.inForceOn();
            return store(sql, before, before.draft().in(to, Optional.of(day), inForceOn), "STATE");
        });
    }

    private LegalRequirement store(
            DSLContext sql, LegalRequirement before, LegalRequirementDraft draft, String action) {
        boolean moved = before.state() != draft.state();
        check(draft)
                .check(
                        !moved || before.state().next().contains(draft.state()),
                        "state",
                        "transition",
                        name(before.state()),
                        name(draft.state()))
                .done();
        List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
        if (changes.isEmpty()) {
            return before;
        }
        Row row = columns(draft);
        if (moved) {
            row.set(LEGAL_REQUIREMENT.STATE_RECORDED_AT, clock.instant());
        }
        STORED.update(sql, before.id().value(), row);
        return done(sql, before.id(), action, changes);
    }

    private static String name(RequirementState state) {
        return ReadersWords.of("legislation.state", state);
    }

    @Override
    public LegalRequirement archive(LegalRequirementId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public LegalRequirement restore(LegalRequirementId id, int version) {
        return setArchived(id, version, false);
    }

    private LegalRequirement setArchived(LegalRequirementId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            LegalRequirement before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Violations check(LegalRequirementDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .line("reference", draft.reference(), LONGEST_REFERENCE)
                .website("link", draft.link())
                .date("stateOn", draft.stateOn())
                .date("inForceOn", draft.inForceOn())
                .check(
                        draft.state() != RequirementState.IN_FORCE
                                || draft.inForceOn().isPresent(),
                        "inForceOn",
                        "required")
                .text("requires", draft.requires());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private Row columns(LegalRequirementDraft draft) {
        return new Row()
                .set(LEGAL_REQUIREMENT.KIND, draft.kind())
                .set(LEGAL_REQUIREMENT.TITLE, draft.title())
                .set(LEGAL_REQUIREMENT.REFERENCE, draft.reference())
                .set(LEGAL_REQUIREMENT.LINK, draft.link())
                .set(LEGAL_REQUIREMENT.STATE, draft.state())
                .set(LEGAL_REQUIREMENT.STATE_ON, draft.stateOn())
                .set(LEGAL_REQUIREMENT.IN_FORCE_ON, draft.inForceOn())
                .text(LEGAL_REQUIREMENT.REQUIRES, draft.requires())
                .set(LEGAL_REQUIREMENT.SOURCE_REFS, draft.sourceRefs())
                .set(LEGAL_REQUIREMENT.UPDATED_AT, clock.instant());
    }

    private static Fields fields(LegalRequirementDraft draft) {
        return new Fields()
                .with("kind", draft.kind())
                .with("title", draft.title())
                .with("reference", draft.reference())
                .with("link", draft.link())
                .with("state", draft.state())
                .with("stateOn", draft.stateOn())
                .with("inForceOn", draft.inForceOn())
                .with("requires", draft.requires())
                .with("sourceRefs", draft.sourceRefs());
    }

    /** Writes down what was done, in audit and search, and returns the requirement as it is now. */
    private LegalRequirement done(DSLContext sql, LegalRequirementId id, String action, List<Change> changes) {
        LegalRequirement now = find(sql, id).orElseThrow();
        Subject subject = Subject.of(SUBJECT, id.value());
        audit.record(action, subject, now.title().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(subject, now.title(), now.reference(), Columns.words(now.requires()));
        }
        return now;
    }
}
