package fi.pohja.work.internal;

import static fi.pohja.schema.tenant.Tables.AUDIT_CHANGE;
import static fi.pohja.schema.tenant.Tables.AUDIT_EVENT;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.MILESTONE;
import static fi.pohja.schema.tenant.Tables.PROJECT;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.ProjectState;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.work.MyWork;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Records;

/** Reads across the features' tables, so that the first screen costs one query for each of its parts. */
@Singleton
final class StoredMyWork implements MyWork {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Duration FIRST_VISIT = Duration.ofDays(14);

    private static final Condition OPEN = MEASURE.ARCHIVED_AT
            .isNull()
            .and(MEASURE.STATE.notIn(MeasureState.DONE.name(), MeasureState.CANCELLED.name()));

    private static final Condition GOING_ON = PROJECT.ARCHIVED_AT
            .isNull()
            .and(PROJECT.STATE.notIn(Stream.of(ProjectState.values())
                    .filter(ProjectState::ended)
                    .map(ProjectState::name)
                    .toList()));

    private static final Field<LocalDate> MILESTONE_ON = coalesce(MILESTONE.FORECAST_ON, MILESTONE.PLANNED_ON);

    private final Database database;
    private final Clock clock;

    StoredMyWork(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static SignedIn user() {
        SignedIn.require(Permission.READ);
        return SignedIn.current();
    }

    private LocalDate today() {
        return clock.instant().atZone(HELSINKI).toLocalDate();
    }

    @Override
    public List<OwnMeasure> measures() {
        SignedIn user = user();
        LocalDate today = today();
        return database.read(sql -> sql.select(
                        MEASURE.ID,
                        MEASURE.PROJECT_ID,
                        MEASURE.NUMBER,
                        MEASURE.TITLE,
                        PROJECT.CODE,
                        PROJECT.NAME,
                        MEASURE.DUE_ON,
                        MEASURE.STATE,
                        MEASURE.PROGRESS,
                        MEASURE.OWNER_ID)
                .from(MEASURE)
                .join(PROJECT)
                .on(PROJECT.ID.eq(MEASURE.PROJECT_ID))
                .where(OPEN, PROJECT.ARCHIVED_AT.isNull(), Belonging.owned(user))
                .orderBy(MEASURE.DUE_ON.asc().nullsLast(), MEASURE.NUMBER)
                .fetch(row -> {
                    Optional<LocalDate> due = Optional.ofNullable(row.get(MEASURE.DUE_ON));
                    return new OwnMeasure(
                            Subject.of("MEASURE", row.get(MEASURE.ID), row.get(MEASURE.PROJECT_ID)),
                            row.get(MEASURE.NUMBER),
                            row.get(MEASURE.TITLE),
                            row.get(PROJECT.CODE),
                            row.get(PROJECT.NAME),
                            due,
                            urgency(due, today),
                            row.get(MEASURE.STATE),
                            row.get(MEASURE.PROGRESS),
                            user.user().value().equals(row.get(MEASURE.OWNER_ID)));
                }));
    }

    private static Urgency urgency(Optional<LocalDate> due, LocalDate today) {
        if (due.filter(day -> day.isBefore(today)).isPresent()) {
            return Urgency.OVERDUE;
        }
        return due.filter(day -> !day.isAfter(today.plusDays(SOON))).isPresent() ? Urgency.SOON : Urgency.LATER;
    }

    @Override
    public List<OwnProject> projects() {
        SignedIn user = user();
        LocalDate today = today();
        Field<Integer> open = field(selectCount().from(MEASURE).where(MEASURE.PROJECT_ID.eq(PROJECT.ID), OPEN));
        return database.read(sql -> sql.select(
                        PROJECT.ID,
                        PROJECT.CODE,
                        PROJECT.NAME,
                        PROJECT.STATE,
                        PROJECT.FORECAST_END,
                        PROJECT.PLANNED_END,
                        open)
                .from(PROJECT)
                .where(PROJECT.ARCHIVED_AT.isNull(), Belonging.to(PROJECT.ID, user, today))
                .orderBy(
                        when(PROJECT.STATE.eq(ProjectState.RUNNING.name()), 0)
                                .when(GOING_ON, 1)
                                .otherwise(2),
                        Belonging.inOrderOf(PROJECT.NAME, user.language()),
                        PROJECT.CODE)
                .fetch(row -> new OwnProject(
                        Subject.of("PROJECT", row.get(PROJECT.ID)),
                        row.get(PROJECT.CODE),
                        row.get(PROJECT.NAME),
                        row.get(PROJECT.STATE),
                        Optional.ofNullable(row.get(PROJECT.FORECAST_END))
                                .or(() -> Optional.ofNullable(row.get(PROJECT.PLANNED_END))),
                        row.get(open))));
    }

    @Override
    public List<NextMilestone> milestones() {
        SignedIn user = user();
        LocalDate today = today();
        return database.read(sql -> sql.select(
                        MILESTONE.ID, MILESTONE.PROJECT_ID, MILESTONE.TITLE, PROJECT.CODE, PROJECT.NAME, MILESTONE_ON)
                .from(MILESTONE)
                .join(PROJECT)
                .on(PROJECT.ID.eq(MILESTONE.PROJECT_ID))
                .where(next(today), Belonging.to(PROJECT.ID, user, today))
                .orderBy(MILESTONE_ON, MILESTONE.ID)
                .fetch(row -> new NextMilestone(
                        Subject.of("MILESTONE", row.get(MILESTONE.ID), row.get(MILESTONE.PROJECT_ID)),
                        row.get(MILESTONE.TITLE),
                        row.get(PROJECT.CODE),
                        row.get(PROJECT.NAME),
                        row.get(MILESTONE_ON),
                        row.get(MILESTONE_ON).isBefore(today))));
    }

    private static Condition next(LocalDate today) {
        return GOING_ON.and(MILESTONE.ARCHIVED_AT.isNull())
                .and(MILESTONE.REACHED_ON.isNull())
                .and(MILESTONE_ON.le(today.plusDays(MILESTONE_DAYS)));
    }

    @Override
    public Instant since() {
        SignedIn user = user();
        return database.read(sql -> sql.select(USER_ACCOUNT.PREVIOUS_SEEN_AT)
                        .from(USER_ACCOUNT)
                        .where(USER_ACCOUNT.ID.eq(user.user().value()))
                        .fetchOptional(USER_ACCOUNT.PREVIOUS_SEEN_AT))
                .orElseGet(() -> clock.instant().minus(FIRST_VISIT));
    }

    @Override
    public List<News> changes(int limit) {
        SignedIn user = user();
        LocalDate today = today();
        Field<List<Change>> changed = multiset(
                        select(AUDIT_CHANGE.FIELD, AUDIT_CHANGE.OLD_VALUE, AUDIT_CHANGE.NEW_VALUE)
                                .from(AUDIT_CHANGE)
                                .where(AUDIT_CHANGE.EVENT_ID.eq(AUDIT_EVENT.ID))
                                .orderBy(AUDIT_CHANGE.POSITION))
                .convertFrom(rows -> rows.map(row -> new Change(
                        row.value1(), Optional.ofNullable(row.value2()), Optional.ofNullable(row.value3()))));
        return database.read(sql -> sql.select(
                        AUDIT_EVENT.ID,
                        AUDIT_EVENT.AT,
                        AUDIT_EVENT.ACTOR_ID,
                        AUDIT_EVENT.ACTOR_NAME,
                        AUDIT_EVENT.ACTION,
                        AUDIT_EVENT.SUBJECT_TYPE,
                        AUDIT_EVENT.SUBJECT_ID,
                        AUDIT_EVENT.PARENT_ID,
                        AUDIT_EVENT.LABEL,
                        PROJECT.CODE,
                        PROJECT.NAME,
                        changed)
                .from(AUDIT_EVENT)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(AUDIT_EVENT.SUBJECT_ID).or(PROJECT.ID.eq(AUDIT_EVENT.PARENT_ID)))
                .where(news(user, today))
                .orderBy(AUDIT_EVENT.ID.desc())
                .limit(Math.clamp(limit, 1, MOST_NEWS))
                .fetch(row -> new News(
                        new AuditEvent(
                                row.get(AUDIT_EVENT.ID),
                                row.get(AUDIT_EVENT.AT),
                                Optional.ofNullable(row.get(AUDIT_EVENT.ACTOR_ID)),
                                row.get(AUDIT_EVENT.ACTOR_NAME),
                                row.get(AUDIT_EVENT.ACTION),
                                row.get(AUDIT_EVENT.SUBJECT_TYPE),
                                Optional.ofNullable(row.get(AUDIT_EVENT.SUBJECT_ID)),
                                row.get(AUDIT_EVENT.LABEL),
                                row.get(changed),
                                false),
                        Optional.ofNullable(row.get(AUDIT_EVENT.PARENT_ID)),
                        Optional.ofNullable(row.get(PROJECT.CODE)).orElse(""),
                        Optional.ofNullable(row.get(PROJECT.NAME)).orElse(LocalizedText.none()))));
    }

