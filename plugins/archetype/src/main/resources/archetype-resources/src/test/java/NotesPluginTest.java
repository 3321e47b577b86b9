package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.spi.TenantContext;
import fi.pohja.testkit.PluginContractTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plugin through the real host, in two tenants: what every plugin promises, and what this one does. */
class NotesPluginTest extends PluginContractTest {

    private final Notes notes = new Notes();

    @Test
    void whatOneTenantWritesAnotherDoesNotSee() {
        inLappi(context -> {
            notes.add(context, "Inari");
            return notes.count(context, 1);
        });

        assertEquals(List.of("Inari"), inLappi(this::texts));
        assertEquals(List.of(), inPohjoisSavo(this::texts));
    }

    private List<String> texts(TenantContext context) {
        return notes.list(context, 10).stream().map(Note::text).toList();
    }
}
