package fi.pohja.plugins.family;

import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.util.ArrayList;
import java.util.List;

/** The numbers of requests for anybody, at {@code /p/family-centres/figures}: the latest term, and earlier ones below it. */
final class FiguresPublicPage implements PublicPage {

    static final String ADDRESS = "/p/" + FamilyCentresPlugin.ID + "/figures";

    private final Figures figures;

    FiguresPublicPage(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String path() {
        return "figures";
    }

    @Override
    public String title() {
        return "figures";
    }

    @Override
    public PublicContent show(TenantContext context, Request request) {
        List<Term> terms = figures.terms(context);
        Term term = Term.read(request.below()).filter(terms::contains).orElse(terms.getFirst());
        HelpFigures found = figures.of(context, term);
        List<Element> page = new ArrayList<>();
        page.add(new Element.Paragraph(context.text("figures.lead", term.from(), term.to())));
        if (found.tables().isEmpty()) {
            page.add(new Element.Notice(false, context.text("figures.none")));
        } else {
            page.add(new Element.Paragraph(context.text(
                    "figures.hidden",
                    context.settings(FamilyCentresPlugin.SETTINGS).smallest())));
            for (HelpFigures.Kind kind : HelpFigures.Kind.values()) {
                page.add(new Element.Table(
                        context.text("figures." + kind),
                        figures.headings(context, kind),
                        figures.rows(context, found, kind)));
            }
            page.add(new Element.Paragraph(context.text("figures.method")));
        }
        page.add(new Element.Heading(2, context.text("figures.terms")));
        terms.stream()
                .filter(other -> !other.equals(term))
                .forEach(other -> page.add(new Element.Link(
                        context.text("figures.term", other.from(), other.to()), ADDRESS + "/" + other.written())));
        return new PublicContent(context.text("figures"), page);
    }
}
