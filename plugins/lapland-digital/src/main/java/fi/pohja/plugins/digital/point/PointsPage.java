package fi.pohja.plugins.digital.point;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.place.Place;
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
import java.util.function.ToIntBiFunction;

/** The service points, and below the page's address each of them by itself; {@code new} below it enters one. */
public final class PointsPage implements Page {

    static final String PATH = "points";

    private static final String NEW = "new";

    private final Points points;
    private final ToIntBiFunction<TenantContext, ServicePoint> free;

    /** The page of these points, {@code free} telling how many times can be booked at one. */
    public PointsPage(Points points, ToIntBiFunction<TenantContext, ServicePoint> free) {
        this.points = points;
        this.free = free;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of(PATH, "points", "map", PageGroup.SERVICES, 31);
    }

    @Override
    public Component create(PageContext context) {
        boolean mayEdit = context.call(call -> call.may(Declared.POINTS));
        if (mayEdit && context.below().equals(NEW)) {
            return entering(context);
        }
        Optional<ServicePoint> one =
                Parts.id(context).flatMap(id -> context.<Optional<ServicePoint>>call(call -> points.find(call, id)));
        return one.<Component>map(point -> detail(context, point, mayEdit)).orElseGet(() -> list(context, mayEdit));
    }

    private static String address(String below) {
        return "x/" + Declared.ID + "/" + PATH + below;
    }

    private Component list(PageContext context, boolean mayEdit) {
        Grid<ServicePoint> grid = new Grid<>();
        grid.addComponentColumn(point -> new Anchor(address("/" + point.id()), point.name()))
                .setHeader(context.text("point.name"))
                .setAutoWidth(true);
        grid.addColumn(point -> Place.name(point.municipality(), context.language()))
                .setHeader(context.text("point.municipality"))
                .setAutoWidth(true);
        grid.addColumn(point -> hours(context, point))
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

    private static String hours(PageContext context, ServicePoint point) {
        return point.open(context.writing(), context.text("hours.closed"));
    }

    private static String words(PageContext context, Function<TenantContext, String> words) {
        return context.call(words);
    }

    private static String equipment(TenantContext context, ServicePoint point) {
        return String.join(
                ", ",
                point.has().stream()
                        .map(one -> context.text("equipment." + one))
                        .toList());
    }

    private Component entering(PageContext context) {
        PointForm form = new PointForm(context, Optional.empty());
        return Parts.page(
                new Anchor(address(""), context.text("points.back")),
                Parts.part(context.text("point.new"), form, Parts.primary(context, "point.add", () -> {
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
        int times = context.call(call -> free.applyAsInt(call, point));
        Facts facts = new Facts(context)
                .with("point.municipality", Place.name(point.municipality(), context.language()))
                .with("point.address", point.address())
                .with("point.hours", hours(context, point))
                .with("point.equipment", words(context, call -> equipment(call, point)))
                .with("point.support", point.support())
                .with("point.phone", point.phone())
                .with("point.free", String.valueOf(times))
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
