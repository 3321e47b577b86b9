package fi.pohja.web.map;

import fi.pohja.organisation.Municipality;
import fi.pohja.organisation.Regions;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.RegionOutlines;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Outlines of regions and municipalities, from the files of {@code tenants/reference/geo}. Read when first asked for and
 * kept; safe for any thread.
 */
@Singleton
public final class Borders {

    private final Path folder;
    private final Regions regions;
    private final Map<Set<String>, RegionOutlines> drawn = new ConcurrentHashMap<>();

    Borders(@Value("${pohja.tenants:tenants}") String tenants, Regions regions) {
        folder = Path.of(tenants, "reference", "geo");
        this.regions = regions;
    }

    /** All regions on one map of Finland. */
    public RegionOutlines regions() {
        return drawn.computeIfAbsent(Set.of(), all -> {
            try (InputStream file = Files.newInputStream(folder.resolve("regions.geo.json"))) {
                return RegionOutlines.read(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The borders of the regions cannot be read", unreadable);
            }
        });
    }

    /**
     * Municipalities on a map that shows just these.
     *
     * @param codes three digits each, at least one of them known
     */
    public RegionOutlines municipalities(Collection<String> codes) {
        return drawn.computeIfAbsent(Set.copyOf(codes), wanted -> {
            try (InputStream file = Files.newInputStream(folder.resolve("municipalities.geo.json"))) {
                ObjectMapper json = new ObjectMapper();
                ObjectNode collection = (ObjectNode) json.readTree(file);
                ArrayNode kept = json.createArrayNode();
                for (JsonNode feature : collection.path("features")) {
                    if (wanted.contains(feature.path("properties").path("code").asString())) {
                        kept.add(feature);
                    }
                }
                collection.set("features", kept);
                return RegionOutlines.read(new ByteArrayInputStream(json.writeValueAsBytes(collection)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The borders of the municipalities cannot be read", unreadable);
            }
        });
    }

    /** Names of all regions by code, in the language of the page at work. */
    public Map<String, String> regionNames() {
        String language = Language.current().code();
        Map<String, String> names = new LinkedHashMap<>();
        regions.all()
                .forEach(region -> names.put(region.code(), region.shortName().text(language)));
        return names;
    }

    /**
     * Names of all municipalities of the regions these belong to, by code, in the language of the page at work: what is
     * missing among them is to be seen, too.
     */
    public Map<String, String> municipalityNames(Set<String> codes) {
        String language = Language.current().code();
        Map<String, String> names = new LinkedHashMap<>();
        around(codes)
                .forEach(municipality ->
                        names.put(municipality.code(), municipality.name().text(language)));
        return names;
    }

    /** All municipalities of the regions these belong to; none when none of them is known. */
    public List<Municipality> around(Set<String> codes) {
        return regions.municipalities().stream()
                .filter(municipality -> codes.contains(municipality.code()))
                .map(Municipality::regionCode)
                .distinct()
                .flatMap(region -> regions.municipalities(region).stream())
                .toList();
    }
}
