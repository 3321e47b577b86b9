package fi.pohja.plugins.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugins.family.Help.Deed;
import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Outcome;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import fi.pohja.plugins.family.HelpWork.Step;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.testkit.PluginContractTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A request for help from its arrival to its being forgotten, in two tenants. */
class HelpTest extends PluginContractTest {

    private static final Deed DEED = new Deed(Optional.empty(), "Perheohjaaja", "Salainen sana");

    private final Centres centres = new Centres();
    private final HelpRequests requests = new HelpRequests();
    private final HelpWork work = new HelpWork();
    private final Help help = new Help(requests, work);

    private static HelpRequests.Draft draft(Sender sender, Urgency urgency, String words, boolean network) {
        return new HelpRequests.Draft(
                sender,
                Channel.PUBLIC,
                Optional.of(Topic.EVERYDAY),
                Optional.of(urgency),
                "148",
                "fi",
                "Väsynyt",
                "040 000 0000",
                "iltaisin",
                words,
                sender == Sender.PROFESSIONAL ? "Terveydenhoitaja" : "",
                network);
    }

    private HelpRequest take(TenantContext context, boolean network) {
        return requests.take(context, draft(Sender.FAMILY, Urgency.SOON, "Salainen huoli", network))
                .request();
    }

    @Test
    void contactIsPromisedInWorkingDaysByUrgency() {
        HelpRequest soon = inLappi(context -> take(context, true));
        HelpRequest urgent = inLappi(context -> requests.take(context, draft(Sender.FAMILY, Urgency.URGENT, "", true))
                .request());
        LocalDate today = inLappi(context -> context.today());

        assertEquals(WorkingDays.after(today, 3), soon.contactBy());
        assertEquals(WorkingDays.after(today, 1), urgent.contactBy());
        assertFalse(soon.overdue(soon.contactBy()));
        assertTrue(soon.overdue(soon.contactBy().plusDays(1)));
    }

    @Test
    void aRequestGoesFromContactToMeetingPlanFollowUpAndEnd() {
        HelpRequest closed = inLappi(context -> {
            HelpRequest contacted = help.contacted(context, take(context, true), DEED);
            HelpRequest met = help.meet(
                    context,
                    contacted,
                    Optional.of(context.today().plusDays(7).atTime(9, 0)),
                    "Perhekeskus",
                    List.of("Neuvola"),
                    DEED);
            help.held(context, met, work.meetings(context, met.id()).getFirst(), "Sovittiin", DEED);
            HelpRequest planned = help.plan(context, met, "Perhetyö", "Kotikäynti", Optional.of(context.today()), DEED);
            help.done(context, planned, work.plan(context, planned.id()).getFirst(), DEED);
            HelpRequest followed =
                    help.followUp(context, planned, Optional.of(context.today().plusDays(30)), DEED);
            assertEquals(HelpState.FOLLOW_UP, followed.state());
            return help.close(context, followed, Optional.of(Outcome.HELPED), DEED);
        });

        assertEquals(HelpState.CLOSED, closed.state());
        assertEquals(Optional.of(Outcome.HELPED), closed.outcome());
        assertEquals(closed.contactedOn(), Optional.of(inLappi(context -> context.today())));
        assertEquals(
                List.of(
                        Step.Kind.CLOSED,
                        Step.Kind.FOLLOWED_UP,
                        Step.Kind.DONE,
                        Step.Kind.PLANNED,
                        Step.Kind.MEETING_HELD,
                        Step.Kind.MEETING_CALLED,
                        Step.Kind.CONTACTED),
                inLappi(context -> work.steps(context, closed.id()).stream()
                        .map(Step::kind)
                        .toList()));
        assertThrows(PluginException.class, () -> inLappi(context -> help.contacted(context, closed, DEED)));
        String audited = " HELP_REQUEST " + closed.number() + " words";
        assertEquals(
                List.of("CLOSED" + audited, "FOLLOWED_UP" + audited),
                audited().subList(0, 2),
                "the audit says what was done, and no word of it");
    }

