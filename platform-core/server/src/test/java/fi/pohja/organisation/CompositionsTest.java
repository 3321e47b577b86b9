package fi.pohja.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.organisation.CompositionFinding.Kind;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of customer councils as the regions publish them, checked on a body. */
class CompositionsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final LocalizedText RESIDENTS = LocalizedText.fi("Asukkaat");
    private static final LocalizedText NGOS = LocalizedText.fi("Järjestöt");

    private final Bodies bodies = TENANTS.bean(Bodies.class);
    private final Compositions compositions = TENANTS.bean(Compositions.class);

    /** As in Central Finland: at most 20 members, two years, four meetings, neither staff nor statutory bodies. */
    private static Composition council(int most) {
        return new Composition(
                Optional.of(most),
                Optional.of(2),
                Optional.of(4),
                true,
                true,
                LocalizedText.none(),
                LocalizedText.fi("Ei palkkiota"),
                List.of(
                        new GroupRule(RESIDENTS, Optional.of(2), Optional.empty()),
                        new GroupRule(NGOS, Optional.empty(), Optional.of(1))));
    }

    private Body council() {
        return bodies.create(BodyDraft.of(BodyKind.CUSTOMER_COUNCIL, LocalizedText.fi("Asiakasraati")));
    }

    private void member(Body body, LocalizedText group, Optional<UserId> user, LocalDate designated) {
        bodies.addMember(
                body.id(),
                new BodyMemberDraft(
                        group,
                        Optional.empty(),
                        user,
                        MemberPosition.MEMBER,
                        Optional.of(designated),
                        Optional.empty()));
    }

    private List<Kind> kinds(Body body) {
        return compositions.findings(body.id()).stream()
                .map(CompositionFinding::kind)
                .toList();
    }

    @Test
    void whatIsNotAsLaidDownIsFound() {
        SignedIn secretary = People.with(TENANTS, TwoTenants.LAPPI, "Sihteeri", Role.BODY_SECRETARY);
        SignedIn elsewhere = People.with(TENANTS, TwoTenants.LAPPI, "Neuvoston jäsen", Role.COUNCIL_MEMBER);
        secretary.call(() -> {
            Body statutory = bodies.create(new BodyDraft(
                    BodyKind.ELDERLY_COUNCIL,
                    LocalizedText.fi("Vanhusneuvosto"),
                    LocalizedText.none(),
                    true,
                    Optional.empty(),
                    List.of()));
            member(statutory, RESIDENTS, Optional.of(elsewhere.user()), LocalDate.of(2020, 6, 1));
            Body council = council();
            assertEquals(List.of(), kinds(council));
            compositions.change(council.id(), council.version(), council(2));
            assertEquals(List.of(Kind.GROUP_TOO_FEW, Kind.MEETINGS_TOO_FEW), kinds(council));

            member(council, RESIDENTS, Optional.of(elsewhere.user()), LocalDate.of(2020, 6, 1));
            member(council, NGOS, Optional.empty(), LocalDate.of(2019, 4, 1));
            member(council, NGOS, Optional.empty(), LocalDate.of(2018, 1, 1));

            assertEquals(
                    List.of(
                            Kind.TOO_MANY_MEMBERS,
                            Kind.GROUP_TOO_FEW,
                            Kind.GROUP_TOO_MANY,
                            Kind.TERM_ENDS,
                            Kind.TERM_OVER,
                            Kind.MEETINGS_TOO_FEW,
                            Kind.NOT_ELIGIBLE_STATUTORY),
                    kinds(council));
            assertTrue(TENANTS.bean(Deadlines.class).mine().stream()
                    .filter(due -> due.subject().id().equals(council.id().value()))
                    .map(Deadline::on)
                    .toList()
                    .containsAll(List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2021, 3, 31))));
            return true;
        });
    }

    @Test
    void rulesAreStoredWholeCheckedAndKeptFromOthers() {
        SignedIn secretary = People.with(TENANTS, TwoTenants.LAPPI, "Sihteeri", Role.BODY_SECRETARY);
        Body council = secretary.call(this::council);
        secretary.call(() -> {
            compositions.change(council.id(), 1, council(20));
            assertEquals(council(20), compositions.of(council.id()));
            assertThrows(ChangedMeanwhileException.class, () -> compositions.change(council.id(), 1, council(19)));
            GroupRule twice = new GroupRule(NGOS, Optional.of(3), Optional.of(1));
            Composition bad = new Composition(
                    Optional.of(0),
                    Optional.of(99),
                    Optional.empty(),
                    false,
                    false,
                    LocalizedText.none(),
                    LocalizedText.none(),
                    List.of(twice, twice));
            InvalidException invalid =
                    assertThrows(InvalidException.class, () -> compositions.change(council.id(), 2, bad));
            assertTrue(invalid.violations().size() >= 4, invalid.toString());
            return true;
        });
        People.with(TwoTenants.LAPPI, Role.PROFESSIONAL).call(() -> {
            assertThrows(DeniedException.class, () -> compositions.change(council.id(), 2, council(5)));
            return true;
        });
        People.administrator(TwoTenants.POHJOIS_SAVO).call(() -> {
            assertEquals(Composition.none(), compositions.of(council.id()));
            assertThrows(NotFoundException.class, () -> compositions.findings(council.id()));
            return true;
        });
    }
}
