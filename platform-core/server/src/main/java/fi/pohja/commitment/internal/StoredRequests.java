package fi.pohja.commitment.internal;

import static fi.pohja.schema.tenant.Tables.COMMITMENT;
import static fi.pohja.schema.tenant.Tables.COMMITMENT_LINK;

import fi.pohja.access.Permission;
import fi.pohja.access.SecretToken;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.Actor;
import fi.pohja.audit.Subject;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentDraft;
import fi.pohja.commitment.CommitmentId;
import fi.pohja.commitment.CommitmentRequests;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.notification.Mail;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spreadsheet.Cell;
import fi.pohja.spreadsheet.Numbers;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests in the outbox, their links as hashes. */
@Singleton
final class StoredRequests implements CommitmentRequests {

    private static final Logger LOG = LoggerFactory.getLogger(StoredRequests.class);
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Set<CommitmentState> GIVEN = EnumSet.of(CommitmentState.DECIDED, CommitmentState.REGISTERED);
    private static final int DAYS_AFTER = 30;

    private final Database database;
    private final StoredCommitments commitments;
    private final Organisations organisations;
    private final Projects projects;
    private final Attachments attachments;
    private final Mail mail;
    private final Tenants tenants;
    private final Addresses addresses;
    private final Texts texts;
    private final Clock clock;

    StoredRequests(
            Database database,
            StoredCommitments commitments,
            Organisations organisations,
            Projects projects,
            Attachments attachments,
            Mail mail,
            Tenants tenants,
            Addresses addresses,
            Texts texts,
            Clock clock) {
        this.database = database;
        this.commitments = commitments;
        this.organisations = organisations;
        this.projects = projects;
        this.attachments = attachments;
        this.mail = mail;
        this.tenants = tenants;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Commitment request(
            ProjectId project, OrganisationId organisation, String address, String language, LocalDate dueOn) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        String to = address.strip();
        Violations violations =
                new Violations().check(!to.isEmpty(), "address", "required").email("address", to);
        violations.check(!dueOn.isBefore(today()), "dueOn", "commitment.due");
        violations.date("dueOn", Optional.of(dueOn));
        violations.check(Texts.COMPLETE.contains(language), "language", "language", language);
        violations.done();
        return database.write(sql -> {
            Project asked = projects.open(project);
            Commitment now = existing(sql, project, organisation)
                    .orElseGet(() -> commitments.create(
                            project, Optional.empty(), CommitmentState.REQUESTED, CommitmentDraft.of(organisation)));
            if (GIVEN.contains(now.state())) {
                throw InvalidException.of("organisation", "commitment.given");
            }
            CommitmentRows.STORED.lock(sql, now.id().value());
            CommitmentState state = now.state() == CommitmentState.DECLINED ? CommitmentState.REQUESTED : now.state();
            commitments.change(sql, now, due(now.draft(), dueOn), state);
            sql.update(COMMITMENT)
                    .set(COMMITMENT.REQUESTED_AT, clock.instant())
                    .set(COMMITMENT.REQUESTED_FROM, to)
                    .where(COMMITMENT.ID.eq(now.id().value()))
                    .execute();
            send(sql, now, asked, to, language, dueOn);
            return CommitmentRows.find(sql, now.id()).orElseThrow();
        });
    }

    @Override
    public List<Commitment> requestAll(
            ProjectId project, List<Recipient> recipients, String language, LocalDate dueOn) {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        Violations violations = new Violations();
        violations.check(!recipients.isEmpty(), "recipients", "required");
        violations.check(recipients.size() <= MOST, "recipients", "between", 1, MOST);
        Set<OrganisationId> asked = new HashSet<>();
        for (Recipient recipient : recipients) {
            violations.check(
                    Violations.isEmail(recipient.address().strip()),
                    "recipients",
                    "commitment.recipient",
                    name(recipient.organisation()),
                    recipient.address().strip());
            violations.check(
                    asked.add(recipient.organisation()),
                    "recipients",
                    "commitment.listed",
                    name(recipient.organisation()));
        }
        violations.done();
        return database.write(sql -> {
            List<Commitment> requested = new ArrayList<>();
            for (Recipient recipient : recipients) {
                boolean given = existing(sql, project, recipient.organisation())
                        .filter(one -> GIVEN.contains(one.state()))
                        .isPresent();
                if (given) {
                    violations.add("recipients", "commitment.given.by", name(recipient.organisation()));
                } else {
                    requested.add(request(project, recipient.organisation(), recipient.address(), language, dueOn));
                }
            }
            violations.done();
            return requested;
        });
    }

