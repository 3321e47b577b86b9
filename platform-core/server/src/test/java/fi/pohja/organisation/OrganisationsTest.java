package fi.pohja.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import fi.pohja.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();

    private final Organisations organisations = TENANTS.bean(Organisations.class);
    private final Bodies bodies = TENANTS.bean(Bodies.class);

    @BeforeAll
    static void reference() {
        ReferenceData.enter(TENANTS);
    }

    private static void asAdministrator(Runnable work) {
        People.administrator(TwoTenants.LAPPI).call(() -> {
            work.run();
            return true;
        });
    }

    private static OrganisationDraft draft(String name, Optional<OrganisationId> parent) {
        return new OrganisationDraft(
                OrganisationKind.JOINT_AUTHORITY,
                Sector.PUBLIC,
                LocalizedText.fi(name),
                LocalizedText.fi("Kuvaus"),
                parent,
                Optional.empty(),
                "0922484-4",
                "https://esimerkki.fi/",
                List.of("HYTE"),
                Optional.of(LocalDate.of(2017, 1, 1)),
                Optional.empty(),
                List.of("S4-11"));
    }

    private static OrganisationDraft municipality(String code) {
        return new OrganisationDraft(
                OrganisationKind.MUNICIPALITY,
                Sector.PUBLIC,
                LocalizedText.fi("Inari"),
                LocalizedText.none(),
                Optional.empty(),
                Optional.of(code),
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static void assertInvalid(List<String> faults, Executable work) {
        InvalidException invalid = assertThrows(InvalidException.class, work);
        assertEquals(
                faults,
                invalid.violations().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .sorted()
                        .toList());
    }

    @Test
    void whatWasTypedIsStoredAndFoundUnderItsParent() {
        asAdministrator(() -> {
            Organisation above = organisations.create(draft("Kuntayhtymä", Optional.empty()));
            OrganisationDraft typed = draft("Yksikkö", Optional.of(above.id()));

            Organisation stored = organisations.create(typed);

            assertEquals(typed, stored.draft());
            assertEquals(
                    List.of(new NamedOrganisation(stored.id(), stored.name())),
                    organisations.open(above.id()).children());
            assertInvalid(
                    List.of("parent circle"),
                    () -> organisations.change(above.id(), 1, draft("Kuntayhtymä", Optional.of(stored.id()))));
            assertInvalid(
                    List.of("parent unknown"),
                    () -> organisations.create(draft("Yksikkö", Optional.of(new OrganisationId(UUID.randomUUID())))));
        });
    }

    @Test
    void theTenantsMunicipalitiesComeFromTheReferenceData() {
        asAdministrator(() -> {
            Organisation inari = organisations.municipalities().stream()
                    .filter(row -> row.municipality().code().equals("148"))
                    .findFirst()
                    .flatMap(MunicipalityRow::organisation)
                    .map(organisations::open)
                    .orElseGet(() -> organisations.create(municipality("148")));

            List<MunicipalityRow> rows = organisations.municipalities();

            assertEquals(
                    List.of("Enontekiö", "Inari", "Ylitornio"),
                    rows.stream()
                            .map(row -> row.municipality().name().text("fi"))
                            .toList());
            assertEquals(Optional.of(inari.id()), rows.get(1).organisation());
            assertEquals(7_152, inari.municipality().orElseThrow().population());
            assertInvalid(List.of("municipalityCode taken"), () -> organisations.create(municipality("148")));
            assertInvalid(List.of("municipalityCode unknown"), () -> organisations.create(municipality("999")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0922484-5", "922484-4", "0922484-44", "x", "0922484–4"})
    void aWrongBusinessIdIsRefused(String businessId) {
        asAdministrator(() -> {
            OrganisationDraft good = draft("Nimi", Optional.empty());
            assertInvalid(
                    List.of("businessId business.id", "website website"),
                    () -> organisations.create(new OrganisationDraft(
                            good.kind(),
                            good.sector(),
                            good.name(),
                            good.description(),
                            good.parent(),
                            good.municipalityCode(),
                            businessId,
                            "javascript:alert(1)",
                            good.networks(),
                            good.validFrom(),
                            good.validTo(),
                            good.sourceRefs())));
        });
    }

    @Test
    void anArchivedOrganisationComesBackAsItWas() {
        asAdministrator(() -> {
            Organisation stored = organisations.create(draft("Arkistoitava " + UUID.randomUUID(), Optional.empty()));
            organisations.archive(stored.id(), 1);

            assertEquals(0, count(stored.name().text("fi")));
            assertInvalid(List.of(" archived"), () -> organisations.change(stored.id(), 2, stored.draft()));
            assertThrows(ChangedMeanwhileException.class, () -> organisations.restore(stored.id(), 1));

            assertEquals(stored.draft(), organisations.restore(stored.id(), 2).draft());
            assertEquals(1, count(stored.name().text("fi")));
            assertEquals(
                    List.of("RESTORED", "ARCHIVED", "CREATED"),
                    TENANTS.bean(AuditLog.class).history(stored.id().value(), 0, 10).stream()
                            .map(event -> event.action())
                            .toList());
        });
    }

    private int count(String text) {
        return organisations
                .list(Organisations.Filter.text(text), Order.ascending(Organisations.Sort.NAME), Slice.first())
                .total();
    }

    @ParameterizedTest
    @EnumSource(Organisations.Sort.class)
    void everyColumnSortsInBothDirections(Organisations.Sort by) {
        asAdministrator(() -> {
            organisations.create(draft("Yksi", Optional.empty()));
            for (boolean descending : List.of(false, true)) {
                var listing = organisations.list(
                        Organisations.Filter.everything(), new Order<>(by, descending), Slice.first());
                assertEquals(listing.total(), listing.items().size());
                assertTrue(listing.total() > 0);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Bodies.Sort.class)
    void everyColumnOfBodiesSortsInBothDirections(Bodies.Sort by) {
        asAdministrator(() -> {
            bodies.create(BodyDraft.of(BodyKind.NETWORK, LocalizedText.fi("Verkosto")));
            for (boolean descending : List.of(false, true)) {
                var listing = bodies.list(
                        new Bodies.Filter("verk", Set.of(BodyKind.NETWORK), fi.pohja.listing.Archived.CURRENT),
                        new Order<>(by, descending),
                        Slice.first());
                assertEquals(listing.total(), listing.items().size());
                assertTrue(listing.total() > 0);
            }
        });
    }

    @Test
    void aBodyKeepsItsMembersInOrder() {
        asAdministrator(() -> {
            Body body = bodies.create(BodyDraft.of(BodyKind.STEERING, LocalizedText.fi("Ohjausryhmä")));
            BodyMember chair = bodies.addMember(
                    body.id(), BodyMemberDraft.of(LocalizedText.fi("Kunnanjohtajat"), MemberPosition.CHAIR));
            BodyMember member = bodies.addMember(
                    body.id(), BodyMemberDraft.of(LocalizedText.fi("Henkilöstö"), MemberPosition.MEMBER));
            bodies.reorderMembers(body.id(), List.of(member.id()));

            BodyMember ended = bodies.endMember(chair.id(), 1, LocalDate.of(2019, 12, 31));

            assertEquals(List.of(member, ended), bodies.open(body.id()).members());
            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> bodies.changeMember(
                            chair.id(), 1, BodyMemberDraft.of(LocalizedText.fi("Muut"), MemberPosition.VICE)));
            assertEquals(
                    1,
                    bodies
                            .list(Bodies.Filter.everything(), Order.ascending(Bodies.Sort.NAME), Slice.first())
                            .items()
                            .stream()
                            .filter(row -> row.id().equals(body.id()))
                            .findFirst()
                            .orElseThrow()
                            .members());
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void editingNeedsItsPermission(Role role) {
        SignedIn user = People.with(TwoTenants.LAPPI, role);
        Executable work = () -> user.call(() -> organisations.create(draft("Nimi", Optional.empty())));
        Executable body =
                () -> user.call(() -> bodies.create(BodyDraft.of(BodyKind.EXPERT, LocalizedText.fi("Sote-ryhmä"))));
        if (user.may(Permission.EDIT_ORGANISATIONS)) {
            org.junit.jupiter.api.Assertions.assertDoesNotThrow(work);
            org.junit.jupiter.api.Assertions.assertDoesNotThrow(body);
        } else {
            assertThrows(DeniedException.class, work);
            assertThrows(DeniedException.class, body);
        }
    }

    @Test
    void referenceDataIsReadInAnyScope() {
        Regions regions = TENANTS.bean(Regions.class);

        assertEquals(
                "lappi",
                Scope.platform().call(() -> regions.byCode("21")).orElseThrow().slug());
        assertEquals(
                List.of("047", "148", "976"),
                TENANTS.inPohjoisSavo(() -> regions.municipalities("21")).stream()
                        .map(Municipality::code)
                        .toList());
        assertEquals(
                List.of("S1-13"),
                TENANTS.inLappi(() -> regions.statements(List.of("S1-13", "S9-99"))).stream()
                        .map(SourceStatement::id)
                        .toList());
        assertThrows(Scope.NothingBoundException.class, regions::all);
    }

    @Test
    void everyConstantHasANameInEveryLanguage() {
        Texts texts = Texts.shared();
        List<String> missing = Stream.of(
                        names("organisation.kind.", OrganisationKind.values()),
                        names("organisation.sector.", Sector.values()),
                        names("body.kind.", BodyKind.values()),
                        names("body.position.", MemberPosition.values()))
                .flatMap(keys -> keys)
                .flatMap(key -> Texts.COMPLETE.stream()
                        .filter(language -> texts.find(language, key).isEmpty())
                        .map(language -> language + " " + key))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static Stream<String> names(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> prefix + constant.name());
    }
}
