package fi.pohja.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.PersonalData;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.agreement.BorderService;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** Border agreements of Lapland and North Savo, used as meant and attacked; Kainuu is outside. */
class BorderAgreementsTest {

    private final Neighbours here = Neighbours.here();
    private final BorderAgreements agreements = here.tenants.bean(BorderAgreements.class);
    private final LocalDate today = LocalDate.ofInstant(here.tenants.clock().instant(), ZoneId.of("Europe/Helsinki"));

    private BorderAgreementDraft draft(String name) {
        return draft(name, today);
    }

    static BorderAgreementDraft draft(String name, LocalDate today) {
        return new BorderAgreementDraft(
                LocalizedText.fi(name),
                LocalizedText.fi("Lähimmän yksikön periaate rajalla."),
                List.of(BorderService.RESCUE, BorderService.EMERGENCY_MEDICAL),
                LocalizedText.none(),
                LocalizedText.fi("Kumpikin vastaa omista kustannuksistaan."),
                List.of(),
                List.of(),
                Optional.of(today),
                Optional.empty(),
                Optional.of(today.plusDays(20)),
                Optional.empty(),
                false,
                List.of());
    }

    private BorderAgreement proposed(CollaborationSpace space, String name) {
        return here.as(here.lapland, () -> agreements.propose(space.id(), "pohjois-savo", draft(name)));
    }

    private BorderAgreement accept(SignedIn user, BorderAgreementId id) {
        return here.as(user, () -> agreements.accept(id, agreements.open(id).version()));
    }

    private List<String> due(SignedIn user, BorderAgreementId id) {
        return here.as(user, () -> here.tenants.bean(Deadlines.class).mine()).stream()
                .filter(deadline -> deadline.subject().id().equals(id.value()))
                .map(Deadline::kind)
                .toList();
    }

    private void refused(TenantId tenant, String statement) {
        assertThrows(DataAccessException.class, () -> here.execute(tenant, statement), statement);
    }

    @Test
    void bothWordItEachAcceptsForItselfAndEitherEndsIt() {
        BorderAgreement proposed = proposed(here.space("Sopiminen"), "Pelastustoimi rajalla");
        assertEquals(BorderAgreementState.DRAFT, proposed.state());
        assertEquals("pohjois-savo", proposed.other().tenant());
        BorderAgreement seen = here.as(here.savo, () -> agreements.open(proposed.id()));
        assertFalse(seen.own());
        assertEquals("lappi", seen.other().tenant());

        assertEquals(
                BorderAgreementState.ACCEPTED_BY_US,
                accept(here.lapland, proposed.id()).state());
        assertEquals(
                BorderAgreementState.ACCEPTED_BY_THEM,
                here.as(here.savo, () -> agreements.open(proposed.id())).state());
        assertEquals(List.of("ACCEPT_AGREEMENT"), due(here.savo, proposed.id()));
        assertEquals(List.of(), due(here.lapland, proposed.id()));

        BorderAgreement reworded = here.as(
                here.savo,
                () -> agreements.change(
                        proposed.id(),
                        agreements.open(proposed.id()).version(),
                        draft("Pelastustoimi ja ensihoito rajalla")));
        assertEquals(2, reworded.revision());
        assertEquals(BorderAgreementState.DRAFT, reworded.state(), "other words need both acceptances anew");
        accept(here.savo, proposed.id());
        BorderAgreement agreed = accept(here.lapland, proposed.id());
        assertEquals(BorderAgreementState.IN_FORCE, agreed.state());
        assertEquals(2, agreed.acceptances().size());
        assertEquals(List.of("REVIEW_AGREEMENT"), due(here.savo, proposed.id()));
        assertEquals(List.of("REVIEW_AGREEMENT"), due(here.lapland, proposed.id()));
        assertEquals(List.of(), due(here.kainuu, proposed.id()));

        InvalidException fixed = assertThrows(
                InvalidException.class,
                () -> here.as(
                        here.savo, () -> agreements.change(proposed.id(), agreed.version(), draft("Toisin sanoin"))));
        assertEquals("state", fixed.violations().getFirst().field());
        assertThrows(
                ChangedMeanwhileException.class,
                () -> here.as(here.savo, () -> agreements.end(proposed.id(), 1, "Vanha versio")));
        assertThrows(
                InvalidException.class,
                () -> here.as(here.savo, () -> agreements.end(proposed.id(), agreed.version(), " ")));
        BorderAgreement ended =
                here.as(here.savo, () -> agreements.end(proposed.id(), agreed.version(), "Korvataan uudella."));
        assertEquals(BorderAgreementState.ENDED, ended.state());
        assertEquals(
                "Korvataan uudella.",
                here.as(here.lapland, () -> agreements.open(proposed.id()))
                        .ending()
                        .orElseThrow()
                        .reason());
        assertEquals(List.of(), due(here.savo, proposed.id()));
        assertThrows(InvalidException.class, () -> accept(here.lapland, proposed.id()));
    }

