package fi.pohja.funding;

import static fi.pohja.funding.Grants.bean;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.access.Role;
import fi.pohja.deadline.Deadlines;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The days of grants: marks of the timeline, and what Oma työ tells those who do it. */
class GrantDaysTest {

    private static List<String> marks(ProjectId project) {
        return bean(Projects.class).timeline(Projects.Filter.everything()).stream()
                .filter(one -> one.id().equals(project))
                .flatMap(one -> one.days().stream())
                .map(day -> day.kind() + " " + day.on() + " " + day.done())
                .toList();
    }

    private static List<String> told(UUID record) {
        return bean(Deadlines.class).mine().stream()
                .filter(deadline -> deadline.subject().id().equals(record))
                .map(deadline -> deadline.kind() + " " + deadline.on())
                .toList();
    }

    @Test
    void whatHasToBeSentIsMarkedAndToldUntilItIsSent() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            GrantApplications applications = bean(GrantApplications.class);
            GrantApplication begun = Grants.application();
            ProjectId project = begun.project().id();
            String day = Grants.TODAY.toString();
            assertEquals(List.of("SUBMIT_APPLICATION " + day + " false"), marks(project));
            assertEquals(List.of("SUBMIT_APPLICATION " + day), told(begun.id().value()));
            People.with(TwoTenants.LAPPI, Role.PROJECT_MANAGER).call(() -> {
                assertEquals(List.of("SUBMIT_APPLICATION " + day + " false"), marks(project));
                assertEquals(List.of(), told(begun.id().value()));
                return true;
            });

            GrantApplication ready = Grants.ready(begun);
            applications.submit(ready.id(), ready.version());

            assertEquals(List.of("SUBMIT_APPLICATION " + day + " true"), marks(project));
            assertEquals(List.of(), told(begun.id().value()));
            return true;
        });
    }

    @Test
    void aPaymentRequestAndAnAmendmentHaveTheirDays() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            GrantApplication grant = Grants.granted();
            LocalDate due = Grants.TODAY.plusDays(20);
            bean(PaymentRequests.class)
                    .create(
                            grant.id(),
                            new PaymentRequestDraft(
                                    LocalDate.of(2020, 8, 1),
                                    LocalDate.of(2020, 12, 31),
                                    Optional.of(due),
                                    LocalizedText.none()));
            bean(Amendments.class)
                    .create(
                            grant.id(),
                            new AmendmentDraft(
                                    AmendmentKind.EXTENSION,
                                    "Työ viivästyi.",
                                    Optional.of(LocalDate.of(2022, 6, 30)),
                                    List.of()));

            List<String> marks = marks(Grants.projectOf(grant));

            assertEquals(
                    List.of(
                            "SUBMIT_APPLICATION " + Grants.TODAY + " true",
                            "SEND_PAYMENT_REQUEST " + due + " false",
                            "SEND_AMENDMENT 2021-12-01 false"),
                    marks);
            assertEquals(List.of("SEND_PAYMENT_REQUEST " + due), told(grant.id().value()));
            return true;
        });
    }

    private static ByteArrayInputStream words() {
        return new ByteArrayInputStream("Suunnitelma".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theEvaluationPlanMayFollowTheApplicationAndIsToldUntilItIsThere() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            GrantApplications applications = bean(GrantApplications.class);
            LocalDate day = Grants.TODAY.plusDays(30);
            FundingCallDraft plain = Grants.callDraft();
            FundingCall call = bean(FundingCalls.class)
                    .create(
                            Optional.empty(),
                            new FundingCallDraft(
                                    plain.name(),
                                    plain.funder(),
                                    plain.programme(),
                                    plain.source(),
                                    plain.opens(),
                                    plain.closes(),
                                    plain.legalBasis(),
                                    plain.ceiling(),
                                    plain.maxGrantPercent(),
                                    plain.description(),
                                    List.of(
                                            plain.requirements().getFirst(),
                                            new AttachmentRequirement(
                                                    "evaluation-plan",
                                                    LocalizedText.fi("Arviointisuunnitelma"),
                                                    false,
                                                    Optional.of(day))),
                                    plain.rules(),
                                    plain.sourceRefs()));
            GrantApplication ready = Grants.ready(applications.create(
                    Optional.empty(), call.id(), Grants.project().id()));
            applications.submit(ready.id(), ready.version());
            ProjectId project = Grants.projectOf(ready);

            assertEquals("DELIVER_DOCUMENT " + day + " false", marks(project).getLast());
            assertEquals(List.of("DELIVER_DOCUMENT " + day), told(ready.id().value()));
            Grants.assertInvalid(
                    List.of(" application.frozen"),
                    () -> applications.attach(ready.id(), "project-plan", "toinen.txt", "text/plain", words()));
            GrantApplication delivered =
                    applications.attach(ready.id(), "evaluation-plan", "arviointi.txt", "text/plain", words());

            assertEquals("DELIVER_DOCUMENT " + day + " true", marks(project).getLast());
            assertEquals(List.of(), told(ready.id().value()));
            Grants.assertInvalid(
                    List.of(" application.frozen"),
                    () -> applications.detach(
                            ready.id(), delivered.attachments().getLast().file().id()));
            return true;
        });
    }

    @Test
    void aCallInWhichNobodyAppliesYetIsToldWhileItIsOpen() {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            FundingCall call = Grants.call();
            assertEquals(List.of("CALL_CLOSES " + Grants.TODAY), told(call.id().value()));
            bean(GrantApplications.class)
                    .create(Optional.empty(), call.id(), Grants.project().id());
            assertEquals(List.of(), told(call.id().value()));
            return true;
        });
    }
}