    private Condition news(SignedIn user, LocalDate today) {
        UUID id = user.user().value();
        Field<Instant> since =
                field(select(USER_ACCOUNT.PREVIOUS_SEEN_AT).from(USER_ACCOUNT).where(USER_ACCOUNT.ID.eq(id)));
        return AUDIT_EVENT
                .AT
                .gt(coalesce(since, clock.instant().minus(FIRST_VISIT)))
                .and(AUDIT_EVENT
                        .ACTOR_ID
                        .isNotNull()
                        .and(AUDIT_EVENT.ACTOR_ID.ne(id))
                        .and(Belonging.to(AUDIT_EVENT.SUBJECT_ID, user, today)
                                .or(Belonging.to(AUDIT_EVENT.PARENT_ID, user, today))
                                .or(Belonging.watched(AUDIT_EVENT.SUBJECT_ID, user))
                                .or(Belonging.watched(AUDIT_EVENT.PARENT_ID, user)))
                        .or(betweenTenants(user)));
    }

    /** What happens in spaces and with shares concerns everybody who decides on them, whichever tenant's step it was. */
    private static Condition betweenTenants(SignedIn user) {
        if (!user.may(Permission.COLLABORATE)) {
            return falseCondition();
        }
        return AUDIT_EVENT
                .SUBJECT_TYPE
                .in("COLLABORATION_SPACE", "SHARE", "BORDER_AGREEMENT")
                .and(AUDIT_EVENT.ACTION.ne("SHARE_READ"))
                .and(AUDIT_EVENT.ACTOR_ID.isDistinctFrom(user.user().value()));
    }

