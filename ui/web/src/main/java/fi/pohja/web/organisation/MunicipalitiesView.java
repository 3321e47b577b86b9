package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.organisation.OrganisationsView.whole;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Route;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.Organisations;
import fi.pohja.web.map.Borders;
import fi.pohja.web.map.Steps;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.MapRegion;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RegionMap;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;

/** The municipalities of the tenant's region on a map: how many people live there, in how many projects they are. */
@Prototype
@Route(value = "municipalities", layout = MainLayout.class)
public class MunicipalitiesView extends Div {

    private final transient List<MunicipalityRow> municipalities;
    private final transient Borders borders;
    private final Div place = new Div();

    MunicipalitiesView(Organisations organisations, Borders borders) {
        this.borders = borders;
        municipalities = organisations.municipalities();
        PageHeader header = new PageHeader(text("municipalities.title"))
                .lead(text("municipalities.lead", municipalities.size(), people()));
        add(header);
        if (municipalities.isEmpty()) {
            add(new EmptyState(Icon.MUNICIPALITY, text("municipalities.empty")));
            return;
        }
        Tab population = new Tab(text("organisations.population"));
        Tab projects = new Tab(text("organisations.projects"));
        Tabs values = new Tabs(population, projects);
        // A list of tabs may hold tabs only; Vaadin's scroller between them counts as another child while focusable.
        values.addAttachListener(attached -> values.getElement()
                .executeJs("customElements.whenDefined('vaadin-tabs').then(() =>"
                        + " this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex'))"));
        values.getElement().setAttribute("aria-label", text("municipalities.values"));
        values.addSelectedChangeListener(change -> showMap(projects.equals(change.getSelectedTab())));
        place.addClassName("municipality-map");
        Div page = new Div(new Div(values, place), list());
        page.addClassName("municipalities");
        add(page);
        showMap(false);
    }

    private int people() {
        return municipalities.stream()
                .mapToInt(row -> row.municipality().population())
                .sum();
    }

    private void showMap(boolean projects) {
        ToIntFunction<MunicipalityRow> value =
                projects ? MunicipalityRow::projects : row -> row.municipality().population();
        String unit = text(projects ? "organisations.projects" : "organisations.population");
        Steps steps = Steps.of(municipalities.stream()
                .map(row -> BigDecimal.valueOf(value.applyAsInt(row)))
                .toList());
        List<MapRegion> regions = municipalities.stream()
                .map(row -> new MapRegion(
                        row.municipality().code(),
                        words(row.municipality().name()),
                        whole(value.applyAsInt(row)),
                        steps.step(BigDecimal.valueOf(value.applyAsInt(row))),
                        address(row)))
                .toList();
        place.removeAll();
        place.add(new RegionMap(
                        unit,
                        text(projects ? "municipalities.projects.summary" : "municipalities.population.summary"),
                        borders.municipalities(municipalities.stream()
                                .map(row -> row.municipality().code())
                                .toList()),
                        regions,
                        unit,
                        steps.legend())
                .source(text(
                        "municipalities.source",
                        date(municipalities.getFirst().municipality().populationDate()))));
    }

    private static String address(MunicipalityRow row) {
        return row.organisation().map(id -> "organisations/" + id.value()).orElse("");
    }

    private Component list() {
        H2 heading = new H2(text("municipalities.title"));
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        for (MunicipalityRow row : municipalities) {
            String name = words(row.municipality().name());
            String address = address(row);
            Span about =
                    new Span(text("municipalities.about", row.municipality().population(), row.projects()));
            about.addClassName("quiet");
            list.add(new ListItem(address.isEmpty() ? new Span(name) : new Anchor(address, name), about));
        }
        Section section = new Section(heading, list);
        section.addClassNames("card", "municipality-list");
        return section;
    }
}
