package fi.pohja.plugins.sami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.notification.Mail;
import fi.pohja.notification.OutgoingMail;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugins.sami.CulturalCheck.Answer;
import fi.pohja.plugins.sami.CulturalCheck.Item;
import fi.pohja.plugins.sami.LanguageChoice.Channel;
import fi.pohja.plugins.sami.Speaker.Kind;
import fi.pohja.plugins.sami.TranslationOrder.Translator;
import fi.pohja.service.UnitDraft;
import fi.pohja.service.Units;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.InterfaceText;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.TenantContext;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.People;
import fi.pohja.testkit.PluginContractTest;
import fi.pohja.testkit.TwoTenants;
import fi.pohja.text.Formats;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.text.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The plugin through the real host, in two tenants: what every plugin promises, and what this one does. */
class SamiServicesPluginTest extends PluginContractTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 9, 0);

    private final Choices choices = new Choices();
    private final Register register = new Register();
    private final Requests requests = new Requests(choices, register);
    private final Translations translations = new Translations();
    private final CulturalChecks checks = new CulturalChecks();
    private final Report report = new Report(choices, requests, translations, register);

    private static Requests.Draft draft(String client, Optional<SamiLanguage> language) {
        return new Requests.Draft(client, language, "Neuvola", "890", true, Optional.empty(), "", Channel.STAFF);
    }

    private ServiceRequest take(TenantContext context, String client, SamiLanguage language) {
        return requests.take(context, draft(client, Optional.of(language)));
    }

    private Speaker interpreter(TenantContext context, SamiLanguage language) {
        return register.add(context, Kind.INTERPRETER, "Tulkki", Optional.empty(), language, Level.FLUENT, true);
    }

    @Test
    void whatAClientChoseOnceIsCarriedOn() {
        ServiceRequest taken = inLappi(context -> {
            choices.choose(context, "Kerran kysytty", "smn", "fi", Channel.STAFF);
            return requests.take(context, draft("kerran kysytty", Optional.empty()));
        });

        assertEquals(SamiLanguage.SMN, taken.language());
    }

    @Test
    void whoSaysTheirLanguageWithARequestNeedNotSayItAgain() {
        inLappi(context -> take(context, "Pyynnöstä tuttu", SamiLanguage.SMS));

        ServiceRequest second = inLappi(context -> requests.take(context, draft("Pyynnöstä tuttu", Optional.empty())));

        assertEquals(SamiLanguage.SMS, second.language());
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> requests.take(context, draft("Ei kysytty", Optional.empty()))));
    }

    @Test
    void aPersonalIdentityCodeIsNotTaken() {
        PluginException refused = assertThrows(
                PluginException.class,
                () -> inLappi(context -> choices.choose(context, "010101-123N", "se", "se", Channel.STAFF)));

        assertEquals(PluginException.ErrorKind.USER, refused.kind());
    }

    @Test
    void nothingPossibleIsNotSaidWithoutAReason() {
        ServiceRequest taken = inLappi(context -> take(context, "Syytä vailla", SamiLanguage.SMS));

        assertThrows(
                PluginException.class,
                () -> inLappi(context -> requests.notPossible(context, taken, Optional.empty(), "")));
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> requests.notPossible(context, taken, Optional.of(Reason.OTHER), " ")));
        ServiceRequest closed =
                inLappi(context -> requests.notPossible(context, taken, Optional.of(Reason.NO_SPEAKER), ""));
        assertEquals(RequestState.NOT_POSSIBLE, closed.state());
        assertThrows(PluginException.class, () -> inLappi(context -> requests.withdraw(context, closed)));
    }

    @Test
    void theAuditSaysWhatWasDecidedAndNotAboutWhom() {
        ServiceRequest taken = inLappi(context -> take(context, "Nimetön lokissa", SamiLanguage.SMN));
        inLappi(context ->
                requests.notPossible(context, taken, Optional.of(Reason.OTHER), "Selitys, joka kertoo asiakkaasta"));

        assertEquals(
                List.of(
                        "NOT_POSSIBLE SERVICE_REQUEST " + taken.number() + " explanation",
                        "REQUESTED SERVICE_REQUEST " + taken.number() + " client"),
                audited().subList(0, 2));
    }

    @Test
    void whoReadAnEarlierVersionDecidesNothing() {
        ServiceRequest taken = inLappi(context -> take(context, "Kaksi käsittelijää", SamiLanguage.SE));
        inLappi(context -> requests.withdraw(context, taken));

        assertThrows(
                PluginException.class,
                () -> inLappi(context -> requests.notPossible(context, taken, Optional.of(Reason.NO_SPEAKER), "")));
    }

    @Test
    void theReportCountsEveryRequestOnceAndItsLinesAddUp() {
        LanguageActReport counted = inPohjoisSavo(context -> {
            Speaker tulkki = interpreter(context, SamiLanguage.SE);
            Proposal proposal = new Proposal(Proposal.Way.INTERPRETER, tulkki, Optional.empty());
            take(context, "Avoin", SamiLanguage.SE);
            requests.withdraw(context, take(context, "Perunut", SamiLanguage.SMN));
            requests.notPossible(context, take(context, "Ei", SamiLanguage.SMS), Optional.of(Reason.NOT_IN_TIME), "");
            ServiceRequest booked = requests.book(
                    context, take(context, "Tulkattu", SamiLanguage.SE), proposal, AT, Optional.empty(), "");
            requests.served(context, booked);
            LocalDate today = context.today();
            return report.of(context, today, today);
        });

        assertEquals(4, counted.total("requests"));
        assertEquals(1, counted.total("open"));
        assertEquals(1, counted.total("withdrawn"));
        assertEquals(1, counted.total("notPossible"));
        assertEquals(1, counted.total("byInterpreter"));
        assertEquals(0, counted.total("byWorker"));
        assertEquals(1, counted.total("reason.NOT_IN_TIME"));
        assertEquals(4, counted.total("choices"));
        assertEquals(
                counted.total("requests"),
                List.of("byWorker", "byInterpreter", "notPossible", "withdrawn", "open").stream()
                        .mapToInt(counted::total)
                        .sum());
        LanguageActReport before = inPohjoisSavo(context -> {
            LocalDate yesterday = context.today().minusDays(1);
            return report.of(context, yesterday.minusYears(1), yesterday);
        });
        assertEquals(0, before.total("requests"));
    }

    @Test
    void aForgottenClientIsNobodyAndStillCounted() {
        LocalDate today = inLappi(context -> context.today());
        inLappi(context -> take(context, "Unohdettava", SamiLanguage.SE));
        Integer before = inLappi(context -> report.of(context, today, today).total("requests"));

        int forgotten = inLappi(context -> {
            choices.forget(context, "unohdettava");
            return requests.forget(context, "unohdettava");
        });

        assertEquals(1, forgotten);
        assertTrue(inLappi(context -> choices.of(context, "Unohdettava")).isEmpty());
        assertTrue(inLappi(context -> requests.list(context)).stream()
                .noneMatch(request -> request.client().equals("Unohdettava")));
        assertEquals(before, inLappi(context -> report.of(context, today, today).total("requests")));
    }

    @Test
    void whatOneTenantWritesAnotherDoesNotSee() {
        ServiceRequest here = inLappi(context -> take(context, "Vain Lapissa", SamiLanguage.SE));

        assertTrue(inPohjoisSavo(context -> requests.find(context, here.id())).isEmpty());
        assertTrue(inPohjoisSavo(context -> choices.of(context, "Vain Lapissa")).isEmpty());
        assertFalse(inLappi(context -> choices.of(context, "Vain Lapissa")).isEmpty());
    }

    @Test
    void aTranslationThatIsToBeCertifiedIsNotDeliveredBefore() {
        TranslationOrder ordered = inLappi(context -> translations.order(
                context,
                new Translations.Draft(
                        "Päätös", "fi", "smn", "Neuvola", Translator.LANGUAGE_OFFICE, true, Optional.empty())));
        TranslationOrder begun = inLappi(context -> translations.begin(context, ordered));

        assertThrows(PluginException.class, () -> inLappi(context -> translations.deliver(context, begun, " ")));
        assertThrows(
                PluginException.class, () -> inLappi(context -> translations.deliver(context, ordered, "Kääntäjä")));
        TranslationOrder delivered = inLappi(context -> translations.deliver(context, begun, "Kielenkääntäjä"));
        assertEquals(TranslationOrder.State.DELIVERED, delivered.state());
        assertEquals("Kielenkääntäjä", delivered.certifiedBy());
        assertEquals(delivered.certifiedOn(), delivered.deliveredOn());
        assertThrows(PluginException.class, () -> inLappi(context -> translations.cancel(context, delivered)));
        LanguageActReport counted = inLappi(context -> report.of(context, context.today(), context.today()));
        assertEquals(1, counted.total("translations"));
        assertEquals(1, counted.total("translationsDelivered"));
        assertTrue(inPohjoisSavo(context -> translations.list(context)).isEmpty());
    }

    @Test
    void aTranslationNeedsTwoLanguages() {
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> translations.order(
                        context,
                        new Translations.Draft(
                                "Ohje", "se", "se", "Neuvola", Translator.OWN_WORKER, false, Optional.empty()))));
    }

    @Test
    void whoLeftAnAddressIsRemindedOnceOfWhatIsBookedAndOfNothingMore() {
        ReminderTask task = new ReminderTask(requests, register);
        inPohjoisSavo(context -> {
            Speaker tulkki = interpreter(context, SamiLanguage.SE);
            Proposal proposal = new Proposal(Proposal.Way.INTERPRETER, tulkki, Optional.empty());
            LocalDateTime tomorrow = context.today().plusDays(1).atTime(9, 30);
            for (String contact : List.of("sähköposti: asiakas@example.fi", "040 1234567", "")) {
                ServiceRequest taken = requests.take(
                        context,
                        new Requests.Draft(
                                "Muistutettava",
                                Optional.of(SamiLanguage.SE),
                                "Mielenterveyspalvelu",
                                "890",
                                true,
                                Optional.empty(),
                                contact,
                                Channel.PUBLIC));
                requests.book(context, taken, proposal, tomorrow, Optional.empty(), "");
            }
            return true;
        });

        inPohjoisSavo(context -> {
            task.run(context);
            return true;
        });
        inPohjoisSavo(context -> {
            task.run(context);
            return true;
        });

        List<OutgoingMail> sent = tenants()
                .inPohjoisSavo(() -> tenants().bean(Mail.class).outbox(0, 100).items().stream()
                        .filter(mail -> mail.to().equals("asiakas@example.fi"))
                        .toList());
        assertEquals(1, sent.size());
        assertFalse(
                sent.getFirst().body().contains("Mielenterveyspalvelu"),
                sent.getFirst().body());
        assertTrue(sent.getFirst().body().contains("9.30"), sent.getFirst().body());
    }

    @Test
    void aClientIsToldAllThatIsKeptOfThemAndNothingOfOthers() {
        inLappi(context -> take(context, "Tietonsa pyytävä", SamiLanguage.SMN));
        inLappi(context -> take(context, "Joku muu", SamiLanguage.SMN));

        String told = inLappi(context -> new PersonExport(choices, requests).of(context, "tietonsa PYYTÄVÄ"));

        assertTrue(told.contains("\"spoken\":\"smn\""), told);
        assertTrue(told.contains("\"service\":\"Neuvola\""), told);
        assertFalse(told.contains("Joku muu"), told);
        assertEquals(
                "{\"languageChoices\":[],\"serviceRequests\":[]}\n",
                inLappi(context -> new PersonExport(choices, requests).of(context, "Ei ole käynyt")));
    }

    @Test
    void aUnitIsCheckedItemByItemAndItsNewestCheckCounts() {
        UUID unit = People.administrator(TwoTenants.LAPPI)
                .call(() -> tenants()
                        .bean(Units.class)
                        .create(
                                Optional.empty(),
                                new UnitDraft(
                                        LocalizedText.of("fi", "Utsjoen terveysasema"),
                                        LocalizedText.none(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        List.of(),
                                        false,
                                        List.of(),
                                        List.of()))
                        .id()
                        .value());
        Map<Item, Answer> said = new EnumMap<>(Item.class);
        said.put(Item.LANGUAGE_ASKED, Answer.YES);
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> checks.enter(context, Optional.of(unit), "Osastonhoitaja", said)));
        for (Item item : Item.values()) {
            said.put(item, Answer.PARTLY);
        }
        inLappi(context -> checks.enter(context, Optional.of(unit), "Osastonhoitaja", said));
        said.put(Item.LANGUAGE_ASKED, Answer.YES);
        inLappi(context -> checks.enter(context, Optional.of(unit), "Osastonhoitaja", said));

        List<CulturalCheck> all = inLappi(checks::list);
        List<CulturalCheck> newest = CulturalChecks.newest(all);

        assertEquals(2, all.size());
        assertEquals(1, newest.size());
        assertEquals(1, newest.getFirst().met());
    }

    @Test
    void theGlossarySaysWhatEachWordRestsOn() {
        List<GlossaryTerm> terms = GlossaryTerm.all();
        GlossaryTerm county = term(terms, "hyvinvointialue");
        GlossaryTerm federation = term(terms, "hyvinvointiyhtymä");

        assertEquals(192, terms.size());
        assertEquals("pueʹrrvââjjamvuʹvdd", county.words().get("sms"));
        assertEquals(GlossaryTerm.Status.SOURCED, county.status("se"));
        assertEquals(GlossaryTerm.Status.UNVERIFIED, federation.status("en"));
        assertEquals(GlossaryTerm.Status.MISSING, federation.status("se"));
    }

    private static GlossaryTerm term(List<GlossaryTerm> terms, String finnish) {
        return terms.stream()
                .filter(term -> finnish.equals(term.words().get("fi")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFileForTranslatorsHasEveryKeyAndWhatThereIs() {
        String file = exported("texts-se");

        assertTrue(file.startsWith("\ufeff\"owner\";\"key\";\"fi\";\"sv\";\"en\";\"se-FI\""), file.substring(0, 60));
        assertTrue(
                file.contains("\"sami-services\";\"request.service\";\"Palvelu\";"), "the plugin's own keys are there");
        assertTrue(file.contains(";\"bálvalus\";\"UNREVIEWED\";"), "what there is says how far it can be relied on");
        assertTrue(file.contains("\"core\";\"violation.required\";"), "the core's keys are there");
        assertTrue(file.contains(";\"\";\"MISSING\";\"\""), "what is missing says so");
    }

    private String exported(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        People.administrator(TwoTenants.LAPPI).call(() -> {
            Contributed<Exporter> exporter = tenants().bean(Contributions.class).exporters().stream()
                    .filter(one -> one.contribution().id().equals(id))
                    .findFirst()
                    .orElseThrow();
            return tenants().bean(PluginCalls.class).export(exporter, out, (done, total) -> {}, "fi");
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTenantHasTheSamiLanguagesWhereItSaysThatUnreviewedTextsAreShown() {
        PluginSettings settings = tenants().bean(PluginSettings.class);
        assertEquals(List.of(), languages(TwoTenants.LAPPI));

        People.administrator(TwoTenants.LAPPI).call(() -> {
            PluginSettings.Group group = settings.groups(SamiServicesPlugin.ID).getFirst();
            Map<String, Object> values = new HashMap<>(group.values());
            values.put("unreviewedShown", true);
            return settings.change(SamiServicesPlugin.ID, group.name(), values, group.version());
        });

        assertEquals(List.of("se", "smn", "sms"), languages(TwoTenants.LAPPI));
        assertEquals(List.of(), languages(TwoTenants.POHJOIS_SAVO));
        Scope.of(TwoTenants.LAPPI).run(() -> {
            LocalDate day = LocalDate.of(2026, 3, 5);
            assertEquals("05.03.2026", Formats.of("se").day(day));
            assertEquals("duorastat 5 njukčamánnu 2026", Formats.of("se").fullDay(day));
            assertEquals("tuorâstâh, njuhčâmáánu 5. 2026", Formats.of("smn").fullDay(day));
            assertEquals("neljdpeiʹvv 5.3.2026", Formats.of("sms").fullDay(day));
            assertEquals("1\u00a0234,5", Formats.of("sms").numbers().format(1234.5));
        });
    }

    @Test
    void reviewedTextsOfATenantStandInPlaceOfThePluginsAndCanBeGivenUp() {
        ReviewedTexts reviewed = new ReviewedTexts();
        LocalDate day = LocalDate.of(2026, 11, 2);
        inLappi(context -> {
            TextReview review =
                    TextReviewTest.read(context, "sami-services;request.service;Palvelu;\"Čđŋšŧž\";reviewed\r\n");
            reviewed.keep(context, review, "Koetarkistaja", day);
            reviewed.keep(context, review, "Koetarkistaja", day);
            return null;
        });

        InterfaceText kept = inLappi(
                context -> SamiInterface.of(SamiLanguage.SE).in(context).own().getFirst());
        assertEquals("Čđŋšŧž", kept.text());
        assertEquals(new InterfaceText.Review.Reviewed("Koetarkistaja", day), kept.review());
        assertTrue(exported("texts-se").contains(";\"Čđŋšŧž\";\"REVIEWED\";\"Koetarkistaja 2026-11-02\""));
        assertEquals(
                List.of(),
                inPohjoisSavo(
                        context -> SamiInterface.of(SamiLanguage.SE).in(context).own()));
        assertEquals(
                "TEXTS_REVIEWED INTERFACE_TEXTS davvisámegiella texts=1",
                audited().getFirst());
        int gone = inLappi(context -> reviewed.giveUp(context, SamiLanguage.SE));
        assertEquals(1, gone);
        assertEquals(
                List.of(),
                inLappi(context -> SamiInterface.of(SamiLanguage.SE).in(context).own()));
        // What was shown meanwhile is remembered for a minute; other tests begin without it.
        tenants().clock().advance(Duration.ofMinutes(2));
    }

    private static List<String> languages(TenantId tenant) {
        return Scope.of(tenant)
                .call(() -> Texts.shared().further().stream()
                        .map(FurtherLanguage::code)
                        .toList());
    }
}
