package fi.pohja.collaboration;

import static fi.pohja.schema.tenant.Tables.USER_ROLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.programme.Project;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import fi.pohja.work.MyWork;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of a step between tenants, by mail and in Oma työ, and who is not. */
class AnnouncementsTest {

    private final Neighbours here = Neighbours.here();

    /** Mails go to accounts that have the role. */
    @BeforeEach
    void giveTheRole() {
        for (SignedIn user : List.of(here.lapland, here.savo, here.kainuu)) {
            Scope.of(user.tenant())
                    .run(() -> here.tenants
                            .bean(Database.class)
                            .change(sql -> sql.insertInto(USER_ROLE)
                                    .set(USER_ROLE.USER_ID, user.user().value())
                                    .set(USER_ROLE.ROLE, Role.TENANT_ADMIN.name())
                                    .onConflictDoNothing()
                                    .execute()));
        }
    }

    /** Mails whose subject has these words, the newest first. */
    private List<OutgoingMail> mails(SignedIn user, String words) {
        return here.as(user, () -> here.tenants.bean(Mail.class).outbox(0, 500).items()).stream()
                .filter(mail -> mail.subject().contains(words))
                .toList();
    }

    private List<String> subjects(SignedIn user, String words) {
        return mails(user, words).stream().map(OutgoingMail::subject).distinct().toList();
    }

    private List<String> news(SignedIn user, UUID subject) {
        return here.as(user, () -> here.tenants.bean(MyWork.class).changes(MyWork.MOST_NEWS)).stream()
                .filter(news -> news.event().subject().equals(Optional.of(subject)))
                .map(news -> news.event().action() + " " + news.event().actorName())
                .toList();
    }

    @Test
    void whoIsInvitedAndWhoInvitedAreToldOnceAndNobodyElse() {
        CollaborationSpace space = here.as(
                here.lapland, () -> here.spaces.found(Neighbours.draft("Kerrottava tila"), List.of("pohjois-savo")));
        assertEquals(List.of("Kutsu yhteistyötilaan: Kerrottava tila"), subjects(here.savo, "Kerrottava tila"));
        OutgoingMail invitation = mails(here.savo, "Kerrottava tila").getFirst();
        assertTrue(invitation.body().contains("Lapin hyvinvointialue kutsuu alueenne"), invitation.body());
        assertTrue(
                invitation.body().contains("/collaboration/" + space.id().value()), "the link leads to the invitation");
        assertEquals(
                List.of("INVITED Lapin hyvinvointialue"),
                news(here.savo, space.id().value()));
        SignedIn reader = People.with(here.tenants, TwoTenants.POHJOIS_SAVO, "Lukija", Role.PROFESSIONAL);
        assertEquals(List.of(), news(reader, space.id().value()), "it is no news to who decides nothing");

        here.as(here.savo, () -> here.spaces.accept(space.id()));
        assertEquals(List.of("Yhteistyötilaan liityttiin: Kerrottava tila"), subjects(here.lapland, "Kerrottava tila"));
        int told = mails(here.lapland, "Kerrottava tila").size();
        here.tenants.bean(TenantTasks.class).runNow("collaboration.announcements");
        assertEquals(told, mails(here.lapland, "Kerrottava tila").size(), "told once");
        here.as(here.savo, () -> {
            here.spaces.leave(space.id());
            return true;
        });
        // The clock of the tests may stand still: then neither is the newer one.
        assertEquals(
                Set.of("Yhteistyötilasta erottiin: Kerrottava tila", "Yhteistyötilaan liityttiin: Kerrottava tila"),
                Set.copyOf(subjects(here.lapland, "Kerrottava tila")));
        assertEquals(List.of(), mails(here.kainuu, "Kerrottava tila"));
    }

