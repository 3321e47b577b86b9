package fi.pohja.web.page;

import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.web.page.template.Templates;
import fi.pohja.web.pattern.RegionOutlines;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first page of the bare host: all tenants on a map of the regions, and as a list. */
@Singleton
final class RegionsPage {

    private static final Logger LOG = LoggerFactory.getLogger(RegionsPage.class);

    private final Tenants tenants;
    private final String platformHost;
    private final Templates templates;
    private final Optional<RegionOutlines> outlines;

    RegionsPage(
            Tenants tenants,
            Templates templates,
            @Value("${pohja.tenants:tenants}") String tenantFiles,
            @Value("${pohja.platform-host:platform.localhost}") String platformHost) {
        this.tenants = tenants;
        this.platformHost = platformHost;
        this.templates = templates;
        this.outlines = outlines(Path.of(tenantFiles, "reference", "geo", "regions.geo.json"));
    }

    private static Optional<RegionOutlines> outlines(Path file) {
        try (InputStream geoJson = Files.newInputStream(file)) {
            return Optional.of(RegionOutlines.read(geoJson));
        } catch (IOException | RuntimeException e) {
            LOG.warn("No map of the regions: {} cannot be read ({})", file, e.toString());
            return Optional.empty();
        }
    }

    void show(Exchange exchange) throws IOException {
        Words words = exchange.words();
        Map<String, String> paths = outlines.map(RegionOutlines::paths).orElse(Map.of());
        List<Regions.Region> regions = new ArrayList<>();
        for (Tenant tenant : tenants.all()) {
            regions.add(new Regions.Region(
                    words.name(tenant.shortName()),
                    words.name(tenant.name()),
                    exchange.elsewhere(tenant.host(), "/"),
                    paths.getOrDefault(tenant.code(), ""),
                    tenant.state() == Tenant.State.ACTIVE));
        }
        Collator alphabet = Collator.getInstance(words.locale());
        regions.sort(Comparator.comparing(Regions.Region::shortName, alphabet));
        Regions content = new Regions(
                regions,
                outlines.map(map -> Math.round(map.width())).orElse(0L),
                outlines.map(map -> Math.round(map.height())).orElse(0L),
                exchange.elsewhere(platformHost, "/"));
        exchange.send(
                200,
                templates.regions(
                        exchange.frame(words.text("page.regions.title")).widened(), content));
    }
}