    private String name(OrganisationId organisation) {
        return organisations.open(organisation).name().text(Columns.readersLanguage());
    }

    @Override
    public Map<OrganisationId, String> knownAddresses() {
        SignedIn.require(Permission.EDIT_PROGRAMME);
        return database.read(sql -> sql.select(COMMITMENT.ORGANISATION_ID, COMMITMENT.REQUESTED_FROM)
                .distinctOn(COMMITMENT.ORGANISATION_ID)
                .from(COMMITMENT)
                .where(COMMITMENT.REQUESTED_FROM.ne(""))
                .orderBy(COMMITMENT.ORGANISATION_ID, COMMITMENT.REQUESTED_AT.desc())
                .fetchMap(row -> new OrganisationId(row.value1()), row -> row.value2()));
    }

    private static Optional<Commitment> existing(DSLContext sql, ProjectId project, OrganisationId organisation) {
        return CommitmentRows.fetch(
                        sql,
                        COMMITMENT
                                .PROJECT_ID
                                .eq(project.value())
                                .and(COMMITMENT.ORGANISATION_ID.eq(organisation.value())))
                .stream()
                .findFirst();
    }

    private static CommitmentDraft due(CommitmentDraft draft, LocalDate dueOn) {
        return new CommitmentDraft(
                draft.organisation(),
                draft.municipalities(),
                draft.decidingBody(),
                draft.decidedOn(),
                draft.section(),
                draft.personMonths(),
                draft.note(),
                draft.services(),
                Optional.of(dueOn),
                draft.illustrative(),
                draft.sourceRefs());
    }

    private void send(
            DSLContext sql, Commitment commitment, Project project, String to, String language, LocalDate dueOn) {
        String token = SecretToken.make();
        sql.update(COMMITMENT_LINK)
                .set(COMMITMENT_LINK.ENDED_AT, clock.instant())
                .where(COMMITMENT_LINK.COMMITMENT_ID.eq(commitment.id().value()), COMMITMENT_LINK.ENDED_AT.isNull())
                .execute();
        sql.insertInto(COMMITMENT_LINK)
                .set(COMMITMENT_LINK.TOKEN_HASH, SecretToken.hash(token))
                .set(COMMITMENT_LINK.COMMITMENT_ID, commitment.id().value())
                .set(COMMITMENT_LINK.ADDRESS, to)
                .set(COMMITMENT_LINK.CREATED_AT, clock.instant())
                .set(
                        COMMITMENT_LINK.EXPIRES_AT,
                        dueOn.plusDays(DAYS_AFTER + 1L).atStartOfDay(HELSINKI).toInstant())
                .execute();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Texts.locale(language))
                .format(dueOn);
        String organisation = commitment.organisation().name().text(language);
        String name = project.name().text(language);
        mail.send(
                to,
                texts.text(language, "commitment.mail.subject", organisation, name),
                texts.text(
                        language,
                        "commitment.mail.body",
                        organisation,
                        name,
                        day,
                        addresses.of(tenants.current(), PATH + token).toString(),
                        tenants.current().name().text(language)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HELSINKI);
    }

