package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.APPLICATION_ATTACHMENT;
import static fi.pohja.schema.tenant.Tables.APPLICATION_SUBMISSION;
import static fi.pohja.schema.tenant.Tables.FUNDING_CALL;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.PAYMENT_REQUEST;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.AttachmentId;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.ApplicationRow;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.BudgetChange;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.Receipt;
import fi.pohja.funding.SubmissionId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Row;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredApplications implements GrantApplications {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_REASON = 2000;
    private static final int MOST_CELLS = 2000;

    private final Database database;
    private final ApplicationRows rows;
    private final SubmissionRules rules;
    private final Snapshot snapshot;
    private final StoredWork work;
    private final StatedAmounts stated;
    private final ProjectSteps steps;
    private final Attachments attachments;
    private final AuditLog audit;
    private final Clock clock;

    StoredApplications(
            Database database,
            ApplicationRows rows,
            SubmissionRules rules,
            Snapshot snapshot,
            StoredWork work,
            StatedAmounts stated,
            ProjectSteps steps,
            Attachments attachments,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.rules = rules;
        this.snapshot = snapshot;
        this.work = work;
        this.stated = stated;
        this.steps = steps;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<ApplicationRow> list(Filter filter) {
        SignedIn.require(Permission.READ);
        Condition wanted = DSL.and(List.of(
                filter.project()
                        .map(id -> GRANT_APPLICATION.PROJECT_ID.eq(id.value()))
                        .orElseGet(DSL::noCondition),
                filter.call()
                        .map(id -> GRANT_APPLICATION.CALL_ID.eq(id.value()))
                        .orElseGet(DSL::noCondition),
                filter.state()
                        .map(state -> GRANT_APPLICATION.STATE.eq(state.name()))
                        .orElseGet(DSL::noCondition)));
        return database.read(sql -> ApplicationRows.list(sql, wanted));
    }

    @Override
    public Optional<GrantApplication> find(ApplicationId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.find(sql, id));
    }

    @Override
    public GrantApplication create(Optional<ApplicationId> given, FundingCallId call, ProjectId project) {
        SignedIn.require(Permission.EDIT_FUNDING);
        ApplicationId id = given.orElseGet(() -> new ApplicationId(UUID.randomUUID()));
        return database.write(sql -> {
            new Violations()
                    .check(
                            sql.fetchExists(
                                    FUNDING_CALL,
                                    FUNDING_CALL.ID.eq(call.value()).and(FUNDING_CALL.ARCHIVED_AT.isNull())),
                            "call",
                            "unknown")
                    .check(
                            sql.fetchExists(
                                    PROJECT, PROJECT.ID.eq(project.value()).and(PROJECT.ARCHIVED_AT.isNull())),
                            "project",
                            "unknown")
                    .done();
            ApplicationRows.STORED.insert(
                    sql,
                    id.value(),
                    new Row()
                            .set(GRANT_APPLICATION.CALL_ID, call.value())
                            .set(GRANT_APPLICATION.PROJECT_ID, project.value())
                            .set(GRANT_APPLICATION.STATE, ApplicationState.DRAFT)
                            .set(GRANT_APPLICATION.CREATED_AT, clock.instant())
                            .set(GRANT_APPLICATION.CREATED_BY, Actor.current().user()));
            return done(sql, id, "CREATED", List.of());
        });
    }

    @Override
    public GrantApplication change(ApplicationId id, int version, LocalizedText summary, String contact) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            GrantApplication before = lockOpen(sql, id, Optional.of(version));
            new Violations()
                    .text("summary", summary)
                    .line("contact", contact, LONGEST_LINE)
                    .done();
            List<Change> changes = new Fields()
                    .with("summary", summary)
                    .with("contact", contact.strip())
                    .changedFrom(new Fields().with("summary", before.summary()).with("contact", before.contact()));
            if (changes.isEmpty()) {
                return before;
            }
            ApplicationRows.STORED.update(
                    sql,
                    id.value(),
                    new Row().text(GRANT_APPLICATION.SUMMARY, summary).set(GRANT_APPLICATION.CONTACT, contact.strip()));
            return done(sql, id, "CHANGED", changes);
        });
    }

    @Override
    public GrantApplication changeBudget(ApplicationId id, List<BudgetChange> wanted) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            GrantApplication before = lockOpen(sql, id, Optional.empty());
            rules.checkBudget(sql, before.project().id(), wanted, MOST_CELLS).done();
            List<BudgetChange> changes = wanted.stream()
                    .filter(change -> change.before().compareTo(change.after()) != 0)
                    .toList();
            if (changes.isEmpty()) {
                return before;
            }
            Budgets.store(sql, id, changes);
            ApplicationRows.STORED.update(sql, id.value(), new Row());
            Snapshot.Names names = CellNames.of(
                    sql,
                    before.project().id(),
                    changes.stream().map(BudgetChange::cell).toList());
            Change.Collector collector = new Change.Collector();
            changes.forEach(change -> collector.field(
                    "budget",
                    CellNames.said(change.cell(), names, change.before()),
                    CellNames.said(change.cell(), names, change.after())));
            return done(sql, id, "CHANGED", collector.changes());
        });
    }

    @Override
    public GrantApplication attach(
            ApplicationId id, String requirement, String fileName, String mediaType, InputStream content) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            GrantApplication before = lock(sql, id, Optional.empty());
            FundingCall call = StoredCalls.find(sql, before.call().id()).orElseThrow();
            if (!before.state().open() && !follows(call, requirement)) {
                throw InvalidException.of("", "application.frozen");
            }
            new Violations()
                    .check(
                            requirement.isEmpty()
                                    || call.requirements().stream()
                                            .anyMatch(line -> line.key().equals(requirement)),
                            "requirement",
                            "unknown")
                    .done();
            Attachment file = attachments.add(subject(before), fileName, mediaType, content);
            sql.insertInto(APPLICATION_ATTACHMENT)
                    .set(APPLICATION_ATTACHMENT.APPLICATION_ID, id.value())
                    .set(APPLICATION_ATTACHMENT.ATTACHMENT_ID, file.id().value())
                    .set(APPLICATION_ATTACHMENT.REQUIREMENT, requirement)
                    .execute();
            ApplicationRows.STORED.update(sql, id.value(), new Row());
            return rows.find(sql, id).orElseThrow();
        });
    }

    /** Whether a line of the checklist may be delivered after the submission. */
    private static boolean follows(FundingCall call, String requirement) {
        return call.requirements().stream()
                .anyMatch(line ->
                        line.key().equals(requirement) && line.deliverBy().isPresent());
    }

    @Override
    public GrantApplication detach(ApplicationId id, AttachmentId attachment) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            lockOpen(sql, id, Optional.empty());
            int gone = sql.deleteFrom(APPLICATION_ATTACHMENT)
                    .where(APPLICATION_ATTACHMENT.APPLICATION_ID.eq(id.value()))
                    .and(APPLICATION_ATTACHMENT.ATTACHMENT_ID.eq(attachment.value()))
                    .execute();
            if (gone == 0) {
                throw new NotFoundException(attachment.value());
            }
            attachments.remove(attachment);
            ApplicationRows.STORED.update(sql, id.value(), new Row());
            return rows.find(sql, id).orElseThrow();
        });
    }

    @Override
    public List<Violation> faults(ApplicationId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            GrantApplication application = rows.find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
            return rules.faults(
                    application, StoredCalls.find(sql, application.call().id()).orElseThrow());
        });
    }

    @Override
    public Receipt submit(ApplicationId id, int version) {
        SignedIn.require(Permission.APPROVE_FUNDING);
        return database.write(sql -> {
            GrantApplication application = lockOpen(sql, id, Optional.of(version));
            FundingCall call = StoredCalls.find(sql, application.call().id()).orElseThrow();
            List<Violation> faults = rules.faults(application, call);
            if (!faults.isEmpty()) {
                throw new InvalidException(faults);
            }
            Snapshot.Names names = CellNames.of(
                    sql,
                    application.project().id(),
                    application.budget().lines().stream()
                            .map(line -> line.cell())
                            .toList());
            int round = application.receipts().size() + 1;
            Actor actor = Actor.current();
            UUID submission = UUID.randomUUID();
            var contributions = work.of(sql, id);
            ApplicationRows.STORED.update(
                    sql, id.value(), new Row().set(GRANT_APPLICATION.STATE, ApplicationState.SUBMITTED));
            stated.applied(sql, application.project().id());
            steps.applied(application.project().id());
            // The last thing that is done: whatever took time before, this moment is the one that counts.
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            rules.checkTime(application, call, at).done();
            Snapshot.Frozen frozen = snapshot.of(application, call, names, contributions, round, at, actor.name());
            Receipt receipt = sql.insertInto(APPLICATION_SUBMISSION)
                    .set(APPLICATION_SUBMISSION.ID, submission)
                    .set(APPLICATION_SUBMISSION.APPLICATION_ID, id.value())
                    .set(APPLICATION_SUBMISSION.ROUND, round)
                    .set(APPLICATION_SUBMISSION.SUBMITTED_AT, at)
                    .set(APPLICATION_SUBMISSION.SUBMITTED_BY, actor.user().orElse(null))
                    .set(APPLICATION_SUBMISSION.SUBMITTED_BY_NAME, actor.name())
                    .set(APPLICATION_SUBMISSION.DOCUMENT, frozen.document())
                    .set(APPLICATION_SUBMISSION.SHA256, frozen.sha256())
                    .returning()
                    .fetchSingle(ApplicationRows::receipt);
            done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", application.state(), ApplicationState.SUBMITTED)
                            .field("receipt", receipt.number())
                            .field("sha256", receipt.sha256())
                            .changes());
            return receipt;
        });
    }

    @Override
    public String document(SubmissionId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> sql.select(APPLICATION_SUBMISSION.DOCUMENT)
                .from(APPLICATION_SUBMISSION)
                .where(APPLICATION_SUBMISSION.ID.eq(id.value()))
                .fetchOptional(APPLICATION_SUBMISSION.DOCUMENT)
                .orElseThrow(() -> new NotFoundException(id.value())));
    }

    @Override
    public GrantApplication recordSubmitted(ApplicationId id, int version, LocalDate on, List<String> sourceRefs) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            GrantApplication before = lockOpen(sql, id, Optional.of(version));
            Violations violations = new Violations().date("submittedOn", Optional.of(on));
            violations.check(!on.isAfter(today()), "submittedOn", "date.future", Said.day(on));
            violations.check(before.receipts().isEmpty(), "submittedOn", "application.submitted");
            SourceStatement.checkIds(violations, "sourceRefs", sourceRefs);
            violations.done();
            ApplicationRows.STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(GRANT_APPLICATION.STATE, ApplicationState.SUBMITTED)
                            .set(GRANT_APPLICATION.RECORDED_ON, on)
                            .set(GRANT_APPLICATION.SOURCE_REFS, sourceRefs));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", before.state(), ApplicationState.SUBMITTED)
                            .field("submittedOn", on)
                            .changes());
        });
    }

    @Override
    public GrantApplication requestSupplement(ApplicationId id, int version, String reason, LocalDate due) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            GrantApplication before = lock(sql, id, Optional.of(version));
            new Violations()
                    .required("reason", reason, LONGEST_REASON)
                    .date("due", Optional.of(due))
                    .check(!due.isBefore(today()), "due", "date.past", Said.day(due))
                    .done();
            step(before, ApplicationState.SUPPLEMENT_REQUESTED);
            ApplicationRows.STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(GRANT_APPLICATION.STATE, ApplicationState.SUPPLEMENT_REQUESTED)
                            .set(GRANT_APPLICATION.SUPPLEMENT_REASON, reason.strip())
                            .set(GRANT_APPLICATION.SUPPLEMENT_DUE, due));
            return done(
                    sql,
                    id,
                    "STATE",
                    new Change.Collector()
                            .field("state", before.state(), ApplicationState.SUPPLEMENT_REQUESTED)
                            .field("reason", reason.strip())
                            .field("due", due)
                            .changes());
        });
    }

    @Override
    public GrantApplication decide(ApplicationId id, int version, GrantDecision decision) {
        SignedIn.require(Permission.EDIT_FUNDING);
        return database.write(sql -> {
            GrantApplication before = lock(sql, id, Optional.of(version));
            rules.checkDecision(before, decision).done();
            if (before.state() == ApplicationState.DECIDED) {
                if (sql.fetchExists(PAYMENT_REQUEST, PAYMENT_REQUEST.APPLICATION_ID.eq(id.value()))) {
                    throw InvalidException.of("", "decision.requested");
                }
            } else {
                step(before, ApplicationState.DECIDED);
            }
            ApplicationRows.STORED.update(
                    sql,
                    id.value(),
                    DecisionColumns.of(decision).set(GRANT_APPLICATION.STATE, ApplicationState.DECIDED));
            stated.granted(sql, before.project().id());
            if (decision.grants()) {
                steps.granted(before.project().id());
            }
            List<Change> changes = DecisionColumns.fields(ApplicationState.DECIDED, Optional.of(decision))
                    .changedFrom(DecisionColumns.fields(before.state(), before.decision()));
            return changes.isEmpty() ? before : done(sql, id, "STATE", changes);
        });
    }

    @Override
    public void remove(ApplicationId id, int version) {
        SignedIn.require(Permission.EDIT_FUNDING);
        database.change(sql -> {
            GrantApplication before = lock(sql, id, Optional.of(version));
            if (before.state() != ApplicationState.DRAFT) {
                throw InvalidException.of("", "application.submitted");
            }
            before.attachments().forEach(attached -> {
                sql.deleteFrom(APPLICATION_ATTACHMENT)
                        .where(APPLICATION_ATTACHMENT.ATTACHMENT_ID.eq(
                                attached.file().id().value()))
                        .execute();
                attachments.remove(attached.file().id());
            });
            ApplicationRows.STORED.delete(sql, id.value());
            audit.record("REMOVED", subject(before), label(before), List.of());
        });
    }

    private GrantApplication lock(DSLContext sql, ApplicationId id, Optional<Integer> version) {
        if (version.isPresent()) {
            ApplicationRows.STORED.lock(sql, id.value(), version.get());
        } else {
            ApplicationRows.STORED.lock(sql, id.value());
        }
        return rows.find(sql, id).orElseThrow();
    }

    private GrantApplication lockOpen(DSLContext sql, ApplicationId id, Optional<Integer> version) {
        GrantApplication application = lock(sql, id, version);
        if (!application.state().open()) {
            throw InvalidException.of("", "application.frozen");
        }
        return application;
    }

    private static String name(ApplicationState state) {
        return ReadersWords.of("funding.application", state);
    }

    private static void step(GrantApplication application, ApplicationState to) {
        if (!application.state().leadsTo(to)) {
            throw InvalidException.of("state", "transition", name(application.state()), name(to));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Said.HELSINKI);
    }

    private GrantApplication done(DSLContext sql, ApplicationId id, String action, List<Change> changes) {
        GrantApplication now = rows.find(sql, id).orElseThrow();
        audit.record(action, subject(now), label(now), changes);
        return now;
    }

    static Subject subject(GrantApplication application) {
        return Subject.of(
                "APPLICATION",
                application.id().value(),
                application.project().id().value());
    }

    static String label(GrantApplication application) {
        return application.project().code() + ": " + application.call().name().text("fi");
    }
}
