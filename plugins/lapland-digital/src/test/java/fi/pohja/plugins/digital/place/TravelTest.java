package fi.pohja.plugins.digital.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What travel is saved, from where central localities are. */
class TravelTest {

    private static final String UTSJOKI = "890";
    private static final String INARI = "148";
    private static final String ROVANIEMI = "698";

    private final Travel travel = new Travel(new BigDecimal("1.3"));

    private static Coordinates of(String municipality) {
        return Place.of(municipality).orElseThrow().centre();
    }

    @Test
    void aGreatCircleIsAsLongAsItIs() {
        // A degree along a meridian of a sphere of mean radius.
        assertEquals(111.195, new Coordinates(60, 25).kilometresTo(new Coordinates(61, 25)), 0.001);
        // Computed apart from this code, from the same two places.
        assertEquals(140.6, of(UTSJOKI).kilometresTo(of(INARI)), 0.5);
        assertEquals(of(UTSJOKI).kilometresTo(of(ROVANIEMI)), of(ROVANIEMI).kilometresTo(of(UTSJOKI)), 1e-9);
    }

    @Test
    void whatIsSavedIsTheWayThereAndBackAlongRoads() {
        long expected = Math.round(2 * 1.3 * of(UTSJOKI).kilometresTo(of(ROVANIEMI)));

        assertEquals(Optional.of((int) expected), travel.saved(UTSJOKI, ROVANIEMI, Optional.empty()));
        assertTrue(
                expected > 900 && expected < 1100,
                () -> "Utsjoki to Rovaniemi and back is about 900 km by road: " + expected);
    }

    @Test
    void theWayToTheServicePointIsTakenOff() {
        int home = travel.saved(UTSJOKI, ROVANIEMI, Optional.empty()).orElseThrow();
        int point = travel.saved(UTSJOKI, ROVANIEMI, Optional.of(of(INARI))).orElseThrow();

        assertEquals(home - (int) Math.round(2 * 1.3 * of(UTSJOKI).kilometresTo(of(INARI))), point, 1);
        assertEquals(Optional.of(0), travel.saved(UTSJOKI, UTSJOKI, Optional.of(of(INARI))), "never less than nothing");
    }

    @Test
    void ofAPlaceNotKnownNothingIsSaid() {
        assertEquals(Optional.empty(), travel.saved(UTSJOKI, "", Optional.empty()));
        assertEquals(Optional.empty(), travel.saved("999", ROVANIEMI, Optional.empty()));
    }

    @Test
    void everyMunicipalityOfLaplandAndKainuuHasItsPlace() {
        assertEquals(21, Place.inRegion("21").size());
        assertEquals(8, Place.inRegion("20").size());
        assertTrue(
                Place.inRegion("21").stream().allMatch(place -> place.centre().inFinland() && place.population() > 0));
    }
}
