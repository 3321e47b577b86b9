package fi.pohja.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.job.Job;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.OrganisationRow;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spreadsheet.SheetRow;
import fi.pohja.spreadsheet.Spreadsheet;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private final TwoTenants tenants = TwoTenants.shared();
    private final Imports imports = tenants.bean(Imports.class);
    private final Organisations organisations = tenants.bean(Organisations.class);
    private final ImportRuns runs = new ImportRuns(tenants);
    private final SignedIn user = runs.user();

    @BeforeAll
    static void referenceData() {
        ReferenceData.enter(TwoTenants.shared());
    }

    private ImportId upload(String csv, Charset charset) {
        return runs.upload("organisation", csv, charset, Map.of());
    }

    private List<OrganisationRow> named(String text) {
        return user.call(() -> organisations
                .list(
                        new Organisations.Filter(text, Set.of(), Set.of(), Archived.ALL),
                        Order.ascending(Organisations.Sort.NAME),
                        Slice.first())
                .items());
    }

    @Test
    void aPreviewTellsWhatWouldComeAndChangesNothing() {
        String mark = "esi" + UUID.randomUUID().toString().substring(0, 8);
        ImportId id = upload(
                "Nimi;Tyyppi;Y-tunnus;Verkostot\n"
                        + mark + " yhdistys;järjestö;;HYTE\n"
                        + mark + " oy;yritys;123;\n"
                        + mark + " YHDISTYS;järjestö;;\n"
                        + ";järjestö;;\n"
                        + mark + " muu;seura;;\n",
                StandardCharsets.UTF_8);

        assertEquals(List.of(1, 0, 0, 4), List.copyOf(runs.rehearse(id).values()));
        assertEquals(List.of(), named(mark));
        assertEquals(
                List.of("3 businessId business.id", "4  import.duplicate", "5 name required", "6 kind word"),
                runs.refused(id));
    }

    @Test
    void theGoodRowsGoOnAndTheRefusedComeBackWithReasonsAndTheWholeIsUndone() {
        String mark = "tuo" + UUID.randomUUID().toString().substring(0, 8);
        user.call(() -> organisations.create(
                OrganisationDraft.of(OrganisationKind.OTHER, Sector.PUBLIC, LocalizedText.fi(mark + " äänekäs"))));
        ImportId id = upload(
                "Nimi (järjestö);Tyyppi;WWW\n"
                        + mark + " äänekäs;järjestö;https://example.fi\n"
                        + mark + " uusi;järjestö;\n"
                        + mark + " outo;seura;\n",
                Charset.forName("windows-1252"));

        Map<String, Integer> counts = runs.run(id);

        assertEquals(List.of(1, 1, 0, 1), List.copyOf(counts.values()));
        assertEquals(2, named(mark).size());
        assertTrue(named(mark).stream().allMatch(row -> row.kind() == OrganisationKind.NGO));
        Spreadsheet refused = Spreadsheet.open("hylätyt.xlsx", user.call(() -> imports.refused(id)));
        try (Stream<SheetRow> rows = refused.rows()) {
            SheetRow row = rows.toList().getFirst();
            assertEquals(mark + " outo", row.cell(0).text());
            assertEquals(
                    "Tyyppi: \"seura\" ei ole mikään vaihtoehdoista. Kirjoita jokin näistä: hyvinvointialue, kunta,"
                            + " kuntayhtymä, sairaanhoitopiiri, maakunnan liitto, valtion viranomainen, palveluyksikkö,"
                            + " terveysasema, palvelupiste, järjestö, yritys, oppilaitos, verkosto, muu.",
                    row.cell(4).text());
        }
        AuditEvent event = user.call(() -> tenants.bean(AuditLog.class).history(id.value(), 0, 10))
                .getFirst();
        assertEquals("IMPORTED", event.action());
        assertTrue(event.changes().stream().anyMatch(change -> change.field().equals("sha256")));

        Map<String, Integer> back = runs.undo(id);

        assertEquals(Map.of("takenBack", 2, "kept", 0), back);
        assertEquals(1, named(mark).size());
        assertEquals(OrganisationKind.OTHER, named(mark).getFirst().kind());
        assertEquals(ImportRun.State.UNDONE, user.call(() -> imports.find(id)).state());
    }

    @Test
    void whatOthersHaveChangedSinceStaysWhenAnImportIsUndone() {
        String mark = "jää" + UUID.randomUUID().toString().substring(0, 8);
        ImportId id = upload("Nimi\n" + mark + " a\n" + mark + " b\n", StandardCharsets.UTF_8);
        runs.run(id);
        user.call(() -> {
            Organisation touched = organisations.open(named(mark).getFirst().id());
            var draft = touched.draft();
            return organisations.change(
                    touched.id(),
                    touched.version(),
                    new OrganisationDraft(
                            OrganisationKind.NGO,
                            draft.sector(),
                            draft.name(),
                            draft.description(),
                            draft.parent(),
                            draft.municipalityCode(),
                            draft.businessId(),
                            draft.website(),
                            draft.networks(),
                            draft.validFrom(),
                            draft.validTo(),
                            draft.sourceRefs()));
        });

        Map<String, Integer> back = runs.undo(id);

        assertEquals(Map.of("takenBack", 1, "kept", 1), back);
        assertEquals(
                List.of(mark + " a"),
                named(mark).stream().map(row -> row.name().text("fi")).toList());
    }

    @Test
    void anImportCancelledHalfWayGoesOnAndDoublesNothing() {
        String mark = "kesken" + UUID.randomUUID().toString().substring(0, 8);
        StringBuilder csv = new StringBuilder("Nimi\n");
        for (int at = 0; at < 1_200; at++) {
            csv.append(mark).append(" n").append(at).append('\n');
        }
        ImportId id = upload(csv.toString(), StandardCharsets.UTF_8);
        JobId job = user.call(() -> imports.run(id));
        Jobs jobs = tenants.bean(Jobs.class);
        CountDownLatch pause = new CountDownLatch(1);
        while (named(mark).isEmpty()) {
            try {
                assertFalse(pause.await(20, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        user.call(() -> {
            jobs.cancel(job);
            return true;
        });

        assertEquals(Job.State.CANCELLED, runs.ended(job).state());
        assertEquals(ImportRun.State.STOPPED, user.call(() -> imports.find(id)).state());
        int stored = user.call(() -> organisations.list(
                        new Organisations.Filter(mark, Set.of(), Set.of(), Archived.ALL),
                        Order.ascending(Organisations.Sort.NAME),
                        Slice.first()))
                .total();
        assertEquals(0, stored % Imports.PORTION);

        Map<String, Integer> counts = runs.run(id);

        assertEquals(1_200, counts.get("MADE"));
        assertEquals(
                1_200,
                user.call(() -> organisations.list(
                                new Organisations.Filter(mark, Set.of(), Set.of(), Archived.ALL),
                                Order.ascending(Organisations.Sort.NAME),
                                Slice.first()))
                        .total());
        assertThrows(InvalidException.class, () -> user.call(() -> imports.run(id)));
    }

    @Test
    void columnsAreGuessedInThreeLanguagesAndRememberedAsTheUserCorrectedThem() {
        String sv = "Namn;Typ;FO-nummer;Sida " + UUID.randomUUID() + "\nFöreningen;förening;;x\n";
        ImportId first = user.call(() ->
                imports.upload("organisation", "f.csv", new ByteArrayInputStream(sv.getBytes(StandardCharsets.UTF_8))));
        ImportFile guessed = user.call(() -> imports.file(first, 0));
        assertEquals(Map.of("name", 0, "kind", 1, "businessId", 2), guessed.mapping());
        assertFalse(guessed.remembered());
        InvalidException twice = assertThrows(
                InvalidException.class,
                () -> user.call(() -> {
                    imports.arrange(first, 0, Map.of("name", 0, "website", 0), Map.of());
                    return true;
                }));
        assertEquals("import.twice", twice.violations().getFirst().code());

        Map<String, Integer> corrected = Map.of("name", 0, "website", 3);
        user.call(() -> {
            imports.arrange(first, 0, corrected, Map.of());
            return true;
        });

        ImportId second = user.call(() ->
                imports.upload("organisation", "g.csv", new ByteArrayInputStream(sv.getBytes(StandardCharsets.UTF_8))));
        ImportFile remembered = user.call(() -> imports.file(second, 0));
        assertEquals(corrected, remembered.mapping());
        assertTrue(remembered.remembered());
    }

    @Test
    void whoMayNotEditSeesNoImportAndNeitherDoesAnotherTenant() {
        ImportId id = upload("Nimi\nOma\n", StandardCharsets.UTF_8);
        SignedIn viewer = ImportRuns.member(tenants, Role.PARTNER_VIEWER);
        SignedIn elsewhere = People.administrator(TwoTenants.POHJOIS_SAVO);

        assertThrows(DeniedException.class, () -> viewer.call(() -> imports.find(id)));
        assertEquals(0, viewer.call(() -> imports.list(Slice.first())).total());
        assertEquals(List.of(), viewer.call(imports::kinds));
        assertThrows(NotFoundException.class, () -> elsewhere.call(() -> imports.find(id)));
        assertThrows(NotFoundException.class, () -> elsewhere.call(() -> imports.run(id)));
    }
}
