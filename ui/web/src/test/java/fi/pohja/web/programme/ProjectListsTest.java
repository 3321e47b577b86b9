package fi.pohja.web.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.SignedInAs;
import fi.pohja.web.TenantWebTest;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.SavedViews;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lists of projects and of measures: what they show, and what is done to several at once. */
class ProjectListsTest extends TenantWebTest {

    @Test
    @SignedInAs("manager")
    void severalProjectsAreArchivedInOneGoAndComeBackByUndoing() {
        Project one = enter("ARK-1");
        Project other = enter("ARK-2");
        UI.getCurrent().navigate("projects", QueryParameters.of("q", "ARK-"));
        Grid<ProjectRow> grid = grid();
        assertEquals(2, test(grid).size());

        tick(grid, 0);
        tick(grid, 1);
        test(find(Button.class).withText("Arkistoi").single()).click();

        assertTrue(archived(one) && archived(other));
        test(find(Button.class).withText("Kumoa").single()).click();
        assertFalse(archived(one) || archived(other));
    }

    @Test
    @SignedInAs("manager")
    void aRefusedOneDoesNotHoldUpTheOthers() {
        Project stale = enter("VAN-1");
        Project other = enter("VAN-2");
        UI.getCurrent().navigate("projects", QueryParameters.of("q", "VAN-"));
        Grid<ProjectRow> grid = grid();
        tick(grid, 0);
        tick(grid, 1);
        bean(Projects.class).change(stale.id(), stale.version(), named(stale, "Muuttui toisaalla"));

        test(find(Button.class).withText("Arkistoi").single()).click();

        assertFalse(archived(stale), "somebody else has changed it meanwhile");
        assertTrue(archived(other));
    }

    @Test
    @SignedInAs("viewer")
    void readersMayWatchAndNothingElse() {
        prepared(HERE, () -> enter("LUE-1"));
        prepared(ELSEWHERE, () -> enter("LUE-2"));
        UI.getCurrent().navigate("projects", QueryParameters.of("q", "LUE-"));
        assertEquals(1, test(grid()).size(), "nothing of the other tenant");
        tick(grid(), 0);

        assertTrue(find(Button.class).withText("Seuraa").exists());
        assertFalse(find(Button.class).withText("Arkistoi").exists());
    }

    @Test
    @SignedInAs("manager")
    void theMeasuresOfAllProjectsAreListedForThisTenantOnly() {
        measure("Oma toimenpide", enter("TOI-1"));
        prepared(ELSEWHERE, () -> measure("Vieras toimenpide", enter("TOI-2")));

        MeasuresView view = navigate(MeasuresView.class);

        assertEquals("Toimenpiteet", find(H1.class).single().getText());
        assertEquals(List.of("Oma toimenpide"), titles(view, "toimenpide", Map.of()));
        assertEquals(List.of(), titles(view, "toimenpide", Map.of("state", "DONE")));
        assertEquals(List.of(), titles(view, "toimenpide", Map.of("who", "mine")));
    }

    @Test
    @SignedInAs("controller")
    void viewsAreKeptForTheirUserOnly() {
        SavedViews views = bean(SavedViews.class);
        SavedViews.View view = new SavedViews.View("Haetut", Map.of("state", "APPLIED", "sort", "-total"));
        views.save("projects", view);

        assertEquals(List.of(view), views.of("projects"));
        assertEquals(List.of(), views.of("organisations"));
        assertEquals(List.of(), demo(HERE, "manager").call(() -> views.of("projects")));
        assertEquals(List.of(), demo(ELSEWHERE, "controller").call(() -> views.of("projects")));
        views.remove("projects", "Haetut");
        assertEquals(List.of(), views.of("projects"));
    }

    private static List<String> titles(MeasuresView view, String typed, Map<String, String> choices) {
        return view.rows(new ListRequest(typed, choices, List.of(), 0, 50)).stream()
                .map((MeasureRow row) -> row.title().text("fi"))
                .toList();
    }

    @SuppressWarnings("unchecked") // The one grid there is lists projects.
    private Grid<ProjectRow> grid() {
        return find(Grid.class).single();
    }

    private void tick(Grid<ProjectRow> grid, int row) {
        ((Checkbox) test(grid).getCellComponent(row, "selected")).setValue(true);
    }

    private static Project enter(String code) {
        return bean(Projects.class)
                .create(ProjectDraft.of(ProjectKind.PROJECT, code, LocalizedText.fi("Hanke " + code)));
    }

    private static boolean archived(Project project) {
        return bean(Projects.class).open(project.id()).archivedAt().isPresent();
    }

    private static ProjectDraft named(Project project, String name) {
        return ProjectDraft.of(project.kind(), project.code(), LocalizedText.fi(name));
    }

    private static Project measure(String title, Project project) {
        bean(Measures.class).create(project.id(), MeasureDraft.of(LocalizedText.fi(title)));
        return project;
    }
}
