package fi.pohja.web.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegionOutlinesTest {

    @Test
    void readsTheBordersOfAllTenants() throws IOException {
        Path borders = Path.of("../../tenants/reference/geo/regions.geo.json");

        RegionOutlines outlines = RegionOutlines.read(Files.newInputStream(borders));

        assertEquals(22, outlines.paths().size());
        assertTrue(outlines.height() > outlines.width(), "Finland is tall");
        outlines.paths().values().forEach(path -> assertTrue(path.startsWith("M") && path.endsWith("Z"), path));
    }

    @Test
    void placesLieWhereTheyAreOnTheMap() throws IOException {
        RegionOutlines outlines =
                RegionOutlines.read(Files.newInputStream(Path.of("../../tenants/reference/geo/regions.geo.json")));

        RegionOutlines.Spot helsinki = outlines.spot(60.17, 24.94);
        RegionOutlines.Spot utsjoki = outlines.spot(69.91, 27.03);
        RegionOutlines.Spot stockholm = outlines.spot(59.33, 18.07);

        assertTrue(helsinki.y() > 0.9 * outlines.height() && helsinki.y() < outlines.height(), helsinki::toString);
        assertTrue(utsjoki.y() > 0 && utsjoki.y() < 0.1 * outlines.height(), utsjoki::toString);
        assertTrue(helsinki.x() > 0 && helsinki.x() < outlines.width(), helsinki::toString);
        assertTrue(stockholm.x() < 0, stockholm::toString);
    }

    @Test
    void refusesWhatHasNoFeatures() {
        byte[] empty = "{\"type\": \"FeatureCollection\", \"features\": []}".getBytes(StandardCharsets.UTF_8);

        assertThrows(IOException.class, () -> RegionOutlines.read(new ByteArrayInputStream(empty)));
    }
}