    @Test
    void withoutConsentNobodyElseIsAsked() {
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> {
                    HelpRequest contacted = help.contacted(context, take(context, false), DEED);
                    return help.meet(
                            context,
                            contacted,
                            Optional.of(context.today().atTime(9, 0)),
                            "Perhekeskus",
                            List.of("Neuvola"),
                            DEED);
                }));
    }

    @Test
    void whatIsNotPossibleIsRefused() {
        HelpRequest taken = inLappi(context -> take(context, true));

        assertThrows(
                PluginException.class,
                () -> inLappi(context -> help.close(context, taken, Optional.of(Outcome.HELPED), DEED)));
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> help.plan(context, taken, "Kuka", "Mitä", Optional.empty(), DEED)));
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> help.contacted(
                        context, taken, new Deed(Optional.of(context.today().plusDays(1)), "Perheohjaaja", ""))));
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> help.contacted(context, taken, new Deed(Optional.empty(), " ", ""))));
        inLappi(context -> help.contacted(context, taken, DEED));
        assertThrows(PluginException.class, () -> inLappi(context -> help.contacted(context, taken, DEED)));
    }

    @Test
    void whoIsForgottenIsNobodyAndStillCounted() {
        HelpRequests.Taken taken =
                inLappi(context -> requests.take(context, draft(Sender.FAMILY, Urgency.CALM, "Salainen huoli", true)));
        LocalDate today = inLappi(context -> context.today());
        Integer before =
                inLappi(context -> requests.received(context, today, today).size());

        HelpRequest forgotten = inLappi(context -> {
            HelpRequest contacted = help.contacted(context, taken.request(), DEED);
            HelpRequest met = help.meet(
                    context, contacted, Optional.of(today.atTime(9, 0)), "Salainen paikka", List.of("Neuvola"), DEED);
            HelpRequest planned = help.plan(context, met, "Äiti", "Salainen asia", Optional.empty(), DEED);
            String file = HelpFile.of(context, centres, work, planned);
            assertTrue(file.contains("Salainen huoli") && file.contains("Salainen asia"), file);
            return help.forget(context, planned, "Perheohjaaja");
        });

        assertTrue(forgotten.forgotten());
        assertEquals(HelpState.CLOSED, forgotten.state());
        String left = inLappi(context -> HelpFile.of(context, centres, work, forgotten));
        assertFalse(left.contains("Salainen"), left);
        assertFalse(left.contains("Väsynyt") || left.contains("040"), left);
        assertTrue(left.contains("pyytäjän tiedot poistettiin"), left);
        assertTrue(inLappi(context -> requests.followed(context, taken.code())).isEmpty());
        assertTrue(inLappi(context -> requests.followed(context, "")).isEmpty());
        assertEquals(
                before,
                inLappi(context -> requests.received(context, today, today).size()));
    }

    @Test
    void whatWasClosedLongAgoIsForgottenByItself() {
        HelpRequest closed = inPohjoisSavo(
                context -> help.close(context, take(context, true), Optional.of(Outcome.WITHDRAWN), DEED));
        HelpRequest open = inPohjoisSavo(context -> take(context, true));

        int forgotten = inPohjoisSavo(
                context -> help.forgetBefore(context, context.today().plusDays(1)));

        assertEquals(1, forgotten);
        assertTrue(inPohjoisSavo(context -> requests.find(context, closed.id()))
                .orElseThrow()
                .forgotten());
        assertFalse(inPohjoisSavo(context -> requests.find(context, open.id()))
                .orElseThrow()
                .forgotten());
    }

    @Test
    void aFamilyAsksAndFollowsWithACode() {
        PublicPage page = new HelpPublicPage(Sender.FAMILY, centres, requests);
        Map<String, String> typed = new HashMap<>(Map.of(
                "topic",
                "SEPARATION",
                "urgency",
                "URGENT",
                "municipality",
                "148",
                "language",
                "fi",
                "contact",
                "040 000 0000",
                "words",
                "Kerron itsestäni 010190-123A"));

        PublicContent refused = inLappi(context -> {
            centres.add(context, FamilyCentresPluginTest.centre("Avunpyyntö", List.of(FamilyCentresPluginTest.INARI)));
            return page.submit(context, new PublicPage.Sent("", "help", typed));
        });
        typed.put("words", "Tarvitsemme apua");
        PublicContent taken = inLappi(context -> page.submit(context, new PublicPage.Sent("", "help", typed)));

        Element.Form form = refused.elements().stream()
                .filter(Element.Form.class::isInstance)
                .map(Element.Form.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(form.faults().containsKey("words"));
        assertTrue(form.toString().contains("Kerron itsestäni"), "nothing typed is lost");
        String thanks = taken.elements().toString();
        String code = thanks.replaceAll("(?s).*Seurantakoodisi on ([A-Z2-9]{12})\\..*", "$1");
        String followed = inLappi(context -> new FollowPublicPage(requests)
                .submit(context, new PublicPage.Sent("", "follow", Map.of("code", code.toLowerCase(Locale.ROOT))))
                .elements()
                .toString());
        assertTrue(followed.contains("Pyyntösi on saapunut"), followed);
        assertFalse(followed.contains("apua") && followed.contains("040"), followed);
        String elsewhere = inPohjoisSavo(context -> new FollowPublicPage(requests)
                .submit(context, new PublicPage.Sent("", "follow", Map.of("code", code)))
                .elements()
                .toString());
        assertTrue(elsewhere.contains("Koodia ei tunneta"), elsewhere);
    }

    @Test
    void whoOpensARequestIsWrittenDownOnceADay() {
        HelpRequest taken = inLappi(context -> take(context, true));
        inLappi(context -> {
            help.open(context, taken.id());
            return help.open(context, taken.id());
        });

        assertEquals(
                List.of(Step.Kind.OPENED),
                inLappi(context ->
                        work.steps(context, taken.id()).stream().map(Step::kind).toList()));
        assertTrue(inPohjoisSavo(context -> help.open(context, taken.id())).isEmpty());
    }
}
