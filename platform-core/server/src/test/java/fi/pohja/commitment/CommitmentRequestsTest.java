package fi.pohja.commitment;

import static fi.pohja.commitment.Region.bean;
import static fi.pohja.commitment.Region.municipality;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Subject;
import fi.pohja.commitment.CommitmentRequests.Answer;
import fi.pohja.commitment.CommitmentRequests.Asked;
import fi.pohja.commitment.CommitmentRequests.Decision;
import fi.pohja.commitment.CommitmentRequests.Minutes;
import fi.pohja.commitment.CommitmentRequests.Recipient;
import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Project;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommitmentRequestsTest {

    private static final LocalDate DUE = LocalDate.of(2021, 4, 30);
    private static final Pattern LINK = Pattern.compile("/p/commitment/([A-Za-z0-9_-]{43})");

    private final CommitmentRequests requests = bean(CommitmentRequests.class);
    private final Commitments commitments = bean(Commitments.class);
    private final SignedIn office = People.with(TwoTenants.LAPPI, Role.PROJECT_MANAGER);
    private final Project project = office.call(Region::project);
    private final OrganisationId inari = office.call(() -> municipality("148"));
    private final String address = "kirjaamo-" + project.code().toLowerCase(Locale.ROOT) + "@inari.example";

    private Commitment ask() {
        return office.call(() -> requests.request(project.id(), inari, address, "fi", DUE));
    }

    private List<String> tokens() {
        return Region.TENANTS.inLappi(() -> bean(Mail.class).outbox(0, 200)).items().stream()
                .filter(mail -> mail.to().equals(address))
                .map(OutgoingMail::body)
                .map(body -> {
                    Matcher matcher = LINK.matcher(body);
                    assertTrue(matcher.find(), body);
                    return matcher.group(1);
                })
                .toList();
    }

    private Optional<Asked> find(String token) {
        return Region.TENANTS.inLappi(() -> requests.find(token));
    }

    private static Answer commits(String body, String day) {
        return new Answer(
                Optional.of(Decision.COMMITS),
                body,
                day,
                "45",
                "1,5",
                List.of(new OutsourcedService("Hoiva Oy", "Asumispalvelut", "")),
                "Lisätieto");
    }

    @Test
    void aRequestIsAnsweredWithoutAnAccountAndRegisteredByTheOffice() {
        Commitment asked = ask();
        assertEquals(CommitmentState.REQUESTED, asked.state());
        String token = tokens().getFirst();
        assertFalse(find(token).orElseThrow().answered());

        assertTrue(Region.TENANTS.<Boolean, RuntimeException>inLappi(
                () -> requests.answer(token, commits("Kunnanhallitus", "14.5.2020"))));

        Commitment answered = office.call(() -> commitments.open(asked.id()));
        assertEquals(CommitmentState.DECIDED, answered.state());
        assertEquals("45", answered.section());
        assertEquals("1.50", answered.personMonths().orElseThrow().toPlainString());
        assertEquals("Hoiva Oy", answered.services().getFirst().provider());
        assertTrue(answered.answeredAt().isPresent());
        assertTrue(find(token).orElseThrow().answered());
        AuditEvent event = office.call(
                        () -> bean(AuditLog.class).history(asked.id().value(), 0, 10))
                .getFirst();
        assertEquals(answered.organisation().name().text("fi"), event.actorName());
        assertFalse(find(token).orElseThrow().registered());
        office.call(() -> commitments.transition(answered.id(), answered.version(), CommitmentState.REGISTERED));
        assertTrue(find(token).orElseThrow().registered());
        assertFalse(Region.TENANTS.<Boolean, RuntimeException>inLappi(
                () -> requests.answer(token, commits("Muu", "15.5.2020"))));
    }

    @Test
    void everyFaultOfAnAnswerIsToldAtItsField() {
        ask();
        String token = tokens().getFirst();

        InvalidException invalid = assertThrows(
                InvalidException.class,
                () -> Region.TENANTS.<Boolean, RuntimeException>inLappi(
                        () -> requests.answer(token, commits("", "ensi viikolla"))));

        assertEquals(
                List.of("decidedOn day", "decidingBody commitment.decision", "decidedOn commitment.decision"),
                invalid.violations().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
    }

    @Test
    void aGuessedAnotherTenantsAnOlderAndAnExpiredLinkLeadNowhere() {
        ask();
        String first = tokens().getFirst();
        assertTrue(find(first).isPresent());
        assertTrue(find(first.substring(1) + "A").isEmpty());
        assertTrue(Region.TENANTS
                .<Optional<Asked>, RuntimeException>inPohjoisSavo(() -> requests.find(first))
                .isEmpty());

        ask();
        assertTrue(find(first).isEmpty());
        String second = tokens().stream()
                .filter(token -> !token.equals(first))
                .findFirst()
                .orElseThrow();
        assertTrue(find(second).isPresent());

        Region.TENANTS.clock().advance(Duration.ofDays(78));
        try {
            assertTrue(find(second).isEmpty());
        } finally {
            Region.TENANTS.clock().advance(Duration.ofDays(-78));
        }
    }

    @Test
    void aRequestNeedsAnAddressAndADayThatHasNotPassed() {
        InvalidException invalid = assertThrows(
                InvalidException.class,
                () -> office.call(
                        () -> requests.request(project.id(), inari, "ei osoite", "fi", LocalDate.of(2021, 3, 14))));

        assertEquals(
                List.of("address email", "dueOn commitment.due"),
                invalid.violations().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
    }

    @Test
    void severalAreAskedAtOnceEachByALinkOfTheirOwnOrNobodyIs() {
        OrganisationId ylitornio = office.call(() -> municipality("976"));
        Recipient good = new Recipient(inari, address);
        InvalidException invalid = assertThrows(
                InvalidException.class,
                () -> office.call(() -> requests.requestAll(
                        project.id(),
                        List.of(good, new Recipient(ylitornio, "ei osoite"), new Recipient(inari, address)),
                        "fi",
                        DUE)));
        assertEquals(
                List.of(
                        "recipients commitment.recipient [Ylitornio, ei osoite]",
                        "recipients commitment.listed [Inari]"),
                invalid.violations().stream()
                        .map(fault -> fault.field() + " " + fault.code() + " " + fault.arguments())
                        .toList());
        assertEquals(List.of(), office.call(() -> commitments.of(project.id())));

        List<Commitment> asked = office.call(
                () -> requests.requestAll(project.id(), List.of(good, new Recipient(ylitornio, address)), "sv", DUE));

        assertEquals(2, asked.size());
        assertTrue(asked.stream().allMatch(one -> one.state() == CommitmentState.REQUESTED));
        assertEquals(
                Set.of("Inari", "Ylitornio"),
                tokens().stream()
                        .map(token -> find(token).orElseThrow().organisation().text("fi"))
                        .collect(Collectors.toSet()));
        assertEquals(address, office.call(requests::knownAddresses).get(ylitornio));
    }

    @Test
    void theMinutesComeWithTheAnswerAndAWrongFileLeavesNothingBehind() {
        Commitment asked = ask();
        String token = tokens().getFirst();
        Answer answer = commits("Kunnanhallitus", "14.5.2020");
        InvalidException invalid = assertThrows(
                InvalidException.class,
                () -> Region.TENANTS.<Boolean, RuntimeException>inLappi(
                        () -> requests.answer(token, answer, Optional.of(minutes("ohjelma.exe")))));
        assertEquals("file", invalid.violations().getFirst().field());
        assertEquals(
                CommitmentState.REQUESTED,
                office.call(() -> commitments.open(asked.id())).state());

        assertTrue(Region.TENANTS.<Boolean, RuntimeException>inLappi(
                () -> requests.answer(token, answer, Optional.of(minutes("Pöytäkirja § 45.txt")))));

        Attachment kept = office.call(() -> bean(Attachments.class)
                        .list(Subject.of(
                                "COMMITMENT", asked.id().value(), project.id().value())))
                .getFirst();
        assertEquals("Pöytäkirja § 45.txt", kept.fileName());
        assertEquals("Inari", kept.addedByName());
    }

    private static Minutes minutes(String fileName) {
        return new Minutes(
                fileName, "text/plain", new ByteArrayInputStream("§ 45 Sitoumus".getBytes(StandardCharsets.UTF_8)));
    }
}