    private Optional<CommitmentId> behind(DSLContext sql, String token) {
        Optional<CommitmentId> found = sql.select(COMMITMENT_LINK.COMMITMENT_ID)
                .from(COMMITMENT_LINK)
                .where(
                        COMMITMENT_LINK.TOKEN_HASH.eq(SecretToken.hash(token)),
                        COMMITMENT_LINK.ENDED_AT.isNull(),
                        COMMITMENT_LINK.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(row -> new CommitmentId(row.value1()));
        if (found.isEmpty()) {
            LOG.warn("A link to a commitment of {} was guessed, has ended or has expired", Scope.currentTenant());
        }
        return found;
    }

    @Override
    public Optional<Asked> find(String token) {
        return database.read(sql -> behind(sql, token)
                .flatMap(id -> CommitmentRows.find(sql, id))
                .map(commitment -> new Asked(
                        commitment.project().name(),
                        purpose(commitment),
                        commitment.organisation().name(),
                        commitment.dueOn(),
                        commitment.answeredAt().isPresent(),
                        commitment.state() == CommitmentState.REGISTERED,
                        said(commitment))));
    }

    private LocalizedText purpose(Commitment commitment) {
        return SignedIn.unattended(
                Scope.currentTenant(),
                () -> projects.find(commitment.project().id())
                        .map(Project::shortDescription)
                        .orElse(LocalizedText.none()));
    }

    private static Answer said(Commitment commitment) {
        Optional<Decision> decision = commitment.answeredAt().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        switch (commitment.state()) {
                            case DECIDED, REGISTERED -> Decision.COMMITS;
                            case DECLINED -> Decision.DECLINES;
                            case REQUESTED, PREPARED -> Decision.PREPARES;
                        });
        return new Answer(
                decision,
                commitment.decidingBody(),
                commitment.decidedOn().map(StoredRequests::written).orElse(""),
                commitment.section(),
                commitment
                        .personMonths()
                        .map(months ->
                                months.stripTrailingZeros().toPlainString().replace('.', ','))
                        .orElse(""),
                commitment.services(),
                commitment.note());
    }

    private static String written(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    @Override
    public boolean answer(String token, Answer answer, Optional<Minutes> minutes) {
        return database.write(sql -> {
            Optional<CommitmentId> id = behind(sql, token);
            if (id.isEmpty()) {
                return false;
            }
            CommitmentRows.STORED.lock(sql, id.get().value());
            Commitment before = CommitmentRows.find(sql, id.get()).orElseThrow();
            if (before.state() == CommitmentState.REGISTERED) {
                return false;
            }
            Draft draft = draft(before, answer, commitments.today());
            // Whoever has the link answers for the organisation; the history names it, not the person.
            Actor answerer = new Actor(
                    Optional.<UUID>empty(), before.organisation().name().text("fi"));
            answerer.call(() -> commitments.change(sql, before, draft.draft(), draft.state()));
            minutes.ifPresent(file -> enclose(answerer, before, file));
            sql.update(COMMITMENT)
                    .set(COMMITMENT.ANSWERED_AT, clock.instant())
                    .where(COMMITMENT.ID.eq(before.id().value()))
                    .execute();
            return true;
        });
    }

    /** Keeps the minutes with the commitment's files, in the running transaction. */
    private void enclose(Actor answerer, Commitment commitment, Minutes file) {
        Subject subject = StoredCommitments.subject(commitment);
        SignedIn.unattended(
                Scope.currentTenant(),
                () -> answerer.call(() -> attachments.add(subject, file.fileName(), file.mediaType(), file.content())));
    }

    private record Draft(CommitmentDraft draft, CommitmentState state) {}

    private static Draft draft(Commitment before, Answer answer, LocalDate today) {
        Violations violations = new Violations();
        violations.check(answer.decision().isPresent(), "decision", "required");
        Optional<LocalDate> decidedOn = Optional.empty();
        if (!answer.decidedOn().isBlank()) {
            decidedOn = Numbers.date(Cell.text(answer.decidedOn()));
            violations.check(
                    decidedOn.isPresent(),
                    "decidedOn",
                    "day",
                    answer.decidedOn().strip());
        }
        Optional<BigDecimal> months = Optional.empty();
        if (!answer.personMonths().isBlank()) {
            months = Numbers.number(Cell.text(answer.personMonths()));
            violations.check(
                    months.isPresent(),
                    "personMonths",
                    "number",
                    answer.personMonths().strip());
        }
        CommitmentState state = switch (answer.decision().orElse(Decision.PREPARES)) {
            case COMMITS -> CommitmentState.DECIDED;
            case PREPARES -> CommitmentState.PREPARED;
            case DECLINES -> CommitmentState.DECLINED;
        };
        CommitmentDraft draft = new CommitmentDraft(
                before.organisation().id(),
                before.draft().municipalities(),
                answer.decidingBody(),
                decidedOn,
                answer.section(),
                months,
                answer.text(),
                answer.services(),
                before.dueOn(),
                before.illustrative(),
                before.sourceRefs());
        CommitmentRules.check(violations, draft, state, today);
        violations.done();
        return new Draft(draft, state);
    }
}
