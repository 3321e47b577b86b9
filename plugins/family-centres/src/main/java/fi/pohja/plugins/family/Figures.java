package fi.pohja.plugins.family;

import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of a tenant's requests by term, and their words. For everybody, visitors too: they tell nobody apart. */
final class Figures {

    private static final int TERMS = 6;

    private final HelpRequests requests;
    private final HelpWork work;
    private final Centres centres;

    Figures(HelpRequests requests, HelpWork work, Centres centres) {
        this.requests = requests;
        this.work = work;
        this.centres = centres;
    }

    /** The terms that are over, the latest first. A running one is told to nobody: what came since yesterday would show. */
    List<Term> terms(TenantContext context) {
        LocalDate today = context.today();
        return Stream.iterate(Term.of(today).before(), Term::before)
                .limit(TERMS)
                .toList();
    }

    HelpFigures of(TenantContext context, Term term) {
        return HelpFigures.of(
                term,
                requests.received(context, term.from(), term.to()),
                work.met(context, term.to()),
                centres.municipalities(context).stream().map(Municipality::code).toList(),
                context.settings(FamilyCentresPlugin.SETTINGS).smallest());
    }

    /** Headings of a table: the municipality, what is counted, all. */
    List<String> headings(TenantContext context, HelpFigures.Kind kind) {
        List<String> headings = new ArrayList<>(List.of(context.text("help.municipality")));
        kind.columns()
                .forEach(column -> headings.add(context.text(
                        switch (kind) {
                            case TOPIC -> "topic." + column;
                            case URGENCY -> "urgency." + column;
                            case CONTACT, MEETING -> "figures." + kind + "." + column;
                        })));
        headings.add(context.text("figures.all"));
        return headings;
    }

    /** Rows of a table in words. */
    List<List<String>> rows(TenantContext context, HelpFigures figures, HelpFigures.Kind kind) {
        List<Municipality> municipalities = centres.municipalities(context);
        return figures.rows(
                kind,
                group -> group.size() == 1
                        ? Tongues.municipality(context.language(), municipalities, group.getFirst())
                        : context.text("figures.together"),
                context.text("figures.region"));
    }
}
