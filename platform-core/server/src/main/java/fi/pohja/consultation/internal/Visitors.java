package fi.pohja.consultation.internal;

import static fi.pohja.schema.tenant.Tables.CONSULTATION;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_ANSWER;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_INVITATION;
import static fi.pohja.schema.tenant.Tables.CONSULTATION_RESPONSE;

import fi.pohja.access.SecretToken;
import fi.pohja.consultation.Consultation;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.consultation.Invitee;
import fi.pohja.consultation.Submission;
import fi.pohja.notification.Mail;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What people outside see of consultations and say in them, with a personal link or without. */
@Singleton
final class Visitors {

    private static final String PATH = "/p/consultations/";
    private static final int MOST_LISTED = 100;
    private static final int MOST_INVITEES = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ANSWER = 10_000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final Mail mail;
    private final Tenants tenants;
    private final Addresses addresses;
    private final Texts texts;
    private final Clock clock;

    Visitors(Mail mail, Tenants tenants, Addresses addresses, Texts texts, Clock clock) {
        this.mail = mail;
        this.tenants = tenants;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    /** Sends personal links to those not invited before. */
    int invite(DSLContext sql, Consultation consultation, List<Invitee> invitees) {
        Violations violations = new Violations()
                .check(consultation.state() == ConsultationState.OPEN, "state", "consultation.not.open")
                .check(invitees.size() <= MOST_INVITEES, "invitees", "many", MOST_INVITEES);
        invitees.forEach(invitee -> violations
                .required("invitees", invitee.name(), LONGEST_NAME)
                .check(EMAIL.matcher(invitee.email()).matches(), "invitees", "consultation.email", invitee.email()));
        violations.done();
        int sent = 0;
        for (Invitee invitee : invitees) {
            String token = SecretToken.make();
            int made = sql.insertInto(CONSULTATION_INVITATION)
                    .set(CONSULTATION_INVITATION.ID, UUID.randomUUID())
                    .set(
                            CONSULTATION_INVITATION.CONSULTATION_ID,
                            consultation.id().value())
                    .set(CONSULTATION_INVITATION.INVITED, invitee.name())
                    .set(CONSULTATION_INVITATION.EMAIL, invitee.email())
                    .set(CONSULTATION_INVITATION.TOKEN_HASH, SecretToken.hash(token))
                    .set(CONSULTATION_INVITATION.SENT_AT, clock.instant())
                    .onConflictDoNothing()
                    .execute();
            if (made > 0) {
                send(consultation, invitee, token);
                sent++;
            }
        }
        return sent;
    }

    private void send(Consultation consultation, Invitee invitee, String token) {
        Tenant tenant = tenants.current();
        String title = consultation.title().text("fi");
        mail.send(
                invitee.email(),
                texts.text("fi", "mail.consultation.subject", title),
                texts.text(
                        "fi",
                        "mail.consultation.body",
                        invitee.name(),
                        tenant.name().text("fi"),
                        title,
                        addresses.of(tenant, PATH + consultation.id().value() + "/" + token)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StoredConsultations.HELSINKI);
    }

    List<Consultation> forEverybody(DSLContext sql) {
        LocalDate today = today();
        Condition open = CONSULTATION
                .STATE
                .eq(ConsultationState.OPEN.name())
                .and(CONSULTATION.FOR_EVERYBODY)
                .and(CONSULTATION.OPENS_ON.isNull().or(CONSULTATION.OPENS_ON.le(today)))
                .and(CONSULTATION.CLOSES_ON.isNull().or(CONSULTATION.CLOSES_ON.ge(today)));
        return ConsultationRows.all(sql, CONSULTATION.ARCHIVED_AT.isNull().and(open.or(published())), MOST_LISTED)
                .stream()
                .map(Visitors::withoutInvitations)
                .toList();
    }

    private static Condition published() {
        return CONSULTATION.STATE.eq(ConsultationState.PUBLISHED.name());
    }

    private static Consultation withoutInvitations(Consultation consultation) {
        return new Consultation(
                consultation.id(),
                consultation.number(),
                consultation.title(),
                consultation.description(),
                consultation.targetGroups(),
                consultation.questions(),
                consultation.project(),
                consultation.opensOn(),
                consultation.closesOn(),
                consultation.forEverybody(),
                consultation.state(),
                consultation.state() == ConsultationState.PUBLISHED ? consultation.summary() : LocalizedText.none(),
                List.of(),
                consultation.responses(),
                consultation.handled(),
                consultation.sourceRefs(),
                consultation.archivedAt(),
                consultation.updatedAt(),
                consultation.version());
    }

    Optional<Consultation> visible(DSLContext sql, ConsultationId id, String token) {
        return ConsultationRows.find(sql, id.value())
                .filter(found -> found.archivedAt().isEmpty())
                .filter(found -> found.state() == ConsultationState.PUBLISHED
                        || (found.takesResponses(today())
                                && (found.forEverybody()
                                        || invitation(sql, id, token).isPresent())))
                .map(Visitors::withoutInvitations);
    }

    private static Optional<UUID> invitation(DSLContext sql, ConsultationId id, String token) {
        return token.isEmpty()
                ? Optional.empty()
                : sql.select(CONSULTATION_INVITATION.ID)
                        .from(CONSULTATION_INVITATION)
                        .where(CONSULTATION_INVITATION.CONSULTATION_ID.eq(id.value()))
                        .and(CONSULTATION_INVITATION.TOKEN_HASH.eq(SecretToken.hash(token)))
                        .fetchOptional(CONSULTATION_INVITATION.ID);
    }

    Optional<ConsultationResponse> given(DSLContext sql, ConsultationId id, String token) {
        return invitation(sql, id, token)
                .flatMap(invitation ->
                        ConsultationRows.responses(sql, CONSULTATION_RESPONSE.INVITATION_ID.eq(invitation)).stream()
                                .findFirst());
    }

    int respond(DSLContext sql, ConsultationId id, String token, Submission submission) {
        // Others who respond to the same consultation wait: each gets a number of its own.
        StoredConsultations.STORED.lock(sql, id.value());
        Consultation consultation = visible(sql, id, token)
                .filter(found -> found.takesResponses(today()))
                .orElseThrow(() -> new NotFoundException(id.value()));
        Optional<UUID> invitation = invitation(sql, id, token);
        if (invitation.isEmpty() && !token.isEmpty()) {
            throw new NotFoundException(id.value());
        }
        check(consultation, submission);
        Optional<Integer> before = sql.select(CONSULTATION_RESPONSE.ID, CONSULTATION_RESPONSE.NUMBER)
                .from(CONSULTATION_RESPONSE)
                .where(invitation
                        .map(CONSULTATION_RESPONSE.INVITATION_ID::eq)
                        .orElse(CONSULTATION_RESPONSE.ID.eq(submission.id().value())))
                .fetchOptional(CONSULTATION_RESPONSE.NUMBER);
        if (before.isPresent() && invitation.isEmpty()) {
            return before.get();
        }
        UUID response = invitation
                .flatMap(from -> sql.select(CONSULTATION_RESPONSE.ID)
                        .from(CONSULTATION_RESPONSE)
                        .where(CONSULTATION_RESPONSE.INVITATION_ID.eq(from))
                        .fetchOptional(CONSULTATION_RESPONSE.ID))
                .orElse(submission.id().value());
        int number = before.orElseGet(() -> consultation.responses() + 1);
        if (before.isPresent()) {
            sql.update(CONSULTATION_RESPONSE)
                    .set(CONSULTATION_RESPONSE.RESPONDENT, submission.respondent())
                    .set(CONSULTATION_RESPONSE.SECTOR, submission.sector().name())
                    .set(CONSULTATION_RESPONSE.SENT_AT, clock.instant())
                    .set(CONSULTATION_RESPONSE.VERSION, CONSULTATION_RESPONSE.VERSION.plus(1))
                    .where(CONSULTATION_RESPONSE.ID.eq(response))
                    .execute();
        } else {
            sql.insertInto(CONSULTATION_RESPONSE)
                    .set(CONSULTATION_RESPONSE.ID, response)
                    .set(CONSULTATION_RESPONSE.CONSULTATION_ID, id.value())
                    .set(CONSULTATION_RESPONSE.INVITATION_ID, invitation.orElse(null))
                    .set(CONSULTATION_RESPONSE.NUMBER, number)
                    .set(CONSULTATION_RESPONSE.RESPONDENT, submission.respondent())
                    .set(CONSULTATION_RESPONSE.SECTOR, submission.sector().name())
                    .set(CONSULTATION_RESPONSE.SENT_AT, clock.instant())
                    .execute();
        }
        storeAnswers(sql, response, submission.answers());
        return number;
    }

    private static void check(Consultation consultation, Submission submission) {
        Violations violations = new Violations()
                .required("respondent", submission.respondent(), LONGEST_NAME)
                .check(
                        submission.answers().stream().anyMatch(answer -> !answer.isEmpty()),
                        "answers",
                        "consultation.answer")
                .check(
                        submission.answers().size() <= consultation.questions().size(),
                        "answers",
                        "many",
                        consultation.questions().size())
                .check(
                        consultation.responses() < Consultations.MOST_RESPONSES,
                        "answers",
                        "many",
                        Consultations.MOST_RESPONSES);
        for (int position = 0; position < submission.answers().size(); position++) {
            violations.line("answers." + position, submission.answers().get(position), LONGEST_ANSWER);
        }
        violations.done();
    }

    private static void storeAnswers(DSLContext sql, UUID response, List<String> answers) {
        sql.deleteFrom(CONSULTATION_ANSWER)
                .where(CONSULTATION_ANSWER.RESPONSE_ID.eq(response))
                .execute();
        for (int position = 0; position < answers.size(); position++) {
            if (!answers.get(position).isEmpty()) {
                sql.insertInto(CONSULTATION_ANSWER)
                        .set(CONSULTATION_ANSWER.RESPONSE_ID, response)
                        .set(CONSULTATION_ANSWER.POSITION, position)
                        .set(CONSULTATION_ANSWER.TEXT, answers.get(position))
                        .execute();
            }
        }
    }
}
