package fi.pohja.plugins.family;

import fi.pohja.plugins.family.Help.Deed;
import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Outcome;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import java.util.List;
import java.util.Optional;

/** Requests for help to try the plugin with: made up, called so, and without a trace of anybody. */
final class DemoHelp {

    private static final String TITLE = "Perheohjaaja";
    private static final int MANY = 14;
    private static final int FOLLOW_UP_DAYS = 21;

    private final Centres centres;
    private final HelpRequests requests;
    private final Help help;

    DemoHelp(Centres centres, HelpRequests requests, Help help) {
        this.centres = centres;
        this.requests = requests;
        this.help = help;
    }

    /** Enters requests in the municipalities of the tenant's centres, in several states. */
    void enter(TenantContext context) {
        List<Municipality> municipalities = centres.municipalities(context);
        int number = 0;
        for (Municipality municipality : municipalities) {
            // More where there are more people: the first of a centre, and few elsewhere, so that something is to be hidden.
            int many = centres.list(context).stream()
                            .anyMatch(centre ->
                                    centre.municipalities().getFirst().code().equals(municipality.code()))
                    ? MANY
                    : 3;
            for (int i = 0; i < many; i++) {
                enter(context, municipality.code(), number++);
            }
        }
    }

    private void enter(TenantContext context, String municipality, int number) {
        Topic[] topics = Topic.values();
        Urgency[] urgencies = Urgency.values();
        boolean professional = number % 4 == 3;
        HelpRequest taken = requests.take(
                        context,
                        new HelpRequests.Draft(
                                professional ? Sender.PROFESSIONAL : Sender.FAMILY,
                                Channel.PUBLIC,
                                Optional.of(topics[number * number % topics.length]),
                                Optional.of(urgencies[number % urgencies.length]),
                                municipality,
                                "fi",
                                "Esimerkki " + (number + 1),
                                "esimerkki@example.fi",
                                "arkisin klo 9–15",
                                context.text("demo.words"),
                                professional ? "Terveydenhoitaja, neuvola" : "",
                                number % 5 != 0))
                .request();
        if (number % 4 == 0) {
            return;
        }
        Deed deed = new Deed(Optional.empty(), TITLE, context.text("demo.madeUp"));
        HelpRequest contacted = help.contacted(context, taken, deed);
        if (number % 4 == 1 && contacted.networkFine()) {
            meet(context, contacted, deed);
        } else if (number % 4 == 2) {
            help.close(context, contacted, Optional.of(Outcome.HELPED), deed);
        }
    }

    private void meet(TenantContext context, HelpRequest contacted, Deed deed) {
        HelpRequest met = help.meet(
                context,
                contacted,
                Optional.of(WorkingDays.after(context.today(), 5).atTime(13, 0)),
                "Perhekeskus",
                List.of("Perhetyö", "Varhaiskasvatus"),
                deed);
        if (met.number() % 2 == 0) {
            HelpRequest planned = help.plan(
                    context,
                    met,
                    "Perhetyö",
                    context.text("demo.plan"),
                    Optional.of(context.today().plusDays(FOLLOW_UP_DAYS)),
                    deed);
            help.followUp(context, planned, Optional.of(context.today().plusDays(FOLLOW_UP_DAYS)), deed);
        }
    }
}
