package fi.pohja.plugins.digital;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The service points, and below the page's address each of them by itself; {@code new} below it enters one. */
final class PointsPage implements Page {

    static final String PATH = "points";

    private static final String NEW = "new";

    private final Points points;
    private final Bookings bookings;

    PointsPage(Points points, Bookings bookings) {
        this.points = points;
        this.bookings = bookings;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "points", "map", PageGroup.SERVICES, 31);
    }

    @Override
    public Component create(PageContext context) {
        boolean mayEdit = context.call(call -> call.may(LaplandDigitalPlugin.POINTS));
        if (mayEdit && context.below().equals(NEW)) {
            return entering(context);
        }
        Optional<ServicePoint> one =
                Parts.id(context).flatMap(id -> context.<Optional<ServicePoint>>call(call -> points.find(call, id)));
        return one.<Component>map(point -> detail(context, point, mayEdit)).orElseGet(() -> list(context, mayEdit));
    }

    private static String address(String below) {
        return "x/" + LaplandDigitalPlugin.ID + "/" + PATH + below;
    }

    private Component list(PageContext context, boolean mayEdit) {
        Grid<ServicePoint> grid = new Grid<>();
        grid.addComponentColumn(point -> new Anchor(address("/" + point.id()), point.name()))
                .setHeader(context.text("point.name"))
                .setAutoWidth(true);
        grid.addColumn(point -> Place.name(point.municipality(), context.language()))
                .setHeader(context.text("point.municipality"))
                .setAutoWidth(true);
        grid.addColumn(point -> words(context, call -> point.hours().words(call)))
                .setHeader(context.text("point.hours"))
                .setAutoWidth(true);
        grid.addColumn(point -> words(context, call -> equipment(call, point)))
                .setHeader(context.text("point.equipment"))
                .setWidth("24rem")
                .setFlexGrow(1);
        // What one can do there is read to its end.
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setItems(context.<List<ServicePoint>>call(points::list));
        grid.setEmptyStateText(context.text("points.empty"));
        grid.setAllRowsVisible(true);
        VerticalLayout page = Parts.page(new Paragraph(context.text("points.lead")));
        if (mayEdit) {
            page.add(Parts.primary(context, "point.new", () -> context.open(PATH + "/" + NEW)));
        }
        page.add(grid);
        return page;
    }

    private static String words(PageContext context, Function<TenantContext, String> words) {
        return context.call(words);
    }

    private static String equipment(TenantContext context, ServicePoint point) {
        return String.join(", ", point.has().stream()
                .map(one -> context.text("equipment." + one))
                .toList());
    }

    private Component entering(PageContext context) {
        PointForm form = new PointForm(context, Optional.empty());
        return Parts.page(
                new Anchor(address(""), context.text("points.back")),
                Parts.part(
                        context.text("point.new"),
                        form,
                        Parts.primary(context, "point.add", () -> {
                            ServicePoint added = context.call(call -> points.add(call, form.draft(call)));
                            context.open(PATH + "/" + added.id());
                        })));
    }

    private Component detail(PageContext context, ServicePoint first, boolean mayEdit) {
        VerticalLayout page = Parts.page();
        show(context, page, first, mayEdit);
        return page;
    }

    private void show(PageContext context, VerticalLayout page, ServicePoint point, boolean mayEdit) {
        page.removeAll();
        page.add(new Anchor(address(""), context.text("points.back")));
        int free = context.call(call -> bookings.free(call, point).values().stream().mapToInt(List::size).sum());
        Facts facts = new Facts(context)
                .with("point.municipality", Place.name(point.municipality(), context.language()))
                .with("point.address", point.address())
                .with("point.hours", words(context, call -> point.hours().words(call)))
                .with("point.equipment", words(context, call -> equipment(call, point)))
                .with("point.support", point.support())
                .with("point.phone", point.phone())
                .with("point.free", String.valueOf(free))
                .with("point.source", point.source());
        page.add(Parts.part(point.closed() ? context.text("point.isClosed", point.name()) : point.name(), facts));
        if (!mayEdit) {
            return;
        }
        PointForm form = new PointForm(context, Optional.of(point));
        page.add(Parts.part(
                context.text("point.edit"),
                form,
                Parts.primary(context, "point.store", () -> {
                    ServicePoint stored = context.call(call -> points.change(call, point, form.draft(call)));
                    show(context, page, stored, true);
                    Notification.show(context.text("point.stored"));
                }),
                Parts.button(context, point.closed() ? "point.reopen" : "point.close", () -> {
                    ServicePoint stored = context.call(call -> points.close(call, point, !point.closed()));
                    show(context, page, stored, true);
                })));
    }
}
