package fi.pohja.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.search.Search;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final SignedIn ADMINISTRATOR = People.administrator(TwoTenants.LAPPI);

    private final Units units = TENANTS.bean(Units.class);
    private final Services services = TENANTS.bean(Services.class);

    @BeforeAll
    static void reference() {
        ReferenceData.enter(TENANTS);
    }

    private static <T> T administering(Supplier<T> work) {
        return ADMINISTRATOR.<T, RuntimeException>call(work::get);
    }

    private static UnitDraft draft(String name, String municipality, List<String> languages, boolean remote) {
        return new UnitDraft(
                LocalizedText.fi(name),
                LocalizedText.none(),
                Optional.empty(),
                Optional.of(municipality),
                "Sairaalantie 15",
                "99800",
                "Ivalo",
                "016 000 000",
                "",
                "https://lapha.fi/",
                languages,
                remote,
                List.of(new OpeningHours(1, 5, LocalTime.of(8, 0), LocalTime.of(16, 0))),
                List.of("S3-18"));
    }

    private Unit unit(String name, List<String> languages, boolean remote) {
        return administering(() -> units.create(Optional.empty(), draft(name, "148", languages, remote)));
    }

    private static Set<String> faults(Supplier<?> work) {
        InvalidException invalid = assertThrows(InvalidException.class, () -> administering(work));
        return invalid.violations().stream().map(Violation::field).collect(Collectors.toSet());
    }

    @Test
    void aUnitIsReadAsItWasTyped() {
        Unit unit = unit("Ivalon terveyskeskus", List.of("fi", "smn"), true);

        Unit read = administering(() -> units.open(unit.id()));
        assertEquals(draft("Ivalon terveyskeskus", "148", List.of("fi", "smn"), true), read.draft());
        assertEquals("Inari", read.municipality().orElseThrow().text("fi"));
        assertEquals(1, read.version());
        assertTrue(administering(() -> TENANTS.bean(Search.class).find("Ivalon terveyskeskus", 10)).stream()
                .anyMatch(hit -> hit.subject().id().equals(unit.id().value())));
    }

    @Test
    void unitsAreFoundByLanguagePlaceAndDistance() {
        Unit near = unit("Kielilista A", List.of("fi", "sms"), false);
        Unit far = unit("Kielilista B", List.of("sms"), true);
        unit("Kielilista C", List.of("fi"), true);

        assertEquals(
                List.of(near.id(), far.id()),
                found(new Units.Filter("Kielilista", Optional.empty(), Optional.of("sms"), false, Archived.CURRENT)));
        assertEquals(
                List.of(far.id()),
                found(new Units.Filter("Kielilista", Optional.of("148"), Optional.of("sms"), true, Archived.CURRENT)));
        assertEquals(
                List.of(),
                found(new Units.Filter("Kielilista", Optional.of("890"), Optional.empty(), false, Archived.CURRENT)));
    }

    private List<UnitId> found(Units.Filter filter) {
        return administering(() -> units.list(filter, Order.ascending(Units.Sort.NAME), Slice.first())).items().stream()
                .map(UnitRow::id)
                .toList();
    }

    @Test
    void aServiceNamesItsChannelsAndItsUnitsNameTheService() {
        Unit unit = unit("Neuvolan paikka", List.of("fi"), false);
        ServiceDraft draft = new ServiceDraft(
                LocalizedText.fi("Neuvola kanavineen"),
                LocalizedText.fi("Tiivistelmä"),
                LocalizedText.none(),
                List.of("fi", "se"),
                List.of(
                        ChannelDraft.at(unit.id()),
                        new ChannelDraft(ChannelKind.PHONE, Optional.empty(), "016 000 000"),
                        new ChannelDraft(ChannelKind.WEBPAGE, Optional.empty(), "https://lapha.fi/neuvola")),
                List.of());

        Service service = administering(() -> services.create(Optional.empty(), draft));

        assertEquals(draft, service.draft());
        assertEquals(
                List.of(new NamedService(service.id(), service.name())),
                administering(() -> units.open(unit.id())).services());
        administering(() -> services.archive(service.id(), 1));
        assertEquals(List.of(), administering(() -> units.open(unit.id())).services());
    }

    @Test
    void whatIsNotRightIsSaidAtItsField() {
        UnitDraft wrong = new UnitDraft(
                LocalizedText.none(),
                LocalizedText.none(),
                Optional.empty(),
                Optional.of("999"),
                "",
                "",
                "",
                "",
                "ei osoite",
                "lapha.fi",
                List.of("saame"),
                false,
                List.of(new OpeningHours(5, 1, LocalTime.of(16, 0), LocalTime.of(8, 0))),
                List.of());

        assertEquals(
                Set.of("name", "municipalityCode", "email", "website", "languages", "hours"),
                faults(() -> units.create(Optional.empty(), wrong)));

        ServiceDraft nowhere = new ServiceDraft(
                LocalizedText.fi("Palvelu"),
                LocalizedText.fi("x".repeat(151)),
                LocalizedText.none(),
                List.of(),
                List.of(ChannelDraft.at(new UnitId(UUID.randomUUID()))),
                List.of());
        assertEquals(Set.of("summary", "channels"), faults(() -> services.create(Optional.empty(), nowhere)));
    }

    @Test
    void whoReadAnEarlierVersionChangesNothing() {
        Unit unit = unit("Muuttuva", List.of("fi"), false);
        administering(() -> units.change(unit.id(), 1, draft("Muuttunut", "148", List.of("fi"), false)));

        assertThrows(
                ChangedMeanwhileException.class,
                () -> administering(() -> units.change(unit.id(), 1, draft("Toinen", "148", List.of("fi"), false))));
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        SignedIn reader = People.with(TwoTenants.LAPPI, Role.PROFESSIONAL);

        assertThrows(
                DeniedException.class,
                () -> reader.call(() -> units.create(Optional.empty(), UnitDraft.of(LocalizedText.fi("Ei")))));
        assertThrows(
                DeniedException.class,
                () -> reader.call(() -> services.create(Optional.empty(), ServiceDraft.of(LocalizedText.fi("Ei")))));
    }
}