    @Override
    public Counts counts() {
        SignedIn user = user();
        LocalDate today = today();
        Condition owned = OPEN.and(Belonging.owned(user))
                .and(exists(selectOne()
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(MEASURE.PROJECT_ID), PROJECT.ARCHIVED_AT.isNull())));
        Condition soon = MEASURE.DUE_ON.between(today, today.plusDays(SOON));
        var news = select(AUDIT_EVENT.ID)
                .from(AUDIT_EVENT)
                .where(news(user, today))
                .limit(MOST_NEWS)
                .asTable(name("news"));
        return database.read(sql -> sql.select(
                        field(selectCount().from(MEASURE).where(owned)),
                        field(selectCount().from(MEASURE).where(owned, MEASURE.DUE_ON.lt(today))),
                        field(selectCount().from(MEASURE).where(owned, soon)),
                        field(selectCount()
                                .from(PROJECT)
                                .where(PROJECT.ARCHIVED_AT.isNull(), Belonging.to(PROJECT.ID, user, today))),
                        field(selectCount()
                                .from(MILESTONE)
                                .join(PROJECT)
                                .on(PROJECT.ID.eq(MILESTONE.PROJECT_ID))
                                .where(next(today), Belonging.to(PROJECT.ID, user, today))),
                        field(select(count()).from(news)))
                .fetchSingle(Records.mapping(Counts::new)));
    }
}
