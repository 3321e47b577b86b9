package fi.pohja.report.internal;

import static fi.pohja.schema.tenant.Tables.REPORT;
import static fi.pohja.schema.tenant.Tables.REPORT_TEXT;

import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.NamedProject;
import fi.pohja.report.MadeFile;
import fi.pohja.report.Report;
import fi.pohja.report.ReportChange;
import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportDraft;
import fi.pohja.report.ReportFile;
import fi.pohja.report.ReportFormat;
import fi.pohja.report.ReportId;
import fi.pohja.report.ReportPart;
import fi.pohja.report.ReportState;
import fi.pohja.report.ReportText;
import fi.pohja.report.Reports;
import fi.pohja.report.SignOff;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
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
import org.jooq.DSLContext;

@Singleton
final class StoredReports implements Reports {

    static final VersionedTable STORED = new VersionedTable(REPORT, REPORT.ID, REPORT.VERSION);
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_SECTION = 100;

    private final Database database;
    private final AuditLog audit;
    private final SearchIndex search;
    private final ReportChecks checks;
    private final ReportDocuments documents;
    private final Jobs jobs;
    private final Clock clock;

    StoredReports(
            Database database,
            AuditLog audit,
            SearchIndex search,
            ReportChecks checks,
            ReportDocuments documents,
            Jobs jobs,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.checks = checks;
        this.documents = documents;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Listing<Report> list(Filter filter, Order<Sort> order, Slice slice) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> ReportRows.list(sql, filter, order, slice));
    }

    @Override
    public Optional<Report> find(ReportId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> ReportRows.find(sql, id));
    }

    @Override
    public Report create(Optional<ReportId> given, ReportDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        ReportId id = given.orElseGet(() -> new ReportId(UUID.randomUUID()));
        return database.write(sql -> {
            checks.of(draft).done();
            STORED.insert(
                    sql,
                    id.value(),
                    ReportRows.columns(draft)
                            .set(REPORT.KIND, draft.kind())
                            .set(REPORT.PROJECT_ID, draft.project().map(project -> project.value()))
                            .set(REPORT.BODY_ID, draft.body().map(body -> body.value()))
                            .set(REPORT.LANGUAGE, draft.language())
                            .set(REPORT.STATE, ReportState.DRAFT)
                            .set(REPORT.CREATED_AT, clock.instant())
                            .set(REPORT.UPDATED_AT, clock.instant()));
            return done(sql, id, "CREATED", ReportRows.fields(draft).created());
        });
    }

    @Override
    public Report change(ReportId id, int version, ReportDraft draft) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.write(sql -> {
            Report before = locked(sql, id, version);
            open(before);
            ReportDraft kept = new ReportDraft(
                    before.kind(),
                    before.draft().project(),
                    before.draft().body(),
                    draft.title(),
                    before.language(),
                    draft.periodStart(),
                    draft.periodEnd(),
                    draft.dueOn());
            checks.of(kept).done();
            List<Change> changes = ReportRows.fields(kept).changedFrom(ReportRows.fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            update(sql, id, ReportRows.columns(kept));
            return done(sql, id, "CHANGED", changes);
        });
    }

    private static Report locked(DSLContext sql, ReportId id, int version) {
        STORED.lock(sql, id.value(), version);
        return ReportRows.find(sql, id).orElseThrow();
    }

    private static void open(Report report) {
        if (!report.state().open()) {
            throw InvalidException.of("", "report.frozen");
        }
    }

    private void update(DSLContext sql, ReportId id, Row row) {
        STORED.update(sql, id.value(), row.set(REPORT.UPDATED_AT, clock.instant()));
    }

    @Override
    public void remove(ReportId id, int version) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        database.change(sql -> {
            Report before = locked(sql, id, version);
            open(before);
            STORED.delete(sql, id.value());
            audit.record(
                    "REMOVED",
                    subject(before),
                    before.title(),
                    ReportRows.fields(before.draft()).removed());
            search.remove(subject(before));
        });
    }

    @Override
    public List<ReportText> texts(ReportId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> ReportDocuments.texts(
                sql, ReportRows.find(sql, id).orElseThrow(() -> new NotFoundException(id.value()))));
    }

    @Override
    public ReportText write(ReportId id, ReportPart part, int version, String text) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        String stripped = text.strip();
        return database.write(sql -> {
            // The report's row is the lock for all its parts, but its version stays: others go on writing.
            STORED.lock(sql, id.value());
            Report report = ReportRows.find(sql, id).orElseThrow();
            open(report);
            ReportText before = ReportDocuments.texts(sql, report).stream()
                    .filter(one -> one.part() == part)
                    .findFirst()
                    .orElseThrow(() -> InvalidException.of("part", "unknown"));
            if (before.version() != version) {
                throw new ChangedMeanwhileException();
            }
            new Violations().line("text", stripped, Violations.LONGEST_TEXT).done();
            if (before.text().equals(stripped)) {
                return before;
            }
            sql.insertInto(REPORT_TEXT)
                    .set(REPORT_TEXT.REPORT_ID, id.value())
                    .set(REPORT_TEXT.PART, part.name())
                    .set(REPORT_TEXT.TEXT, stripped)
                    .set(REPORT_TEXT.UPDATED_AT, clock.instant())
                    .set(REPORT_TEXT.VERSION, version + 1)
                    .onConflict(REPORT_TEXT.REPORT_ID, REPORT_TEXT.PART)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
            audit.record(
                    "CHANGED",
                    subject(report),
                    report.title(),
                    new Fields()
                            .with("text." + part, stripped)
                            .changedFrom(new Fields().with("text." + part, before.text())));
            return new ReportText(part, stripped, Optional.of(clock.instant()), version + 1);
        });
    }

    @Override
    public ReportDocument document(ReportId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql ->
                document(sql, ReportRows.find(sql, id).orElseThrow(() -> new NotFoundException(id.value()))));
    }

    private ReportDocument document(DSLContext sql, Report report) {
        return documents.of(sql, report, ReportDocuments.Progress.UNHEARD);
    }

    @Override
    public List<ReportChange> changes(ReportId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Report report = ReportRows.find(sql, id).orElseThrow(() -> new NotFoundException(id.value()));
            return report.previous()
                    .flatMap(previous -> ReportRows.find(sql, previous.id()))
                    .flatMap(previous -> documents.signed(sql, previous))
                    .map(before -> Differences.between(before, document(sql, report)))
                    .orElse(List.of());
        });
    }

    @Override
    public List<ReportState> allowedSteps(ReportId id) {
        return open(id).state().next().stream()
                .filter(to -> SignedIn.allowed(needed(open(id).state(), to)))
                .toList();
    }

    private static Permission needed(ReportState from, ReportState to) {
        return switch (to) {
            case REVIEW -> Permission.EDIT_PROGRAMME;
            case SIGNED -> Permission.SIGN_REPORTS;
            case SENT, ACCEPTED -> Permission.DECIDE_PROGRAMME;
            case DRAFT -> from == ReportState.REVIEW ? Permission.EDIT_PROGRAMME : Permission.DECIDE_PROGRAMME;
        };
    }

    private static String name(ReportState state) {
        return ReadersWords.of("report.state", state);
    }

    @Override
    public Report step(ReportId id, int version, ReportState to, String reason) {
        SignedIn.require(needed(open(id).state(), to));
        return database.write(sql -> {
            Report before = locked(sql, id, version);
            new Violations()
                    .check(
                            before.state().leadsTo(to) && to != ReportState.SIGNED,
                            "state",
                            "transition",
                            name(before.state()),
                            name(to))
                    .check(to != ReportState.DRAFT || !reason.isBlank(), "reason", "required")
                    .line("reason", reason, LONGEST_REASON)
                    .done();
            Row row = new Row().set(REPORT.STATE, to);
            if (to == ReportState.DRAFT) {
                ReportRows.unsigned(row);
                ReportFiles.forget(sql, id);
            }
            update(sql, id, row);
            Fields now = new Fields().with("state", to).with("reason", reason.strip());
            Fields then = new Fields().with("state", before.state());
            if (to == ReportState.DRAFT) {
                before.sha256().ifPresent(hash -> {
                    now.with("sha256", Optional.empty());
                    then.with("sha256", hash);
                });
            }
            return done(sql, id, "STATE", now.changedFrom(then));
        });
    }

    @Override
    public Report sign(ReportId id, int version, SignOff signOff) {
        SignedIn.require(Permission.SIGN_REPORTS);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HELSINKI);
        return database.write(sql -> {
            Report before = locked(sql, id, version);
            Violations violations = new Violations()
                    .check(
                            before.state().leadsTo(ReportState.SIGNED),
                            "state",
                            "transition",
                            name(before.state()),
                            name(ReportState.SIGNED))
                    .check(signOff.body().isPresent(), "body", "required")
                    .check(signOff.on().isPresent(), "on", "required")
                    .date("on", signOff.on())
                    .line("section", signOff.section(), LONGEST_SECTION);
            signOff.on().ifPresent(day -> violations.check(!day.isAfter(today), "on", "report.future"));
            signOff.body().ifPresent(body -> violations.check(checks.exists(body), "body", "unknown"));
            violations.done();
            update(
                    sql,
                    id,
                    new Row()
                            .set(REPORT.STATE, ReportState.SIGNED)
                            .set(REPORT.SIGNING_BODY_ID, signOff.body().map(body -> body.value()))
                            .set(REPORT.SIGNED_ON, signOff.on())
                            .set(REPORT.SIGNED_SECTION, signOff.section().strip())
                            .set(
                                    REPORT.SIGNED_BY_NAME,
                                    SignedIn.bound().map(SignedIn::name).orElse("")));
            Report signed = ReportRows.find(sql, id).orElseThrow();
            String hash = documents.freeze(sql, signed);
            ReportFiles.forget(sql, id);
            return done(
                    sql,
                    id,
                    "REPORT_SIGNED",
                    new Fields()
                            .with("state", ReportState.SIGNED)
                            .with(
                                    "signingBody",
                                    signed.signature()
                                            .map(signature -> signature.body().name()))
                            .with("signedOn", signOff.on())
                            .with("section", signOff.section().strip())
                            .with("sha256", hash)
                            .changedFrom(new Fields().with("state", before.state())));
        });
    }

    @Override
    public JobId make(ReportId id, ReportFormat format) {
        return jobs.start(ReportJob.NAME, open(id).title(), ReportJob.arguments(id, format));
    }

    @Override
    public List<MadeFile> files(ReportId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            if (!STORED.exists(sql, id.value())) {
                throw new NotFoundException(id.value());
            }
            return ReportFiles.list(sql, id);
        });
    }

    @Override
    public ReportFile file(ReportId id, ReportFormat format) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> ReportFiles.find(sql, id, format))
                .orElseThrow(() -> new NotFoundException(id.value()));
    }

    private Report done(DSLContext sql, ReportId id, String action, List<Change> changes) {
        Report now = ReportRows.find(sql, id).orElseThrow();
        audit.record(action, subject(now), now.title(), changes);
        search.put(subject(now), LocalizedText.of(now.language(), now.title()), "", words(now));
        return now;
    }

    private static String words(Report report) {
        return report.project()
                .map(NamedProject::name)
                .map(name -> String.join(" ", name.all()))
                .orElse("");
    }

    private static Subject subject(Report report) {
        return report.project()
                .map(project ->
                        Subject.of("REPORT", report.id().value(), project.id().value()))
                .orElseGet(() -> Subject.of("REPORT", report.id().value()));
    }
}
