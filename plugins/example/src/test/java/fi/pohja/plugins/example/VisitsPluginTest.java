package fi.pohja.plugins.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.testkit.PluginContractTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example through the real host, in two tenants: what every plugin promises, and what this one does. */
class VisitsPluginTest extends PluginContractTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private final Visits visits = new Visits();

    @Test
    void whatOneTenantWritesAnotherDoesNotSee() {
        inLappi(context -> visits.add(context, "Inari", DAY, ""));

        int here = inLappi(context -> visits.count(context, DAY, DAY));
        int there = inPohjoisSavo(context -> visits.count(context, DAY, DAY));
        assertEquals(1, here);
        assertEquals(0, there);
    }

    @Test
    void theAuditTellsThatThereWasANoteAndNotWhatItSays() {
        inLappi(context -> visits.add(context, "Sodankylä", DAY.plusMonths(1), "Met by the mayor"));

        assertEquals("RECORDED VISIT Sodankylä day=2021-04-01 note", audited().getFirst());
    }

    @Test
    void oldVisitsAreForgotten() {
        inLappi(context -> visits.add(context, "Utsjoki", DAY.minusYears(9), ""));

        int forgotten = inLappi(context -> visits.forgetBefore(context, DAY.minusYears(8)));

        assertEquals(1, forgotten);
    }

    @Test
    void settingsOfVersionOneCountedWeeks() {
        assertEquals(
                Map.of("days", 28, "keepYears", 3),
                VisitsPlugin.SETTINGS.migrate(1, Map.of("weeks", 4, "keepYears", 3)));
    }
}
