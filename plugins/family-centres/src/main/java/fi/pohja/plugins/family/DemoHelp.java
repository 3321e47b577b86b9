package fi.pohja.plugins.family;

import fi.pohja.plugins.family.Help.Deed;
import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Outcome;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.part.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests for help to try the plugin with: made up, called so, and without a trace of anybody. */
final class DemoHelp {

    private static final String TITLE = "Perheohjaaja";
    private static final int MANY = 24;
    private static final int FEW = 3;
    private static final int FOLLOW_UP_DAYS = 21;
    private static final int DAYS_BEFORE = 180;

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
            // More where there are more people: the first of a centre, and few elsewhere, so that something is to be
            // hidden.
            int many = centres.list(context).stream()
                            .anyMatch(centre ->
                                    centre.municipalities().getFirst().code().equals(municipality.code()))
                    ? MANY
                    : FEW;
            for (int i = 0; i < many; i++) {
                // Some of these days, the others of the term before.
                int daysAgo = i % 3 == 0 ? i : DAYS_BEFORE + i;
                enter(context, municipality.code(), number++, context.now().minus(Duration.ofDays(daysAgo)));
            }
        }
    }

    private void enter(TenantContext context, String municipality, int number, Instant received) {
        Topic[] topics = Topic.values();
        Urgency[] urgencies = Urgency.values();
        boolean professional = number % 4 == 3;
        HelpRequest taken = requests.take(
                        context,
                        new HelpRequests.Draft(
                                professional ? Sender.PROFESSIONAL : Sender.FAMILY,
                                Channel.PUBLIC,
                                Optional.of(topics[(number * 5 + number / 7) % topics.length]),
                                Optional.of(urgencies[number / 2 % urgencies.length]),
                                municipality,
                                "fi",
                                "Esimerkki " + (number + 1),
                                "esimerkki@example.fi",
                                "arkisin klo 9–15",
                                context.text("demo.words"),
                                professional ? "Terveydenhoitaja, neuvola" : "",
                                number % 5 != 0),
                        received)
                .request();
        LocalDate day = LocalDate.ofInstant(received, Days.FINLAND);
        boolean lately = day.isAfter(context.today().minusDays(FOLLOW_UP_DAYS));
        if (number % 4 == 0 && lately) {
            return;
        }
        LocalDate on = day.plusDays(number % 7 == 0 ? FOLLOW_UP_DAYS : 1);
        Deed deed = new Deed(
                Optional.of(on.isAfter(context.today()) ? context.today() : on), TITLE, context.text("demo.madeUp"));
        HelpRequest contacted = help.contacted(context, taken, deed);
        if (number % 4 == 1 && contacted.networkFine()) {
            meet(context, contacted, deed, on);
        } else if (!lately || number % 4 == 2) {
            help.close(context, contacted, Optional.of(Outcome.HELPED), deed);
        }
    }

    private void meet(TenantContext context, HelpRequest contacted, Deed deed, LocalDate on) {
        HelpRequest met = help.meet(
                context,
                contacted,
                Optional.of(WorkingDays.after(on, 5).atTime(13, 0)),
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
