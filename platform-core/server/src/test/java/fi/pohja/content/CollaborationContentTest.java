package fi.pohja.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.agreement.BorderService;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.SharedContent;
import fi.pohja.collaboration.SharedValue;
import fi.pohja.collaboration.Shares;
import fi.pohja.collaboration.SpaceMember;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.testkit.TwoTenants;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What regions share with each other by the repository's content. */
class CollaborationContentTest {

    private static final TenantId POHJANMAA = new TenantId("pohjanmaa");
    private static final TenantId POHJOIS_POHJANMAA = new TenantId("pohjois-pohjanmaa");

    private static TwoTenants tenants;

    @BeforeAll
    static void load() throws IOException {
        tenants = new TwoTenants();
        RepositoryFiles.copy(
                tenants, "reference", "lappi/content", "pohjois-pohjanmaa", "keski-pohjanmaa", "pohjanmaa");
        assertEquals(
                List.of(), tenants.bean(TenantStart.class).run(tenants.folder()).problems());
        tenants.bean(ReferenceLoader.class).load(tenants.folder().resolve("reference"));
        tenants.bean(ContentLoader.class).load(tenants.folder(), tenant -> {});
    }

    @AfterAll
    static void close() {
        tenants.close();
    }

    @Test
    void theBorderAssessmentIsSharedWithTheNeighbourAndNobodyElse() {
        Shares shares = tenants.bean(Shares.class);
        List<Share> received = SignedIn.unattended(POHJANMAA, shares::received);
        assertEquals(
                Set.of("MEASURE", "PROJECT"), received.stream().map(Share::type).collect(Collectors.toSet()));
        Share assessment = received.stream()
                .filter(share -> share.type().equals("MEASURE"))
                .findFirst()
                .orElseThrow();
        SharedContent read = SignedIn.unattended(
                POHJANMAA, () -> shares.read(assessment.id()).content());
        assertTrue(read.fields().get("description") instanceof SharedValue.Text(var text)
                && text.text("fi").contains("pelastustoimea"));
        assertEquals(List.of(), SignedIn.unattended(POHJOIS_POHJANMAA, shares::received));
    }

    @Test
    void theBordersAgreementsStandWithBothNeighboursAndNobodyElse() {
        BorderAgreements agreements = tenants.bean(BorderAgreements.class);
        List<BorderAgreement> neighbours = SignedIn.unattended(POHJANMAA, agreements::all);
        assertEquals(
                List.of(BorderAgreementState.IN_FORCE, BorderAgreementState.ACCEPTED_BY_THEM),
                neighbours.stream().map(BorderAgreement::state).toList());
        BorderAgreement rescue = neighbours.getFirst();
        assertTrue(rescue.draft().services().contains(BorderService.RESCUE));
        assertTrue(rescue.draft().illustrative());
        assertEquals(
                List.of("Kokkola", "Kaustinen", "Veteli"),
                rescue.proposerSide().stream().map(one -> one.name().text("fi")).toList());
        assertTrue(SignedIn.unattended(
                POHJANMAA,
                () -> tenants.bean(Shares.class)
                        .find(rescue.draft().assessment().orElseThrow())
                        .isPresent()));
        assertEquals(List.of(), SignedIn.unattended(POHJOIS_POHJANMAA, agreements::all));
    }

    @Test
    void thePredefinedSpacesHaveTheirMembers() {
        CollaborationSpaces spaces = tenants.bean(CollaborationSpaces.class);
        List<CollaborationSpace> northern = SignedIn.unattended(POHJOIS_POHJANMAA, spaces::all);
        assertEquals(
                List.of("Pohjois-Suomen yhteistyöalue", "Pohjoinen OT-keskusalue"),
                northern.stream().map(space -> space.name().text("fi")).toList());
        assertTrue(northern.getFirst().own().byLaw());
        assertEquals(4, northern.getFirst().members().size());
        assertEquals(MemberState.MEMBER, northern.getLast().own().state(), "its content says that it has joined");
        assertTrue(northern.getLast().members().stream()
                .filter(member -> member.partner().tenant().equals("lappi"))
                .allMatch(SpaceMember::belongs));
    }
}
