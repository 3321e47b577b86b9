package fi.pohja.plugins.digital.point;

import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.TenantContext;
import java.util.ArrayList;
import java.util.List;

/** What the public pages tell of a point. */
public final class PointFacts {

    private PointFacts() {}

    /** What one finds at a point: where it is, when it is open, what one can do, who helps. */
    public static List<Element> of(TenantContext context, ServicePoint point) {
        List<String> facts = new ArrayList<>();
        facts.add(context.text("public.address", point.address()));
        facts.add(context.text("public.open", point.open(context.writing(), context.text("hours.closed"))));
        if (!point.equipment().isEmpty()) {
            facts.add(context.text(
                    "public.can",
                    String.join(
                            ", ",
                            point.has().stream()
                                    .map(one -> context.text("equipment." + one))
                                    .toList())));
        }
        if (!point.support().isEmpty()) {
            facts.add(context.text("public.helps", point.support()));
        }
        if (!point.languages().isEmpty()) {
            facts.add(context.text(
                    "public.languages",
                    String.join(
                            ", ",
                            point.languages().stream()
                                    .map(one -> context.text("language." + one))
                                    .toList())));
        }
        if (!point.source().isEmpty()) {
            facts.add(context.text("public.source", point.source()));
        }
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Bullets(facts));
        if (!point.phone().isEmpty()) {
            elements.add(new Element.Link(
                    context.text("public.call", point.phone()),
                    "tel:" + point.phone().replaceAll("[^0-9+]", "")));
        }
        return elements;
    }
}
