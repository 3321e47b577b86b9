package fi.pohja.plugins.family;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.stream.Collectors;

/** The family centres, and below the page's address each of them by itself with its partners and meeting places. */
final class CentresPage implements Page {

    static final String PATH = "centres";

    private final Centres centres;
    private final Partners partners;
    private final MeetingPlaces places;

    CentresPage(Centres centres, Partners partners, MeetingPlaces places) {
        this.centres = centres;
        this.partners = partners;
        this.places = places;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "centres", "lineage", PageGroup.SERVICES, 30);
    }

    @Override
    public Component create(PageContext context) {
        return Parts.id(context)
                .flatMap(id -> context.call(call -> centres.find(call, id)))
                .<Component>map(centre -> new CentreDetail(context, centres, partners, places, centre))
                .orElseGet(() -> list(context));
    }

    private Component list(PageContext context) {
        List<Centre> found = context.call(centres::list);
        List<Partner> allPartners = context.call(partners::list);
        List<MeetingPlace> allPlaces = context.call(places::list);
        Grid<Centre> grid = new Grid<>();
        grid.addComponentColumn(centre -> new Anchor(
                        "x/" + FamilyCentresPlugin.ID + "/" + PATH + "/" + centre.id(),
                        centre.name().text(context.language())))
                .setHeader(context.text("centre"))
                .setAutoWidth(true);
        grid.addColumn(centre -> names(context, centre.municipalities()))
                .setHeader(context.text("centre.municipalities"))
                .setAutoWidth(true);
        grid.addColumn(Centre::coordinator)
                .setHeader(context.text("centre.coordinator"))
                .setAutoWidth(true);
        grid.addColumn(centre -> count(allPartners, centre))
                .setHeader(context.text("centre.partners"))
                .setAutoWidth(true);
        grid.addColumn(centre -> allPlaces.stream()
                        .filter(place -> place.centre().equals(centre.id()))
                        .count())
                .setHeader(context.text("centre.places"))
                .setAutoWidth(true);
        grid.setItems(found);
        grid.setEmptyStateText(context.text("centres.empty"));
        grid.setAllRowsVisible(true);
        VerticalLayout page = Parts.page(
                new Paragraph(context.text("centres.lead")),
                Parts.outside(PlacesPublicPage.ADDRESS, context.text("places.public.open")),
                grid);
        if (context.call(call -> call.may(FamilyCentresPlugin.NETWORK))) {
            CentreForm form = new CentreForm(context);
            page.add(Parts.folded(context.text("centre.new"), form, Parts.primary(context, "centre.add", () -> {
                Centre added = context.call(call -> centres.add(call, form.draft()));
                context.open(PATH + "/" + added.id());
            })));
        }
        return page;
    }

    private static long count(List<Partner> all, Centre centre) {
        return all.stream()
                .filter(partner -> partner.centre().equals(centre.id()))
                .count();
    }

    static String names(PageContext context, List<Municipality> municipalities) {
        return municipalities.stream()
                .map(one -> one.name().text(context.language()))
                .collect(Collectors.joining(", "));
    }
}
