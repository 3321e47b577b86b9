package fi.pohja.participation.internal;

import static fi.pohja.schema.tenant.Tables.BODY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_REVIEW;
import static fi.pohja.schema.tenant.Tables.PARTICIPATION_TARGET;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.participation.FigureTarget;
import fi.pohja.participation.FollowUp;
import fi.pohja.participation.ParticipationDraft;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.participation.ParticipationProgrammes;
import fi.pohja.participation.ParticipationState;
import fi.pohja.participation.ReviewDraft;
import fi.pohja.participation.YearReview;
import fi.pohja.problem.ChangedMeanwhileException;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

@Singleton
final class StoredParticipation implements ParticipationProgrammes {

    static final VersionedTable STORED =
            new VersionedTable(PARTICIPATION_PROGRAMME, PARTICIPATION_PROGRAMME.ID, PARTICIPATION_PROGRAMME.VERSION);
    static final String SUBJECT = "PARTICIPATION_PROGRAMME";

    private static final VersionedTable REVIEWS =
            new VersionedTable(PARTICIPATION_REVIEW, PARTICIPATION_REVIEW.ID, PARTICIPATION_REVIEW.VERSION);
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int MOST_YEARS = 10;
    private static final int MOST_PER_CENT = 100;
    private static final int MOST_COUNTED = 1_000_000;

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    StoredParticipation(Database database, AuditLog audit, SearchIndex search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<ParticipationProgramme> list(Archived archived) {
        SignedIn.require(Permission.READ);
        return database.read(sql ->
                ParticipationRows.programmes(sql, Columns.archived(PARTICIPATION_PROGRAMME.ARCHIVED_AT, archived)));
    }

    @Override
    public Optional<ParticipationProgramme> find(ParticipationProgrammeId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> ParticipationRows.programme(sql, id.value()));
    }

