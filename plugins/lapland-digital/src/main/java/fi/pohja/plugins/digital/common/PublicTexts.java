package fi.pohja.plugins.digital.common;

import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the public pages say alike. */
public final class PublicTexts {

    private PublicTexts() {}

    /** The address of a public page of this plugin. */
    public static String address(String path) {
        return "/p/" + Declared.ID + "/" + path;
    }

    /** A day with its weekday, as the reader's language writes it. */
    public static String day(TenantContext context, LocalDate day) {
        return context.writing().shortWeekday(day.getDayOfWeek()) + " "
                + context.writing().day(day);
    }

    /** What a form brings about, or the page again with the reason when it is refused. */
    public static PublicContent orAgain(Supplier<PublicContent> work, Function<Element.Notice, PublicContent> again) {
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
