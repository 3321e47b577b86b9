package fi.pohja.plugins.digital;

import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the public pages say alike. */
final class PublicTexts {

    private PublicTexts() {}

    /** The address of a public page of this plugin. */
    static String address(String path) {
        return "/p/" + LaplandDigitalPlugin.ID + "/" + path;
    }

    /** A day with its weekday, as the reader's language writes it. */
    static String day(TenantContext context, LocalDate day) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.of(context.language(), "FI"));
        return weekday + " " + context.text("day", day);
    }

    static String clock(LocalTime time) {
        return OpeningHours.clock(time);
    }

    /** What one finds at a point: where it is, when it is open, what one can do, who helps. */
    static List<Element> facts(TenantContext context, ServicePoint point) {
        List<String> facts = new ArrayList<>();
        facts.add(context.text("public.address", point.address()));
        facts.add(context.text("public.open", point.hours().words(context)));
        if (!point.equipment().isEmpty()) {
            facts.add(context.text("public.can", String.join(", ", point.has().stream()
                    .map(one -> context.text("equipment." + one))
                    .toList())));
        }
        if (!point.support().isEmpty()) {
            facts.add(context.text("public.helps", point.support()));
        }
        if (!point.languages().isEmpty()) {
            facts.add(context.text("public.languages", String.join(", ", point.languages().stream()
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
                    context.text("public.call", point.phone()), "tel:" + point.phone().replaceAll("[^0-9+]", "")));
        }
        return elements;
    }

    /** What a form brings about, or the page again with the reason when it is refused. */
    static PublicContent orAgain(Supplier<PublicContent> work, Function<Element.Notice, PublicContent> again) {
        try {
            return work.get();
        } catch (PluginException refused) {
            if (refused.kind() != PluginException.ErrorKind.USER) {
                throw refused;
            }
            return again.apply(new Element.Notice(true, String.valueOf(refused.getMessage())));
        }
    }
}
