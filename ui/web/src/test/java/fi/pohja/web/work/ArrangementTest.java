package fi.pohja.web.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final List<String> OFFERED = List.of("core/due", "core/changes", "core/projects");

    @Test
    void nothingChosenIsAsOffered() {
        assertEquals(OFFERED, Arrangement.none().shown(OFFERED));
    }

    @Test
    void survivesBeingStored() {
        Arrangement arranged =
                Arrangement.none().moved(OFFERED, "core/projects", "core/due").hiding(OFFERED, "core/changes", true);

        Arrangement read = Arrangement.parse(arranged.stored());

        assertEquals(arranged, read);
        assertEquals(List.of("core/projects", "core/due"), read.shown(OFFERED));
    }

    @Test
    void aNewCardStandsAtTheEndAndOneThatIsGoneComesBackToItsPlace() {
        Arrangement arranged = Arrangement.parse("plugin/map,core/projects,core/due,core/changes");

        assertEquals(List.of("core/projects", "core/due", "core/changes"), arranged.shown(OFFERED));
        Arrangement hidden = arranged.hiding(OFFERED, "core/due", true);
        assertEquals(
                List.of("core/projects", "core/changes", "plugin/map", "core/new"),
                hidden.shown(List.of("core/due", "core/changes", "core/projects", "plugin/map", "core/new")));
    }

    @Test
    void whatMakesNoSenseChangesNothing() {
        assertEquals(OFFERED, Arrangement.parse(",, ,-,x").shown(OFFERED));
        assertEquals(OFFERED, Arrangement.none().moved(OFFERED, "x", "core/due").shown(OFFERED));
    }
}
