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
    void refusesWhatHasNoFeatures() {
        byte[] empty = "{\"type\": \"FeatureCollection\", \"features\": []}".getBytes(StandardCharsets.UTF_8);

        assertThrows(IOException.class, () -> RegionOutlines.read(new ByteArrayInputStream(empty)));
    }
}
