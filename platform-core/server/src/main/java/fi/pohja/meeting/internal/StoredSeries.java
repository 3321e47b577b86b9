package fi.pohja.meeting.internal;

import static fi.pohja.schema.tenant.Tables.MEETING;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.WORKSHOP_SERIES;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.Series;
import fi.pohja.meeting.SeriesDraft;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopSeries;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
import fi.pohja.search.SearchIndex;
import fi.pohja.table.Columns;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredSeries implements WorkshopSeries {

    private static final VersionedTable STORED =
            new VersionedTable(WORKSHOP_SERIES, WORKSHOP_SERIES.ID, WORKSHOP_SERIES.VERSION);

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final Clock clock;

    StoredSeries(Database database, AuditLog audit, SearchIndex search, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<Series> list(Archived archived) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> fetch(sql, Columns.archived(WORKSHOP_SERIES.ARCHIVED_AT, archived)));
    }

    @Override
    public Optional<Series> find(SeriesId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Series> find(DSLContext sql, SeriesId id) {
        return fetch(sql, WORKSHOP_SERIES.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Series> fetch(DSLContext sql, Condition wanted) {
        Map<UUID, List<MeetingRow>> workshops = MeetingRows.select(sql)
                .where(
                        MEETING.ARCHIVED_AT.isNull(),
                        MEETING.SERIES_ID.in(DSL.select(WORKSHOP_SERIES.ID)
                                .from(WORKSHOP_SERIES)
                                .where(wanted)))
                .orderBy(MEETING.HELD_ON, MEETING.BEGINS_AT, MEETING.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(MEETING.SERIES_ID), Collectors.mapping(MeetingRows::row, Collectors.toList())));
        return sql.select(WORKSHOP_SERIES.fields())
                .select(PROJECT.ID, PROJECT.CODE, PROJECT.NAME)
                .from(WORKSHOP_SERIES)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(WORKSHOP_SERIES.PROJECT_ID))
                .where(wanted)
                .orderBy(
                        DSL.field(DSL.select(DSL.max(MEETING.HELD_ON))
                                        .from(MEETING)
                                        .where(MEETING.SERIES_ID.eq(WORKSHOP_SERIES.ID)))
                                .desc()
                                .nullsFirst(),
                        Columns.alphabetical(WORKSHOP_SERIES.NAME),
                        WORKSHOP_SERIES.ID)
                .fetch(row -> new Series(
                        new SeriesId(row.get(WORKSHOP_SERIES.ID)),
                        row.get(WORKSHOP_SERIES.NAME),
                        Columns.text(row.get(WORKSHOP_SERIES.DESCRIPTION)),
                        MeetingRows.project(row),
                        workshops.getOrDefault(row.get(WORKSHOP_SERIES.ID), List.of()),
                        Columns.strings(row.get(WORKSHOP_SERIES.SOURCE_REFS)),
                        Optional.ofNullable(row.get(WORKSHOP_SERIES.ARCHIVED_AT)),
                        row.get(WORKSHOP_SERIES.VERSION)));
    }

    @Override
    public Series create(Optional<SeriesId> given, SeriesDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        SeriesId id = given.orElseGet(() -> new SeriesId(UUID.randomUUID()));
        return database.write(sql -> {
            check(sql, draft).done();
            Instant now = clock.instant();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft).set(WORKSHOP_SERIES.CREATED_AT, now).set(WORKSHOP_SERIES.UPDATED_AT, now));
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    @Override
    public Series change(SeriesId id, int version, SeriesDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Series before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent()) {
                throw InvalidException.of("", "archived");
            }
            check(sql, draft).done();
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(sql, id.value(), columns(draft).set(WORKSHOP_SERIES.UPDATED_AT, clock.instant()));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public Series archive(SeriesId id, int version) {
        return setArchived(id, version, true);
    }

    @Override
    public Series restore(SeriesId id, int version) {
        return setArchived(id, version, false);
    }

    private Series setArchived(SeriesId id, int version, boolean archived) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Series before = find(sql, id).orElseThrow();
            if (before.archivedAt().isPresent() == archived) {
                return before;
            }
            STORED.archive(sql, id.value(), archived, clock.instant());
            return done(sql, id, archived ? "ARCHIVED" : "RESTORED", List.of());
        });
    }

    private static Violations check(DSLContext sql, SeriesDraft draft) {
        Violations violations =
                new Violations().requiredTitle("name", draft.name()).text("description", draft.description());
        MeetingRules.exists(
                violations, sql, "project", PROJECT, PROJECT.ID, draft.project().map(ProjectId::value));
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        return violations;
    }

    private static Row columns(SeriesDraft draft) {
        return new Row()
                .set(WORKSHOP_SERIES.NAME, draft.name())
                .text(WORKSHOP_SERIES.DESCRIPTION, draft.description())
                .set(WORKSHOP_SERIES.PROJECT_ID, draft.project().map(ProjectId::value))
                .set(WORKSHOP_SERIES.SOURCE_REFS, draft.sourceRefs());
    }

    private static Fields fields(SeriesDraft draft) {
        return new Fields()
                .with("name", draft.name())
                .with("description", draft.description())
                .with("project", draft.project().map(ProjectId::value))
                .with("sourceRefs", draft.sourceRefs());
    }

    private Series done(DSLContext sql, SeriesId id, String action, List<Change> changes) {
        Series now = find(sql, id).orElseThrow();
        Subject subject = new Subject(
                "WORKSHOP_SERIES",
                id.value(),
                now.project().map(project -> project.id().value()));
        audit.record(action, subject, now.name().text("fi"), changes);
        if (now.archivedAt().isPresent()) {
            search.remove(subject);
        } else {
            search.put(subject, now.name(), "", Columns.words(now.description()));
        }
        return now;
    }
}
