package fi.pohja.plugins.digital.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugins.digital.place.Place;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.plugins.digital.reach.Reach.Line;
import fi.pohja.spi.OpeningHours;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has a service point near, in the municipalities of Lapland and Kainuu. */
class ReachTest {

    private static final List<Place> LAPLAND = Place.inRegion("21");

    private static ServicePoint at(String municipality) {
        return new ServicePoint(
                UUID.randomUUID(),
                "Piste",
                municipality,
                "Esimerkkitie 1",
                Place.of(municipality).orElseThrow().centre(),
                Set.of(),
                List.of(),
                "",
                "",
                "",
                OpeningHours.none(),
                false,
                1);
    }

    @Test
    void aPointInKemiIsNearKeminmaaAndTornioAndFarFromUtsjoki() {
        Reach reach = Reach.of(LAPLAND, List.of(at("240")), 50);

        assertEquals(
                List.of("Kemi", "Keminmaa", "Simo", "Tervola", "Tornio"),
                reach.lines().stream()
                        .filter(Line::within)
                        .map(line -> line.place().name().text("fi"))
                        .sorted()
                        .toList());
        assertEquals("890", reach.lines().getFirst().place().code(), "the farthest first");
        assertEquals(5, reach.municipalitiesWithin());
        assertEquals(19402 + 7604 + 2778 + 2826 + 20959, reach.inhabitantsWithin());
    }

    @Test
    void theShareIsOfInhabitantsAndNotOfMunicipalities() {
        Reach reach = Reach.of(LAPLAND, List.of(at("698")), 50);

        assertEquals(1, reach.municipalitiesWithin());
        assertEquals(LAPLAND.stream().mapToInt(Place::population).sum(), reach.inhabitants());
        assertEquals(Optional.of(Math.round(100f * 65722 / reach.inhabitants())), reach.percent());
    }

    @Test
    void withoutPointsNobodyHasOneNear() {
        Reach reach = Reach.of(LAPLAND, List.of(), 50);

        assertEquals(0, reach.inhabitantsWithin());
        assertTrue(reach.lines().stream().allMatch(line -> line.kilometres().isEmpty() && !line.within()));
        assertEquals(Optional.empty(), Reach.of(List.of(), List.of(), 50).percent());
    }
}
