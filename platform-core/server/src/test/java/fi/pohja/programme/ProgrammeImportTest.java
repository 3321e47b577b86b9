package fi.pohja.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.SignedIn;
import fi.pohja.audit.Change;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.ImportRuns;
import fi.pohja.importing.ImportedRow;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.TwoTenants;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Projects and measures as a region has them in its spreadsheets. */
class ProgrammeImportTest {

    private final TwoTenants tenants = TwoTenants.shared();
    private final Projects projects = tenants.bean(Projects.class);
    private final Measures measures = tenants.bean(Measures.class);
    private final ImportRuns runs = new ImportRuns(tenants);
    private final SignedIn user = runs.user();
    private final String code =
            "T" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);

    private List<ProjectRow> found() {
        return user.call(() ->
                        projects.list(Projects.Filter.text(code), Order.ascending(Projects.Sort.CODE), Slice.first()))
                .items();
    }

    private List<MeasureRow> of(ProjectId project) {
        return user.call(() -> measures.list(
                        Measures.Filter.of(project), Order.ascending(Measures.Sort.POSITION), Slice.first()))
                .items();
    }

    private Project project(String suffix) {
        return user.call(() -> projects.create(
                ProjectDraft.of(ProjectKind.PROJECT, code + suffix, LocalizedText.fi("Hanke " + code + suffix))));
    }

    @Test
    void projectsComeChangeAndGoAgainAsTheyWere() {
        Project old = project("-A");
        ImportId id = runs.upload(
                "project",
                "Tunnus;Nimi;Nimi ruotsiksi;Tila;Alkaa;Päättyy\n"
                        + code + "-a;Älykäs hanke;Smart projekt;;1.1.2020;31.12.2021\n"
                        + code + "-B;Uusi hanke;;valmistelu;2020-02-01;\n"
                        + code + "-b;Sama tunnus;;;;\n"
                        + code + "-C;;;;;\n"
                        + code + "-D;Outo tila;;jäissä;;\n"
                        + code + "-E;Väärin päin;;;31.12.2021;1.1.2020\n",
                Charset.forName("windows-1252"),
                Map.of());

        assertEquals(Map.of("MADE", 1, "CHANGED", 1, "UNCHANGED", 0, "REFUSED", 4), runs.rehearse(id));
        assertEquals(1, found().size());
        ImportedRow.Changes told = runs.changed(id).getFirst().changes().orElseThrow();
        assertEquals("PROJECT", told.subjectType());
        assertTrue(
                told.fields().contains(new Change("plannedEnd", Optional.empty(), Optional.of("2021-12-31"))),
                told::toString);
        Change name = told.fields().stream()
                .filter(change -> change.field().equals("name"))
                .findFirst()
                .orElseThrow();
        assertTrue(name.before().orElse("").contains("Hanke " + code), name::toString);
        assertTrue(name.after().orElse("").contains("Älykäs hanke"), name::toString);
        assertEquals(Map.of("MADE", 1, "CHANGED", 1, "UNCHANGED", 0, "REFUSED", 4), runs.run(id));

        assertEquals(
                List.of("4  import.duplicate", "5 name required", "6 state word"),
                runs.refused(id).subList(0, 3));
        assertTrue(
                runs.refused(id).get(3).startsWith("7 plannedEnd "),
                runs.refused(id).toString());
        Project changed = user.call(() -> projects.open(old.id()));
        assertEquals(Optional.of("Älykäs hanke"), changed.name().exactly("fi"));
        assertEquals(Optional.of("Smart projekt"), changed.name().exactly("sv"));
        assertEquals(Optional.of(LocalDate.of(2021, 12, 31)), changed.plannedEnd());
        assertEquals(
                List.of(code + "-A IDEA", code + "-B PREPARATION"),
                found().stream().map(row -> row.code() + " " + row.state()).toList());

        assertEquals(Map.of("takenBack", 2, "kept", 0), runs.undo(id));
        assertEquals(List.of(old.name()), found().stream().map(ProjectRow::name).toList());
        assertEquals(Optional.empty(), user.call(() -> projects.open(old.id())).plannedEnd());
    }

    @Test
    void aProjectThatGotMeasuresSinceStaysWhenItsImportIsTakenBack() {
        ImportId id =
                runs.upload("project", "Tunnus;Nimi\n" + code + "-X;Jatkettu\n", StandardCharsets.UTF_8, Map.of());
        runs.run(id);
        user.call(() -> measures.create(found().getFirst().id(), MeasureDraft.of(LocalizedText.fi("Tehty käsin"))));

        assertEquals(Map.of("takenBack", 0, "kept", 1), runs.undo(id));
        assertEquals(1, found().size());
    }

    @Test
    void measuresFindTheirProjectAndTheSameFileAgainChangesNothing() {
        Project mine = project("-M");
        user.call(() -> measures.create(mine.id(), MeasureDraft.of(LocalizedText.fi("Vanha toimenpide"))));
        String csv = "Hanke;Toimenpide;Tila;Edistyminen;Määräaika\n"
                + code + "-m;Etävastaanotto;käynnissä;40;30.6.2021\n"
                + mine.name().text("fi") + ";VANHA toimenpide;hyväksytty;10;\n"
                + code + "-m;Liikaa;;140;\n"
                + "EI-OLE;Kodittomat;;;\n"
                + code + "-M;etävastaanotto;;;\n";
        ImportId id = runs.upload("measure", csv, StandardCharsets.UTF_8, Map.of());

        assertEquals(Map.of("MADE", 1, "CHANGED", 1, "UNCHANGED", 0, "REFUSED", 3), runs.run(id));

        assertEquals(
                List.of("4 progress between", "5 project import.project", "6  import.duplicate"), runs.refused(id));
        assertEquals(
                List.of("Vanha toimenpide APPROVED 10", "Etävastaanotto IN_PROGRESS 40"),
                of(mine.id()).stream()
                        .map(row -> row.title().text("fi") + " " + row.state() + " " + row.progress())
                        .toList());

        Map<String, Integer> again = runs.run(runs.upload("measure", csv, StandardCharsets.UTF_8, Map.of()));
        assertEquals(Map.of("MADE", 0, "CHANGED", 0, "UNCHANGED", 2, "REFUSED", 3), again);

        assertEquals(Map.of("takenBack", 2, "kept", 0), runs.undo(id));
        assertEquals(
                List.of("Vanha toimenpide PROPOSED 0"),
                of(mine.id()).stream()
                        .map(row -> row.title().text("fi") + " " + row.state() + " " + row.progress())
                        .toList());
    }
}