    @Override
    public ParticipationProgramme create(Optional<ParticipationProgrammeId> given, ParticipationDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        ParticipationProgrammeId id = given.orElseGet(() -> new ParticipationProgrammeId(UUID.randomUUID()));
        return database.write(sql -> {
            check(sql, draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(PARTICIPATION_PROGRAMME.STATE, ParticipationState.DRAFT)
                            .set(PARTICIPATION_PROGRAMME.CREATED_AT, clock.instant()));
            storeTargets(sql, id, draft);
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public ParticipationProgramme change(ParticipationProgrammeId id, int version, ParticipationDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            ParticipationProgramme before = current(sql, id);
            check(sql, draft)
                    .check(
                            before.state() == ParticipationState.DRAFT
                                    || draft.startsOn().isPresent(),
                            "startsOn",
                            "required")
                    .done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft));
            storeTargets(sql, id, draft);
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static void storeTargets(DSLContext sql, ParticipationProgrammeId id, ParticipationDraft draft) {
        sql.deleteFrom(PARTICIPATION_TARGET)
                .where(PARTICIPATION_TARGET.PROGRAMME_ID.eq(id.value()))
                .execute();
        draft.targets()
                .forEach(target -> sql.insertInto(PARTICIPATION_TARGET)
                        .set(PARTICIPATION_TARGET.PROGRAMME_ID, id.value())
                        .set(PARTICIPATION_TARGET.FIGURE, target.figure().name())
                        .set(PARTICIPATION_TARGET.TARGET, target.target())
                        .execute());
    }

    @Override
    public ParticipationProgramme move(ParticipationProgrammeId id, int version, ParticipationState to) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            ParticipationProgramme before = current(sql, id);
            if (before.state() == to) {
                return before;
            }
            new Violations()
                    .check(before.state().next().contains(to), "state", "transition", name(before.state()), name(to))
                    .check(
                            to != ParticipationState.IN_FORCE
                                    || before.startsOn().isPresent(),
                            "startsOn",
                            "required")
                    .done();
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(PARTICIPATION_PROGRAMME.STATE, to)
                            .set(PARTICIPATION_PROGRAMME.UPDATED_AT, clock.instant()));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector().field("state", before.state(), to).changes());
        });
    }

    private static String name(ParticipationState state) {
        return ReadersWords.of("participation.state", state);
    }

    @Override
    public ParticipationProgramme archive(ParticipationProgrammeId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public ParticipationProgramme restore(ParticipationProgrammeId id, int version) {
        return setArchived(id, version, false);
    }

    private ParticipationProgramme setArchived(ParticipationProgrammeId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            ParticipationProgramme before =
                    ParticipationRows.programme(sql, id.value()).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    @Override
    public FollowUp followUp(ParticipationProgrammeId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            ParticipationProgramme programme = required(sql, id);
            return KeyFigures.count(sql, years(programme), programme.targets());
        });
    }

    private List<Integer> years(ParticipationProgramme programme) {
        int now = LocalDate.ofInstant(clock.instant(), HELSINKI).getYear();
        int last = programme.endsOn().map(end -> Math.min(end.getYear(), now)).orElse(now);
        int first = programme.startsOn().map(LocalDate::getYear).orElse(now);
        return first > last
                ? List.of(now)
                : IntStream.rangeClosed(Math.max(first, last - MOST_YEARS + 1), last)
                        .boxed()
                        .toList();
    }

    @Override
    public List<YearReview> reviews(ParticipationProgrammeId id) {
        SignedIn.require(Permission.READ);
        return database.read(
                sql -> ParticipationRows.reviews(sql, required(sql, id).id().value()));
    }

    @Override
    public YearReview review(ParticipationProgrammeId id, int year, int version, ReviewDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value());
            ParticipationProgramme programme = current(sql, id);
            Optional<YearReview> before = review(sql, id, year);
            if (before.map(YearReview::version).orElse(0) != version) {
                throw new ChangedMeanwhileException();
            }
            check(sql, programme, year, draft).done();
            List<Change> changes = fields(year, draft)
                    .changedFrom(
                            before.map(known -> fields(year, known.draft())).orElseGet(Fields::new));
            if (!changes.isEmpty()) {
                store(sql, id, year, version, draft);
                audit.record(
                        version == 0 ? "CREATED" : "CHANGED",
                        Subject.of("PARTICIPATION_REVIEW", reviewId(sql, id, year), id.value()),
                        programme.name().text("fi") + " " + year,
                        changes);
            }
            return review(sql, id, year).orElseThrow();
        });
    }

    private static Optional<YearReview> review(DSLContext sql, ParticipationProgrammeId id, int year) {
        return ParticipationRows.reviews(sql, id.value()).stream()
                .filter(review -> review.year() == year)
                .findFirst();
    }

    private static UUID reviewId(DSLContext sql, ParticipationProgrammeId id, int year) {
        return sql.select(PARTICIPATION_REVIEW.ID)
                .from(PARTICIPATION_REVIEW)
                .where(PARTICIPATION_REVIEW.PROGRAMME_ID.eq(id.value()), PARTICIPATION_REVIEW.YEAR.eq(year))
                .fetchSingle()
                .value1();
    }

    private static void store(DSLContext sql, ParticipationProgrammeId id, int year, int version, ReviewDraft draft) {
        Row row = new Row()
                .set(PARTICIPATION_REVIEW.REALISED, draft.realised())
                .text(PARTICIPATION_REVIEW.AHEAD, draft.ahead())
                .set(PARTICIPATION_REVIEW.HANDLED_BY_ID, draft.handledBy().map(BodyId::value))
                .set(PARTICIPATION_REVIEW.HANDLED_ON, draft.handledOn());
        if (version == 0) {
            REVIEWS.insert(
                    sql,
                    UUID.randomUUID(),
                    row.set(PARTICIPATION_REVIEW.PROGRAMME_ID, id.value()).set(PARTICIPATION_REVIEW.YEAR, year));
        } else {
            REVIEWS.update(sql, reviewId(sql, id, year), row);
        }
    }

    private Violations check(DSLContext sql, ParticipationProgramme programme, int year, ReviewDraft draft) {
        Violations violations = new Violations()
                .check(
                        year <= LocalDate.ofInstant(clock.instant(), HELSINKI).getYear()
                                && programme
                                        .startsOn()
                                        .filter(start -> start.getYear() > year)
                                        .isEmpty()
                                && programme
                                        .endsOn()
                                        .filter(end -> end.getYear() < year)
                                        .isEmpty(),
                        "year",
                        "participation.year",
                        year)
                .check(!draft.realised().isEmpty(), "realised", "required")
                .text("realised", draft.realised())
                .text("ahead", draft.ahead())
                .date("handledOn", draft.handledOn())
                .check(draft.handledBy().isEmpty() || draft.handledOn().isPresent(), "handledOn", "required");
        draft.handledBy()
                .ifPresent(body ->
                        violations.check(sql.fetchExists(BODY, BODY.ID.eq(body.value())), "handledBy", "unknown"));
        return violations;
    }

    private static Fields fields(int year, ReviewDraft draft) {
        return new Fields()
                .with("year", year)
                .with("realised", draft.realised())
                .with("ahead", draft.ahead())
                .with("handledBy", draft.handledBy().map(BodyId::value))
                .with("handledOn", draft.handledOn());
    }

    private static ParticipationProgramme required(DSLContext sql, ParticipationProgrammeId id) {
        return ParticipationRows.programme(sql, id.value()).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** The programme, locked before; nobody changes an archived one. */
    static ParticipationProgramme current(DSLContext sql, ParticipationProgrammeId id) {
        ParticipationProgramme programme = required(sql, id);
        if (programme.archivedAt().isPresent()) {
            throw InvalidException.of("", "archived");
        }
        return programme;
    }

    private static Violations check(DSLContext sql, ParticipationDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("name", draft.name())
                .text("description", draft.description())
                .date("startsOn", draft.startsOn())
                .date("endsOn", draft.endsOn())
                .period("endsOn", draft.startsOn(), draft.endsOn())
                .check(
                        draft.targets().stream()
                                        .map(FigureTarget::figure)
                                        .distinct()
                                        .count()
                                == draft.targets().size(),
                        "targets",
                        "participation.twice");
        draft.targets()
                .forEach(target -> violations.between(
                        target.figure().name(),
                        target.target(),
                        0,
                        target.figure().percentage() ? MOST_PER_CENT : MOST_COUNTED));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        draft.coordinator()
                .ifPresent(organisation -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(organisation.value())),
                        "coordinator",
                        "unknown"));
        return violations;
    }

    private Row columns(ParticipationDraft draft) {
        return new Row()
                .set(PARTICIPATION_PROGRAMME.NAME, draft.name())
                .text(PARTICIPATION_PROGRAMME.DESCRIPTION, draft.description())
                .set(PARTICIPATION_PROGRAMME.COORDINATOR_ID, draft.coordinator().map(OrganisationId::value))
                .set(PARTICIPATION_PROGRAMME.STARTS_ON, draft.startsOn())
                .set(PARTICIPATION_PROGRAMME.ENDS_ON, draft.endsOn())
                .set(PARTICIPATION_PROGRAMME.SOURCE_REFS, draft.sourceRefs())
                .set(PARTICIPATION_PROGRAMME.UPDATED_AT, clock.instant());
    }

    private static Fields fields(ParticipationDraft draft) {
        return new Fields()
                .with("name", draft.name())
                .with("description", draft.description())
                .with("coordinator", draft.coordinator().map(OrganisationId::value))
                .with("startsOn", draft.startsOn())
                .with("endsOn", draft.endsOn())
                .with(
                        "targets",
                        draft.targets().stream()
                                .sorted(Comparator.comparing(FigureTarget::figure))
                                .map(target -> target.figure() + " " + target.target())
                                .toList())
                .with("sourceRefs", draft.sourceRefs());
    }

    private ParticipationProgramme done(
            DSLContext sql, ParticipationProgrammeId id, String action, List<Change> changes) {
        ParticipationProgramme now = required(sql, id);
        Subject subject = Subject.of(SUBJECT, id.value());
        audit.record(action, subject, now.name().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(subject, now.name(), "", Columns.words(now.description()));
        }
        return now;
    }
}
