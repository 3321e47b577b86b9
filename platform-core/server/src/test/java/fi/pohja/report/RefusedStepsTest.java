package fi.pohja.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.access.Role;
import fi.pohja.access.User;
import fi.pohja.access.Users;
import fi.pohja.funding.Amendment;
import fi.pohja.funding.AmendmentDraft;
import fi.pohja.funding.AmendmentKind;
import fi.pohja.funding.Amendments;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.Grants;
import fi.pohja.funding.PaymentRequest;
import fi.pohja.funding.PaymentRequestDraft;
import fi.pohja.funding.PaymentRequests;
import fi.pohja.indicator.Evaluation;
import fi.pohja.indicator.EvaluationDraft;
import fi.pohja.indicator.EvaluationState;
import fi.pohja.indicator.Evaluations;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import fi.pohja.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A refused step names both states in the reader's language, whatever the record is. */
class RefusedStepsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @BeforeAll
    static void reference() {
        ReferenceData.enter(TENANTS);
    }

    private static <T> T bean(Class<T> type) {
        return TENANTS.bean(type);
    }

    /** Each kind of record and the step it refuses. */
    private static Map<String, Executable> steps() {
        Map<String, Executable> steps = new LinkedHashMap<>();
        Users users = bean(Users.class);
        User invited = users.invite(new Users.Invitation(
                "Aino Esimerkki",
                "aino-" + UUID.randomUUID() + "@example.org",
                Optional.of("a" + UUID.randomUUID().toString().substring(0, 12)),
                Set.of(Role.PROFESSIONAL),
                Optional.empty(),
                "sv"));
        steps.put("user", () -> users.unlock(invited.id()));
        Meetings meetings = bean(Meetings.class);
        Meeting meeting = meetings.create(MeetingDraft.of(MeetingKind.WORKSHOP, LocalizedText.fi("Työpaja"), DAY));
        steps.put("meeting", () -> meetings.transition(meeting.id(), meeting.version(), MeetingState.CLOSED));
        GrantApplication grant = Grants.granted();
        steps.put(
                "application",
                () -> bean(GrantApplications.class)
                        .requestSupplement(grant.id(), grant.version(), "Budjetti", LocalDate.of(2100, 1, 1)));
        PaymentRequests payments = bean(PaymentRequests.class);
        PaymentRequest payment = payments.create(
                grant.id(),
                new PaymentRequestDraft(
                        LocalDate.of(2020, 8, 1), LocalDate.of(2020, 12, 31), Optional.empty(), LocalizedText.none()));
        steps.put("payment", () -> payments.pay(payment.id(), payment.version(), DAY, BigDecimal.ZERO.setScale(2)));
        Amendments amendments = bean(Amendments.class);
        Amendment amendment = amendments.create(
                grant.id(),
                new AmendmentDraft(
                        AmendmentKind.EXTENSION, "Työ viivästyi.", Optional.of(LocalDate.of(2022, 6, 30)), List.of()));
        steps.put("amendment", () -> amendments.decide(amendment.id(), amendment.version(), true, DAY, "VN/1"));
        Evaluations evaluations = bean(Evaluations.class);
        Evaluation round = evaluations.create(
                Grants.projectOf(grant), new EvaluationDraft(LocalizedText.fi("Kevät"), Optional.of(DAY)));
        steps.put("evaluation", () -> evaluations.step(round.id(), round.version(), EvaluationState.PUBLISHED));
        Reports reports = bean(Reports.class);
        Report report = reports.create(new ReportDraft(
                ReportKind.HALF_YEAR,
                Optional.of(Grants.projectOf(grant)),
                Optional.empty(),
                "Puolivuosiraportti",
                "fi",
                Optional.of(LocalDate.of(2021, 1, 1)),
                Optional.of(LocalDate.of(2021, 6, 30)),
                Optional.empty()));
        steps.put("report", () -> reports.step(report.id(), report.version(), ReportState.ACCEPTED, ""));
        return steps;
    }

    private static Map<String, String> refusals(String language) {
        return People.with(TwoTenants.LAPPI, Role.TENANT_ADMIN, language, Optional.empty())
                .call(() -> {
                    Map<String, String> said = new LinkedHashMap<>();
                    steps().forEach((kind, step) -> said.put(kind, sentence(language, step)));
                    return said;
                });
    }

    private static String sentence(String language, Executable step) {
        Violation fault = assertThrows(InvalidException.class, step).violations().stream()
                .filter(one -> one.code().equals("transition"))
                .findFirst()
                .orElseThrow();
        return Texts.shared()
                .text(language, "violation.transition", fault.arguments().toArray());
    }

    @Test
    void everyKindNamesItsStatesInTheReadersLanguage() {
        Map<String, String> said = refusals("sv");
        assertEquals(
                List.of("user", "meeting", "application", "payment", "amendment", "evaluation", "report"),
                List.copyOf(said.keySet()));
        assertEquals(swedish("user.state.INVITED", "user.state.ACTIVE"), said.get("user"));
        assertEquals(swedish("meeting.state.PLANNED", "meeting.state.CLOSED"), said.get("meeting"));
        assertEquals(
                swedish("funding.application.DECIDED", "funding.application.SUPPLEMENT_REQUESTED"),
                said.get("application"));
        assertEquals(swedish("funding.payment.DRAFT", "funding.payment.PAID"), said.get("payment"));
        assertEquals(swedish("funding.amendment.DRAFT", "funding.amendment.ACCEPTED"), said.get("amendment"));
        assertEquals(swedish("evaluation.state.OPEN", "evaluation.state.PUBLISHED"), said.get("evaluation"));
        assertEquals(swedish("report.state.DRAFT", "report.state.ACCEPTED"), said.get("report"));
        refusals("fi").values().forEach(sentence -> assertEquals(-1, constant(sentence), sentence));
    }

    private static String swedish(String from, String to) {
        Texts texts = Texts.shared();
        return texts.text(
                "sv",
                "violation.transition",
                texts.find("sv", from).orElseThrow(),
                texts.find("sv", to).orElseThrow());
    }

    /** Where a word of capitals stands; -1 when none does. */
    private static int constant(String sentence) {
        var found = java.util.regex.Pattern.compile("\\b[A-Z_]{3,}\\b").matcher(sentence);
        return found.find() ? found.start() : -1;
    }
}
