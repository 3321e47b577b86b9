package fi.pohja.plugins.digital.booking;

import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.plugins.digital.common.PublicTexts;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.plugins.digital.point.PointFacts;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Area;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicContent.Mark;
import fi.pohja.spi.PublicContent.Option;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service points by municipality, what one can do there and when, at {@code /p/lapland-digital/points}. */
public final class PointsPublicPage implements PublicPage {

    static final String PATH = "points";

    private static final String FORM = "municipality";

    private final Points points;

    public PointsPublicPage(Points points) {
        this.points = points;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "public.points";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        return page(context, "");
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        return page(context, form.value(FORM));
    }

    private PublicContent page(TenantContext context, String chosen) {
        List<ServicePoint> all = points.list(context);
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Paragraph(
                context.settings(Declared.SETTINGS).greeting().text(context.language())));
        elements.add(new Element.Link(context.text("public.booking"), PublicTexts.address(BookingPublicPage.PATH)));
        if (all.isEmpty()) {
            elements.add(new Element.Paragraph(context.text("public.none")));
            return new PublicContent(context.text("public.points"), elements);
        }
        elements.add(map(context, all));
        elements.add(new Element.Form(
                FORM,
                List.of(new FormField.Choice(
                        FORM,
                        context.text("point.municipality"),
                        false,
                        all.stream()
                                .map(ServicePoint::municipality)
                                .distinct()
                                .map(code -> new Option(code, Place.name(code, context.language())))
                                .toList(),
                        chosen)),
                context.text("public.narrow"),
                Map.of()));
        String municipality = "";
        for (ServicePoint point : all) {
            if (!chosen.isEmpty() && !point.municipality().equals(chosen)) {
                continue;
            }
            if (!point.municipality().equals(municipality)) {
                municipality = point.municipality();
                elements.add(new Element.Heading(2, Place.name(municipality, context.language())));
            }
            elements.add(new Element.Heading(3, point.name()));
            elements.addAll(PointFacts.of(context, point));
            elements.add(new Element.Link(
                    context.text("public.book.at", point.name()),
                    PublicTexts.address(BookPublicPage.PATH + "/" + point.id())));
        }
        return new PublicContent(context.text("public.points"), elements);
    }

    /** Where the points are; each leads to booking a time there, as the links below do. */
    private static Element map(TenantContext context, List<ServicePoint> all) {
        String language = context.language();
        return new Element.AreaMap(
                context.text("public.points.map"),
                all.stream()
                        .map(ServicePoint::municipality)
                        .distinct()
                        .map(code -> new Area(code, Place.name(code, language), ""))
                        .toList(),
                all.stream()
                        .map(point -> new Mark(
                                point.named(language),
                                Place.name(point.municipality(), language),
                                point.where().latitude(),
                                point.where().longitude(),
                                PublicTexts.address(BookPublicPage.PATH + "/" + point.id())))
                        .toList());
    }
}