    @Test
    void allFaultsAreSaidAtOnceAndOnlyAdministratorsAgree() {
        CollaborationSpace space = here.space("Virheet");
        InvalidException faults = assertThrows(
                InvalidException.class,
                () -> here.as(
                        here.lapland,
                        () -> agreements.propose(
                                space.id(),
                                "kainuu",
                                new BorderAgreementDraft(
                                        LocalizedText.none(),
                                        LocalizedText.none(),
                                        List.of(),
                                        LocalizedText.none(),
                                        LocalizedText.none(),
                                        List.of("000"),
                                        List.of("000"),
                                        Optional.of(today),
                                        Optional.of(today.minusDays(1)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        List.of()))));
        assertEquals(
                List.of(
                        "name",
                        "services",
                        "proposerMunicipalities",
                        "counterpartMunicipalities",
                        "validUntil",
                        "counterpart"),
                faults.violations().stream().map(Violation::field).toList());
        SignedIn manager = People.with(here.tenants, TwoTenants.LAPPI, "Laatija", Role.PROGRAMME_MANAGER);
        assertThrows(
                DeniedException.class,
                () -> here.as(manager, () -> agreements.propose(space.id(), "pohjois-savo", draft("Ei saa"))));
    }

    @Test
    void whoIsOutsideSeesNothingAndGetsNowhere() {
        CollaborationSpace space = here.space("Ulkopuolella");
        BorderAgreement proposed = proposed(space, "Ulkopuolella sovittu");
        accept(here.lapland, proposed.id());
        here.as(here.kainuu, () -> {
            assertEquals(List.of(), agreements.all());
            assertEquals(Optional.empty(), agreements.find(proposed.id()));
            assertThrows(NotFoundException.class, () -> agreements.accept(proposed.id(), 1));
            assertThrows(NotFoundException.class, () -> agreements.change(proposed.id(), 1, draft("x")));
            assertThrows(NotFoundException.class, () -> agreements.end(proposed.id(), 1, "x"));
            assertThrows(
                    NotFoundException.class, () -> agreements.propose(space.id(), "lappi", draft("Toisten tilassa")));
            assertThrows(
                    NotFoundException.class,
                    () -> agreements.propose(new SpaceId(UUID.randomUUID()), "lappi", draft("Väärennetty tila")));
            return true;
        });
        assertEquals(0, here.rows(Neighbours.KAINUU, "select * from shared.border_agreement"));
        assertEquals(0, here.rows(Neighbours.KAINUU, "select * from shared.border_agreement_acceptance"));
        String id = "'" + proposed.id().value() + "'";
        refused(Neighbours.KAINUU, insertion(space, "kainuu", "lappi"));
        refused(Neighbours.KAINUU, insertion(space, "lappi", "pohjois-savo"));
        refused(Neighbours.KAINUU, acceptance(id, "kainuu", 1));
        refused(Neighbours.KAINUU, acceptance(id, "pohjois-savo", 1));
        refused(Neighbours.KAINUU, "delete from shared.border_agreement");
        refused(Neighbours.KAINUU, "alter table shared.border_agreement disable row level security");
        refused(Neighbours.KAINUU, "drop trigger guard_border_agreement on shared.border_agreement");
        assertEquals(
                0,
                here.execute(
                        Neighbours.KAINUU, "update shared.border_agreement set ended_at = now() where id = " + id));
    }

    @Test
    void sqlOfAPartyNeitherAcceptsForTheOtherNorChangesWhatWasAccepted() {
        CollaborationSpace space = here.space("Osapuolen keinot");
        BorderAgreement proposed = proposed(space, "Osapuolen keinot");
        String id = "'" + proposed.id().value() + "'";
        refused(TwoTenants.LAPPI, acceptance(id, "pohjois-savo", 1));
        refused(TwoTenants.LAPPI, acceptance(id, "lappi", 7));
        refused(TwoTenants.LAPPI, "update shared.border_agreement set revision = 1 where id = " + id);
        refused(TwoTenants.LAPPI, "update shared.border_agreement set worded_by = 'pohjois-savo' where id = " + id);
        refused(TwoTenants.LAPPI, "update shared.border_agreement set counterpart = 'kainuu' where id = " + id);
        refused(TwoTenants.LAPPI, "update shared.border_agreement set ended_by = 'pohjois-savo' where id = " + id);
        refused(TwoTenants.LAPPI, insertion(space, "pohjois-savo", "lappi"));
        refused(TwoTenants.LAPPI, insertion(space, "lappi", "kainuu"));

        accept(here.savo, proposed.id());
        assertEquals(
                1,
                here.execute(
                        TwoTenants.LAPPI,
                        "update shared.border_agreement set cost_principle = '{\"fi\": \"Naapuri maksaa.\"}' where id = "
                                + id));
        assertEquals(
                BorderAgreementState.DRAFT,
                here.as(here.savo, () -> agreements.open(proposed.id())).state(),
                "words slipped in past the feature were never accepted");

        accept(here.savo, proposed.id());
        accept(here.lapland, proposed.id());
        refused(
                TwoTenants.LAPPI,
                "update shared.border_agreement set cost_principle = '{\"fi\": \"Naapuri maksaa kaiken.\"}' where id = "
                        + id);
        refused(TwoTenants.LAPPI, "delete from shared.border_agreement_acceptance where agreement_id = " + id);
        assertEquals(
                0,
                here.execute(
                        TwoTenants.LAPPI,
                        "update shared.border_agreement_acceptance set accepted_by_name = 'x' where tenant = 'pohjois-savo'"));
        assertEquals(
                BorderAgreementState.IN_FORCE,
                here.as(here.savo, () -> agreements.open(proposed.id())).state());
    }

    private static String insertion(CollaborationSpace space, String proposer, String counterpart) {
        return "insert into shared.border_agreement (space_id, proposer, counterpart, name, services,"
                + " proposer_municipalities, counterpart_municipalities, source_refs, updated_at) values ('"
                + space.id().value() + "', '" + proposer + "', '" + counterpart
                + "', '{}', '{}', '{}', '{}', '{}', now())";
    }

    private static String acceptance(String agreement, String tenant, int revision) {
        return "insert into shared.border_agreement_acceptance (agreement_id, tenant, revision, accepted_at,"
                + " accepted_by_name) values (" + agreement + ", '" + tenant + "', " + revision + ", now(), 'x')";
    }

    @Test
    void whoLeavesKeepsWhatWasAcceptedAndSeesNoLaterWords() {
        CollaborationSpace space = here.space("Lähteminen");
        BorderAgreement agreed = proposed(space, "Jää voimaan");
        accept(here.lapland, agreed.id());
        accept(here.savo, agreed.id());
        BorderAgreement open = proposed(space, "Jää kesken");
        here.as(here.savo, () -> {
            here.spaces.leave(space.id());
            assertEquals(
                    BorderAgreementState.IN_FORCE, agreements.open(agreed.id()).state());
            assertEquals(Optional.empty(), agreements.find(open.id()));
            return true;
        });
        assertEquals(
                BorderAgreementState.ENDED,
                here.as(
                                here.savo,
                                () -> agreements.end(
                                        agreed.id(),
                                        agreements.open(agreed.id()).version(),
                                        "Lähdimme."))
                        .state());
    }

    @Test
    void aPersonsNameIsTakenOffWhatTheyAcceptedAndEnded() {
        BorderAgreement proposed = proposed(here.space("Nimet"), "Nimet pois");
        SignedIn leaving = People.with(here.tenants, TwoTenants.POHJOIS_SAVO, "Poistuva päättäjä", Role.TENANT_ADMIN);
        accept(leaving, proposed.id());
        here.as(
                leaving,
                () -> agreements.end(
                        proposed.id(), agreements.open(proposed.id()).version(), "Ei tarvita."));
        here.as(here.savo, () -> {
            List<PersonalData> keepers = List.copyOf(here.tenants.context().getBeansOfType(PersonalData.class));
            assertTrue(keepers.stream()
                    .flatMap(keeper -> keeper.of(leaving.user()).stream())
                    .anyMatch(kept -> kept.table().equals("border_agreement_acceptance")));
            keepers.forEach(keeper -> keeper.erase(leaving.user()));
            return true;
        });
        BorderAgreement left = here.as(here.lapland, () -> agreements.open(proposed.id()));
        assertEquals("–", left.ending().orElseThrow().by());
        assertEquals("–", left.acceptances().getFirst().by());
    }
}