    @Test
    void aShareIsToldOfWhenProposedSharedAboutToEndAndTakenBack() {
        CollaborationSpace space = here.space("Tiedotettava");
        Project project = here.project("Tiedotettava hanke");
        LocalDate last = LocalDate.of(2095, 6, 30);
        SignedIn manager = People.with(here.tenants, TwoTenants.LAPPI, "Ehdottaja", Role.PROJECT_MANAGER);
        Share proposed = here.as(
                manager,
                () -> here.shares.propose(space.id(), Neighbours.draft(project, ShareRights.VIEW, Optional.of(last))));
        assertEquals(List.of("Jakamista ehdotetaan: Tiedotettava hanke"), subjects(here.lapland, "Tiedotettava hanke"));
        assertEquals(List.of(), mails(here.savo, "Tiedotettava hanke"), "nothing has left the tenant yet");

        here.as(here.lapland, () -> here.shares.activate(proposed.id(), proposed.version()));
        assertEquals(List.of("Teille on jaettu: Tiedotettava hanke"), subjects(here.savo, "Tiedotettava hanke"));
        assertEquals(
                List.of("SHARED Lapin hyvinvointialue"),
                news(here.savo, proposed.id().value()));
        assertEquals(List.of(), due(here.savo, proposed.id()));

        Duration wait = Duration.between(
                here.tenants.clock().instant(),
                last.minusDays(5).atStartOfDay(ZoneId.of("Europe/Helsinki")).toInstant());
        here.tenants.clock().advance(wait);
        try {
            here.tenants.bean(TenantTasks.class).runNow("collaboration.announcements");
            assertEquals(
                    List.of("Jako päättyy pian: Tiedotettava hanke"), subjects(here.savo, "pian: Tiedotettava hanke"));
            assertEquals(
                    List.of("Jako päättyy pian: Tiedotettava hanke"),
                    subjects(here.lapland, "pian: Tiedotettava hanke"));
            assertEquals(List.of("SHARE_ENDS"), due(here.savo, proposed.id()));
            assertEquals(List.of("SHARE_ENDS"), due(here.lapland, proposed.id()));
        } finally {
            here.tenants.clock().advance(wait.negated());
        }

        here.as(here.lapland, () -> here.shares.revoke(proposed.id()));
        OutgoingMail gone =
                mails(here.savo, "Ei enää jaettu: Tiedotettava hanke").getFirst();
        assertTrue(gone.body().contains("Lapin hyvinvointialue ei enää jaa teille"), gone.body());
        assertEquals(List.of(), due(here.savo, proposed.id()));
        assertEquals(List.of(), mails(here.kainuu, "Tiedotettava hanke"));
    }

    @Test
    void whatWasSharedBeforeAnybodyWasToldOfItIsNoNews() {
        CollaborationSpace space = here.space("Vanha");
        Share share = here.share(space, here.project("Vanha jako"), ShareRights.VIEW);
        here.behindTheCurtain("delete from pohjois_savo.collaboration_announcement where about_id = '"
                + share.id().value() + "'");
        here.behindTheCurtain("update shared.share set decided_at = decided_at - interval '60 days' where id = '"
                + share.id().value() + "'");
        int before = mails(here.savo, "Vanha jako").size();
        here.tenants.bean(TenantTasks.class).runNow("collaboration.announcements");
        assertEquals(before, mails(here.savo, "Vanha jako").size());
        here.as(here.lapland, () -> here.shares.revoke(share.id()));
        assertTrue(subjects(here.savo, "Vanha jako").contains("Ei enää jaettu: Vanha jako"), "but its end is");
    }

    @Test
    void aNeighboursStepsWithABorderAgreementAreToldOnceAndTheOwnOnesNot() {
        BorderAgreements agreements = here.tenants.bean(BorderAgreements.class);
        CollaborationSpace space = here.space("Sopimuksen tila");
        LocalDate today = LocalDate.ofInstant(here.tenants.clock().instant(), ZoneId.of("Europe/Helsinki"));
        BorderAgreementDraft draft = BorderAgreementsTest.draft("Kerrottava sopimus", today);
        BorderAgreementId id = here.as(here.lapland, () -> agreements.propose(space.id(), "pohjois-savo", draft))
                .id();
        assertEquals(
                List.of("Raja-alueen sopimusta ehdotetaan: Kerrottava sopimus"),
                subjects(here.savo, "Kerrottava sopimus"));
        assertTrue(
                mails(here.savo, "Kerrottava sopimus").getFirst().body().contains("/border-agreements/" + id.value()));
        assertEquals(List.of("CREATED Lapin hyvinvointialue"), news(here.savo, id.value()));
        assertEquals(List.of(), mails(here.lapland, "Kerrottava sopimus"));

        here.as(here.savo, () -> {
            BorderAgreement reworded = agreements.change(
                    id, agreements.open(id).version(), BorderAgreementsTest.draft("Kerrottava sopimus, toisin", today));
            return agreements.accept(id, reworded.version());
        });
        assertEquals(
                Set.of(
                        "Raja-alueen sopimuksen sanoja muutettiin: Kerrottava sopimus, toisin",
                        "Naapuri hyväksyi raja-alueen sopimuksen: Kerrottava sopimus, toisin"),
                Set.copyOf(subjects(here.lapland, "Kerrottava sopimus")));
        here.as(here.lapland, () -> agreements.end(id, agreements.open(id).version(), "Ei tarvita."));
        int told = mails(here.lapland, "Kerrottava sopimus").size();
        here.tenants.bean(TenantTasks.class).runNow("collaboration.announcements");
        assertEquals(told, mails(here.lapland, "Kerrottava sopimus").size(), "told once");
        assertEquals(
                Set.of(
                        "Raja-alueen sopimusta ehdotetaan: Kerrottava sopimus",
                        "Raja-alueen sopimus päätettiin: Kerrottava sopimus, toisin"),
                Set.copyOf(subjects(here.savo, "Kerrottava sopimus")));
        assertEquals(List.of(), mails(here.kainuu, "Kerrottava sopimus"));
    }

    private List<String> due(SignedIn user, ShareId share) {
        return here.as(user, () -> here.tenants.bean(Deadlines.class).mine()).stream()
                .filter(deadline -> deadline.subject().id().equals(share.value()))
                .map(Deadline::kind)
                .toList();
    }
}
