package fi.pohja.web.showcase;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import fi.pohja.web.chart.Chart;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.MapRegion;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RegionMap;
import fi.pohja.web.pattern.RegionOutlines;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chart and map. */
@Prototype
@Requires(property = "pohja.showcase", value = "true")
@Route(value = "showcase/pictures", layout = MainLayout.class)
public class ShowcasePicturesView extends Div {

    private static final String OPTION = """
            {"tooltip": {"trigger": "axis"}, "legend": {"bottom": 0},
             "grid": {"left": 8, "right": 8, "top": 24, "bottom": 40},
             "xAxis": {"type": "category", "data": ["2020", "2021", "2022", "2023", "2024"]},
             "yAxis": {"type": "value"},
             "series": [
              {"name": "Lappi", "type": "line", "data": [31, 34, 33, 38, 41]},
              {"name": "Pohjois-Pohjanmaa", "type": "line", "data": [29, 30, 35, 36, 37]},
              {"name": "Koko maa", "type": "bar", "barMaxWidth": 28, "data": [28, 29, 31, 33, 34]}]}
            """;

    ShowcasePicturesView(@Value("${pohja.tenants:tenants}") String tenants) throws IOException {
        ObjectNode option = (ObjectNode) new ObjectMapper().readTree(OPTION);
        add(new PageHeader(text("showcase.pictures")));
        Chart chart = new Chart(
                        "Perhekeskukseen ohjatut perheet",
                        "Osuus on kasvanut Lapissa kymmenen prosenttiyksikköä viidessä vuodessa.",
                        option,
                        () -> new DataTable(
                                        "Perhekeskukseen ohjatut perheet",
                                        List.of(DataTable.Column.words("Vuosi"), DataTable.Column.numbers("Lappi, %")))
                                .row(List.of("2020", "31"))
                                .row(List.of("2024", "41")))
                .source("Prosenttia perheistä. Esimerkkilukuja.");
        add(chart);
        Path borders = Path.of(tenants, "reference", "geo", "regions.geo.json");
        try (InputStream geoJson = Files.newInputStream(borders)) {
            RegionOutlines outlines = RegionOutlines.read(geoJson);
            List<MapRegion> regions = new ArrayList<>();
            outlines.paths().keySet().stream().sorted().forEach(code -> {
                int step = regions.size() % (RegionMap.STEPS + 1) - 1;
                regions.add(new MapRegion(code, code, step < 0 ? "" : step * 10 + " %", step, ""));
            });
            add(new RegionMap(
                            "Alueet",
                            "",
                            outlines,
                            regions,
                            "Osuus, %",
                            List.of("0–9 %", "10–19 %", "20–29 %", "30–39 %", "40 % tai enemmän"))
                    .source("Rajat: Tilastokeskus"));
        }
    }
}
