package fi.pohja.plugins.example;

import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page for people who are not signed in, at {@code /p/visits/requests}, drawn by the host without scripts. */
final class VisitsPublicPage implements PublicPage {

    private final Visits visits;

    VisitsPublicPage(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String path() {
        return "requests";
    }

    @Override
    public String title() {
        return "visits.public";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        return page(context, List.of());
    }

    @Override
    public PublicContent submit(TenantContext context, Sent form) {
        visits.add(context, form.value("place"), context.today(), "");
        return page(context, List.of(new Element.Notice(false, context.text("visits.public.thanks"))));
    }

    private PublicContent page(TenantContext context, List<Element> first) {
        VisitSettings settings = context.settings(VisitsPlugin.SETTINGS);
        int count = visits.count(context, context.today().minusDays(settings.days()), context.today());
        List<Element> elements = new ArrayList<>(first);
        elements.add(new Element.Paragraph(settings.greeting().text(context.language())));
        elements.add(new Element.Paragraph(context.text("visits.public.count", settings.days(), count)));
        elements.add(new Element.Heading(2, context.text("visits.public.ask")));
        elements.add(new Element.Form(
                "ask",
                List.of(new FormField.Text("place", context.text("visits.public.place"), "", true, 1, 200, "")),
                context.text("visits.public.send"),
                Map.of()));
        return new PublicContent(context.text("visits.public"), elements);
    }
}
