package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.BUDGET_SHIFT;
import static fi.pohja.schema.tenant.Tables.GRANT_AMENDMENT;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.funding.Amendment;
import fi.pohja.funding.AmendmentDraft;
import fi.pohja.funding.AmendmentId;
import fi.pohja.funding.AmendmentKind;
import fi.pohja.funding.AmendmentState;
import fi.pohja.funding.Amendments;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.BudgetShift;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.SubAreaId;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

@Singleton
final class StoredAmendments implements Amendments {

    private static final VersionedTable STORED =
            new VersionedTable(GRANT_AMENDMENT, GRANT_AMENDMENT.ID, GRANT_AMENDMENT.VERSION);
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_SHIFTS = 500;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private final Database database;
    private final ApplicationRows applications;
    private final AuditLog audit;
    private final Clock clock;

    StoredAmendments(Database database, ApplicationRows applications, AuditLog audit, Clock clock) {
        this.database = database;
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Amendment> of(ApplicationId application) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            if (!ApplicationRows.STORED.exists(sql, application.value())) {
                throw new NotFoundException(application.value());
            }
            return fetch(sql, GRANT_AMENDMENT.APPLICATION_ID.eq(application.value()));
        });
    }

    @Override
    public Optional<Amendment> find(AmendmentId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Amendment> find(DSLContext sql, AmendmentId id) {
        return fetch(sql, GRANT_AMENDMENT.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Amendment> fetch(DSLContext sql, Condition wanted) {
        Map<UUID, List<BudgetShift>> shifts = sql.select(BUDGET_SHIFT.fields())
                .from(BUDGET_SHIFT)
                .join(GRANT_AMENDMENT)
                .on(GRANT_AMENDMENT.ID.eq(BUDGET_SHIFT.AMENDMENT_ID))
                .where(wanted)
                .orderBy(BUDGET_SHIFT.CHANGE)
                .fetchGroups(
                        BUDGET_SHIFT.AMENDMENT_ID,
                        row -> new BudgetShift(
                                Budgets.cell(
                                        row,
                                        BUDGET_SHIFT.SUB_AREA_ID,
                                        BUDGET_SHIFT.PARTNER_ID,
                                        BUDGET_SHIFT.CATEGORY,
                                        BUDGET_SHIFT.SOURCE),
                                row.get(BUDGET_SHIFT.CHANGE)));
        return sql.select(GRANT_AMENDMENT.fields())
                .select(GRANT_APPLICATION.ELIGIBLE_TO)
                .from(GRANT_AMENDMENT)
                .join(GRANT_APPLICATION)
                .on(GRANT_APPLICATION.ID.eq(GRANT_AMENDMENT.APPLICATION_ID))
                .where(wanted)
                .orderBy(GRANT_AMENDMENT.CREATED_AT.desc(), GRANT_AMENDMENT.ID)
                .fetch(row -> new Amendment(
                        new AmendmentId(row.get(GRANT_AMENDMENT.ID)),
                        new ApplicationId(row.get(GRANT_AMENDMENT.APPLICATION_ID)),
                        AmendmentKind.valueOf(row.get(GRANT_AMENDMENT.KIND)),
                        AmendmentState.valueOf(row.get(GRANT_AMENDMENT.STATE)),
                        row.get(GRANT_AMENDMENT.REASON),
                        Optional.ofNullable(row.get(GRANT_AMENDMENT.NEW_END)),
                        shifts.getOrDefault(row.get(GRANT_AMENDMENT.ID), List.of()),
                        sendBy(Optional.ofNullable(row.get(GRANT_APPLICATION.ELIGIBLE_TO))),
                        Optional.ofNullable(row.get(GRANT_AMENDMENT.SENT_AT)),
                        Optional.ofNullable(row.get(GRANT_AMENDMENT.DECIDED_ON)),
                        row.get(GRANT_AMENDMENT.DIARY_NUMBER),
                        row.get(GRANT_AMENDMENT.VERSION)));
    }

    /** The last day an amendment can be sent. */
    static Optional<LocalDate> sendBy(Optional<LocalDate> end) {
        return end.map(day -> day.minusDays(DAYS_BEFORE_END));
    }

    @Override
    public Amendment create(ApplicationId application, AmendmentDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        AmendmentId id = new AmendmentId(UUID.randomUUID());
        return database.write(sql -> {
            GrantApplication grant = grant(sql, application);
            check(sql, grant, draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    columns(draft)
                            .set(GRANT_AMENDMENT.APPLICATION_ID, application.value())
                            .set(GRANT_AMENDMENT.STATE, AmendmentState.DRAFT)
                            .set(GRANT_AMENDMENT.CREATED_AT, clock.instant()));
            storeShifts(sql, id, draft);
            return done(sql, id, "CREATED", List.of());
        });
    }

    private GrantApplication grant(DSLContext sql, ApplicationId application) {
        ApplicationRows.STORED.lock(sql, application.value());
        GrantApplication grant = applications.find(sql, application).orElseThrow();
        if (!grant.granted()) {
            throw InvalidException.of("", "amendment.not.granted");
        }
        return grant;
    }

    @Override
    public Amendment change(AmendmentId id, int version, AmendmentDraft draft) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            Amendment before = lockDraft(sql, id, version);
            check(sql, grant(sql, before.application()), draft).done();
            STORED.update(sql, id.value(), columns(draft));
            sql.deleteFrom(BUDGET_SHIFT)
                    .where(BUDGET_SHIFT.AMENDMENT_ID.eq(id.value()))
                    .execute();
            storeShifts(sql, id, draft);
            return done(
                    sql,
                    id,
                    "CHANGED",
                    new Change.Collector()
                            .field("kind", before.kind(), draft.kind())
                            .field("reason", before.reason(), draft.reason().strip())
                            .field("newEnd", before.newEnd(), draft.newEnd())
                            .field("shifts", before.shifts(), draft.shifts())
                            .changes());
        });
    }

    private static Row columns(AmendmentDraft draft) {
        return new Row()
                .set(GRANT_AMENDMENT.KIND, draft.kind())
                .set(GRANT_AMENDMENT.REASON, draft.reason().strip())
                .set(GRANT_AMENDMENT.NEW_END, draft.newEnd());
    }

    private static void storeShifts(DSLContext sql, AmendmentId id, AmendmentDraft draft) {
        for (BudgetShift shift : draft.shifts()) {
            sql.insertInto(BUDGET_SHIFT)
                    .set(BUDGET_SHIFT.AMENDMENT_ID, id.value())
                    .set(
                            BUDGET_SHIFT.SUB_AREA_ID,
                            shift.cell().subArea().map(SubAreaId::value).orElse(null))
                    .set(
                            BUDGET_SHIFT.PARTNER_ID,
                            shift.cell().partner().map(OrganisationId::value).orElse(null))
                    .set(BUDGET_SHIFT.CATEGORY, shift.cell().category().name())
                    .set(BUDGET_SHIFT.SOURCE, shift.cell().source().name())
                    .set(BUDGET_SHIFT.CHANGE, Shares.cents(shift.change()))
                    .execute();
        }
    }

    private static Violations check(DSLContext sql, GrantApplication grant, AmendmentDraft draft) {
        Violations violations = new Violations()
                .required("reason", draft.reason(), LONGEST_REASON)
                .date("newEnd", draft.newEnd())
                .between("shifts", draft.shifts().size(), 0, MOST_SHIFTS);
        if (draft.kind() == AmendmentKind.EXTENSION) {
            violations.check(draft.newEnd().isPresent(), "newEnd", "required");
            Optional<LocalDate> end = grant.decision().flatMap(GrantDecision::eligibleTo);
            if (draft.newEnd().isPresent() && end.isPresent()) {
                violations.check(
                        draft.newEnd().get().isAfter(end.get()), "newEnd", "amendment.end", Said.day(end.get()));
            }
        } else {
            violations.check(draft.newEnd().isEmpty(), "newEnd", "amendment.only.extension");
        }
        if (draft.kind() == AmendmentKind.BUDGET_SHIFT) {
            violations.check(!draft.shifts().isEmpty(), "shifts", "required");
            BigDecimal sum = draft.shifts().stream().map(BudgetShift::change).reduce(BigDecimal.ZERO, BigDecimal::add);
            violations.check(sum.signum() == 0, "shifts", "amendment.sum", Said.euros(sum));
            Set<Object> cells = new HashSet<>();
            for (int i = 0; i < draft.shifts().size(); i++) {
                BudgetShift shift = draft.shifts().get(i);
                String at = "shifts." + i;
                violations
                        .check(cells.add(shift.cell()), at, "budget.twice")
                        .check(shift.change().signum() != 0, at + ".change", "cost.zero")
                        .check(shift.change().stripTrailingZeros().scale() <= 2, at + ".change", "cents")
                        .check(
                                shift.change().abs().compareTo(MOST) <= 0,
                                at + ".change",
                                "cost.amount",
                                Said.euros(MOST));
                Budgets.check(violations, sql, grant.project().id(), at, shift.cell());
            }
        } else {
            violations.check(draft.shifts().isEmpty(), "shifts", "amendment.only.shift");
        }
        return violations;
    }

    @Override
    public Amendment send(AmendmentId id, int version) {
        SignedIn.require(Permission.APPROVE_FUNDING);
        return database.write(sql -> {
            Amendment before = lockDraft(sql, id, version);
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            LocalDate today = LocalDate.ofInstant(at, Said.HELSINKI);
            before.sendBy().filter(today::isAfter).ifPresent(last -> {
                throw InvalidException.of("", "amendment.late", Said.day(last), DAYS_BEFORE_END);
            });
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(GRANT_AMENDMENT.STATE, AmendmentState.SENT)
                            .set(GRANT_AMENDMENT.SENT_AT, at)
                            .set(GRANT_AMENDMENT.SENT_BY_NAME, Actor.current().name()));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", before.state(), AmendmentState.SENT)
                            .changes());
        });
    }

    @Override
    public Amendment decide(AmendmentId id, int version, boolean accepted, LocalDate on, String diaryNumber) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            STORED.lock(sql, id.value(), version);
            Amendment before = find(sql, id).orElseThrow();
            AmendmentState to = accepted ? AmendmentState.ACCEPTED : AmendmentState.REJECTED;
            new Violations()
                    .date("decidedOn", Optional.of(on))
                    .check(
                            !on.isAfter(LocalDate.ofInstant(clock.instant(), Said.HELSINKI)),
                            "decidedOn",
                            "date.future",
                            Said.day(on))
                    .line("diaryNumber", diaryNumber, LONGEST_LINE)
                    .check(before.state().leadsTo(to), "state", "transition", name(before.state()), name(to))
                    .done();
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(GRANT_AMENDMENT.STATE, to)
                            .set(GRANT_AMENDMENT.DECIDED_ON, on)
                            .set(GRANT_AMENDMENT.DIARY_NUMBER, diaryNumber.strip()));
            if (accepted) {
                takeEffect(sql, before);
            }
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", before.state(), to)
                            .field("decidedOn", on)
                            .field("diaryNumber", diaryNumber.strip())
                            .changes());
        });
    }

    private void takeEffect(DSLContext sql, Amendment amendment) {
        GrantApplication grant = grant(sql, amendment.application());
        Change.Collector changes = new Change.Collector();
        Row row = new Row();
        amendment.newEnd().ifPresent(end -> {
            row.set(GRANT_APPLICATION.ELIGIBLE_TO, end);
            changes.field("eligibleTo", grant.decision().flatMap(GrantDecision::eligibleTo), Optional.of(end));
        });
        for (BudgetShift shift : amendment.shifts()) {
            BigDecimal before = Budgets.amount(sql, grant.id(), shift.cell());
            BigDecimal after = before.add(shift.change());
            if (after.signum() < 0) {
                throw InvalidException.of("shifts", "amendment.below", Said.euros(before));
            }
            Budgets.put(sql, grant.id(), shift.cell(), after);
            String cell = shift.cell().category() + " / " + shift.cell().source() + ": ";
            changes.field("budget", cell + before.toPlainString(), cell + after.toPlainString());
        }
        if (!changes.isEmpty()) {
            ApplicationRows.STORED.update(sql, grant.id().value(), row);
            audit.record(
                    "CHANGED", StoredApplications.subject(grant), StoredApplications.label(grant), changes.changes());
        }
    }

    @Override
    public void remove(AmendmentId id, int version) {
        SignedIn.require(Permission.EDIT_FUNDING);
        database.change(sql -> {
            Amendment before = lockDraft(sql, id, version);
            STORED.delete(sql, id.value());
            audit.record("REMOVED", subject(before), before.kind().name());
        });
    }

    private static Amendment lockDraft(DSLContext sql, AmendmentId id, int version) {
        STORED.lock(sql, id.value(), version);
        Amendment amendment = find(sql, id).orElseThrow();
        if (amendment.state() != AmendmentState.DRAFT) {
            throw InvalidException.of("", "amendment.sent");
        }
        return amendment;
    }

    private Amendment done(DSLContext sql, AmendmentId id, String action, List<Change> changes) {
        Amendment now = find(sql, id).orElseThrow();
        audit.record(action, subject(now), now.kind().name(), changes);
        return now;
    }

    private static Subject subject(Amendment amendment) {
        return Subject.of(
                "AMENDMENT", amendment.id().value(), amendment.application().value());
    }

    private static String name(AmendmentState state) {
        return ReadersWords.of("funding.amendment", state);
    }
}
