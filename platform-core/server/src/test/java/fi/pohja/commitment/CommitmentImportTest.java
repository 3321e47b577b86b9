package fi.pohja.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.access.SignedIn;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.ImportRuns;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.Project;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The decisions of municipalities as an office keeps them in a spreadsheet. */
class CommitmentImportTest {

    private final ImportRuns runs = new ImportRuns(Region.TENANTS);
    private final SignedIn office = runs.user();
    private final Commitments commitments = Region.bean(Commitments.class);
    private final Project project = office.call(Region::project);
    private final OrganisationId inari = office.call(() -> Region.municipality("148"));
    private final OrganisationId enontekio = office.call(() -> Region.municipality("047"));

    private ImportId upload(String csv, Charset charset) {
        return runs.upload(
                "commitment",
                csv,
                charset,
                Map.of("project", project.id().value().toString()));
    }

    private List<String> stored() {
        return office.call(() -> commitments.of(project.id())).stream()
                .map(one -> one.organisation().name().text("fi") + " " + one.state() + " " + one.decidingBody() + " "
                        + one.section())
                .sorted()
                .toList();
    }

    @Test
    void municipalitiesAreFoundByNameAndNumberAndUnknownOnesAreRefused() {
        ImportId id = upload("""
                Kunta;Päättävä toimielin;Päätöspäivä;Pykälä;Henkilötyökuukaudet
                INARI;Kunnanhallitus;14.5.2020;§ 45;1,5
                47;Kunnanvaltuusto;2020-05-18;62;
                Atlantis;Valtuusto;18.5.2020;1;
                Inari;Kunnanvaltuusto;15.5.2020;46;
                Kemijärvi;Hallitus;ensi viikolla;;
                """, Charset.forName("windows-1252"));

        assertEquals(Map.of("MADE", 2, "CHANGED", 0, "UNCHANGED", 0, "REFUSED", 3), runs.rehearse(id));
        assertEquals(List.of(), stored());
        assertEquals(Map.of("MADE", 2, "CHANGED", 0, "UNCHANGED", 0, "REFUSED", 3), runs.run(id));

        assertEquals(
                List.of("4 municipality commitment.unknown", "5  import.duplicate", "6 decidedOn day"),
                runs.refused(id));
        assertEquals(List.of("Enontekiö DECIDED Kunnanvaltuusto 62", "Inari DECIDED Kunnanhallitus 45"), stored());
        Commitment ofInari = office.call(() -> commitments.of(project.id())).stream()
                .filter(one -> one.organisation().id().equals(inari))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(LocalDate.of(2020, 5, 14)), ofInari.decidedOn());
        assertEquals("1.50", ofInari.personMonths().orElseThrow().toPlainString());
    }

    @Test
    void aCommitmentIsRegisteredByAFileAndIsAgainWhatItWasWhenThatIsTakenBack() {
        Commitment before = office.call(() -> commitments.create(
                project.id(), Optional.empty(), CommitmentState.DECIDED, Region.decided(enontekio, List.of())));
        ImportId id = upload("Kunta;Tila;Pykälä\nEnontekiö;rekisteröity;119\n", StandardCharsets.UTF_8);

        assertEquals(Map.of("MADE", 0, "CHANGED", 1, "UNCHANGED", 0, "REFUSED", 0), runs.run(id));
        assertEquals(List.of("Enontekiö REGISTERED Kunnanhallitus 119"), stored());

        assertEquals(Map.of("takenBack", 1, "kept", 0), runs.undo(id));
        assertEquals(List.of("Enontekiö DECIDED Kunnanhallitus 118"), stored());
        Commitment after = office.call(() -> commitments.open(before.id()));
        assertEquals(before.services(), after.services());
    }

    @Test
    void aCommitmentThatWasAskedForCanComeRegistered() {
        office.call(() -> commitments.create(
                project.id(), Optional.empty(), CommitmentState.REQUESTED, Region.decided(enontekio, List.of())));
        ImportId id = upload("Kunta;Tila;Pykälä\nEnontekiö;rekisteröity;120\n", StandardCharsets.UTF_8);

        assertEquals(Map.of("MADE", 0, "CHANGED", 1, "UNCHANGED", 0, "REFUSED", 0), runs.run(id));
        assertEquals(List.of("Enontekiö REGISTERED Kunnanhallitus 120"), stored());
        assertEquals(Map.of("takenBack", 1, "kept", 0), runs.undo(id));
        assertEquals(List.of("Enontekiö REQUESTED Kunnanhallitus 118"), stored());
    }
}
