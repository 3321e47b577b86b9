package fi.pohja.plugins.family.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.spi.PluginException;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.testkit.PluginContractTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A question of Lapland to the core unit, which is North Savo's here, through the real host. */
class ConsultationAcrossTenantsTest extends PluginContractTest {

    private static final String QUESTION = "Miten tapaamiset järjestetään?";

    /** As the plugin's own, but for the tenant of the core unit and a cost to divide. */
    private static final SettingsType<ConsultationSettings> SETTINGS = new SettingsType<>() {
        @Override
        public String name() {
            return "consultation";
        }

        @Override
        public Class<ConsultationSettings> type() {
            return ConsultationSettings.class;
        }

        @Override
        public ConsultationSettings defaults() {
            return new ConsultationSettings("pohjois-savo", 5, 2, 4, 90, BigDecimal.valueOf(1000));
        }
    };

    private final Drafts drafts = new Drafts();
    private final Consultations consultations = new Consultations(drafts, new Clients(), SETTINGS);
    private final Experts experts = new Experts(consultations);
    private final Knowledge knowledge = new Knowledge(consultations);
    private final Volumes volumes = new Volumes(consultations, SETTINGS);

    private UUID area = new UUID(0, 0);

    @BeforeAll
    void bothTenantsAreInOneSpace() {
        area = space();
    }

    private static Draft draft(String client, String description, String markReason) {
        return new Draft(
                UUID.randomUUID(),
                "Lapsiperheiden sosiaalityö",
                client,
                Optional.of(Topic.FOSTER_CARE),
                Urgency.NORMAL,
                Optional.of(Consent.ANONYMOUS),
                QUESTION,
                description,
                markReason,
                Instant.EPOCH);
    }

    private Consultation send(String client) {
        return inLappi(context -> consultations.send(context, draft(client, "Nuori on muuttanut kahdesti.", "")));
    }

    private Consultation there(Consultation consultation) {
        return inPohjoisSavo(context -> consultations.find(context, consultation.id()))
                .orElseThrow();
    }

    private Consultation here(Consultation consultation) {
        return inLappi(context -> consultations.find(context, consultation.id()))
                .orElseThrow();
    }

    private Consultation answered(String client) {
        Consultation sent = send(client);
        inPohjoisSavo(context -> consultations.triage(context, there(context, sent), Urgency.NORMAL, ""));
        Expert own = new Expert(
                UUID.randomUUID(),
                "Lastenpsykiatri",
                inPohjoisSavo(context -> consultations.area(context).orElseThrow().members().stream()
                        .filter(member -> member.tenant().equals("pohjois-savo"))
                        .findFirst()
                        .orElseThrow()),
                true,
                List.of(),
                "");
        inPohjoisSavo(context -> consultations.assign(context, there(context, sent), List.of(own)));
        inPohjoisSavo(context ->
                consultations.answer(context, there(context, sent), "Sovitaan tapaamiset etänä.", "Kuukauden päästä"));
        return here(sent);
    }

    private Consultation there(TenantContext context, Consultation consultation) {
        return consultations.find(context, consultation.id()).orElseThrow();
    }

    @Test
    void aQuestionIsTriagedAssignedAnsweredClosedAndReopened() {
        Consultation sent = send("Peitenimi 1");
        assertEquals(State.SENT, sent.state());
        assertTrue(sent.own());
        Consultation received = there(sent);
        assertTrue(received.coordinates());
        assertEquals(Optional.empty(), inPohjoisSavo(context -> consultations.client(context, received)));
        assertEquals(Optional.of("Peitenimi 1"), inLappi(context -> consultations.client(context, sent)));
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> consultations.triage(context, sent, Urgency.NORMAL, "")),
                "the asking region does not triage");

        inPohjoisSavo(context -> consultations.triage(context, received, Urgency.URGENT, "Kiitos kysymyksestä"));
        assertThrows(
                PluginException.class,
                () -> inPohjoisSavo(context -> consultations.triage(context, received, Urgency.NORMAL, "")),
                "somebody else has taken the step");
        assertTrue(here(sent).due().isBefore(sent.due()), "urgent is sooner");
        assertThrows(
                PluginException.class,
                () -> inPohjoisSavo(context -> consultations.assign(context, there(context, sent), List.of())));

        Consultation done = answered("Peitenimi 2");
        assertEquals(State.ANSWERED, done.state());
        assertEquals(
                "SENT CONSULTATION " + done.number() + " question",
                audited().getFirst(),
                "the asking region's audit has its own steps; the core unit's has the answer");
        SharedRecord.Opened opened = inLappi(context -> consultations.read(context, done));
        assertEquals(QUESTION, opened.content().get("question"));
        assertFalse(opened.content().toString().contains("Peitenimi"), "the pseudonym stays at home");
        assertEquals(
                "Sovitaan tapaamiset etänä.",
                opened.entries()
                        .getOrDefault(done.steps().getLast().id(), Map.of())
                        .get("words"));

        inLappi(context -> consultations.followUp(context, done, "Tapaamiset alkoivat."));
        inLappi(context -> consultations.close(context, here(context, done), ""));
        assertEquals(State.CLOSED, there(done).state());
        inLappi(context -> consultations.reopen(context, here(context, done), "Tilanne muuttui."));
        assertEquals(State.REOPENED, there(done).state());
        inPohjoisSavo(context -> consultations.triage(context, there(context, done), Urgency.NORMAL, ""));
        assertEquals(State.TRIAGED, here(done).state());
    }

    private Consultation here(TenantContext context, Consultation consultation) {
        return there(context, consultation);
    }

    @Test
    void whatIsMarkedIsSentWithAReasonOnly() {
        Draft marked = draft("", "Äiti on Liisa Virtanen, puh. 040 123 4567.", "");
        assertThrows(PluginException.class, () -> inLappi(context -> consultations.send(context, marked)));
        Consultation sent = inLappi(context ->
                consultations.send(context, draft("", "Äiti on Liisa Virtanen.", "Nimi on keksitty esimerkki.")));
        assertEquals(
                "Nimi on keksitty esimerkki.",
                inPohjoisSavo(context -> consultations.read(context, there(context, sent)))
                        .content()
                        .get("markReason"));
    }

    @Test
    void aDraftIsItsWritersAndGoneWhenSent() {
        Draft draft = draft("Luonnoksen asiakas", "Kesken", "");
        // Whoever writes is a new user at each call of the testkit: nobody else's draft is seen.
        inLappi(context -> {
            drafts.save(context, draft);
            assertEquals(
                    List.of(draft.id()),
                    drafts.list(context).stream().map(Draft::id).toList());
            Consultation sent = consultations.send(context, draft);
            assertEquals(List.of(), drafts.list(context));
            return sent;
        });
        inLappi(context -> {
            drafts.save(context, draft("Toinen", "Kesken", ""));
            return true;
        });
        assertEquals(List.of(), inLappi(drafts::list));
        assertTrue(
                inLappi(context -> drafts.deleteBefore(context, context.today().plusDays(1))) > 0);
    }

    @Test
    void whatIsLateIsSaidAndCountedWhatIsErasedIsStillCounted() {
        Consultation done = answered("Unohdettava");
        Consultation late = send("Myöhäinen");
        assertFalse(there(late).overdue(inLappi(TenantContext::today)));
        tenants().clock().advance(Duration.ofDays(14));
        assertTrue(there(late).overdue(inLappi(TenantContext::today)));
        tenants().clock().advance(Duration.ofDays(-14));

        inPohjoisSavo(context -> {
            volumes.note(context);
            return true;
        });
        int year = inLappi(context -> context.today().getYear());
        Volumes.Line before = lapland(year);
        assertTrue(before.asked() >= 2);
        assertTrue(before.inTime() >= 1);
        assertEquals(0, new BigDecimal("100.0").compareTo(before.share()));
        assertEquals(0, new BigDecimal("1000.00").compareTo(before.cost()));

        String about = inLappi(context -> consultations.about(context, "unohdettava"));
        assertTrue(about.contains(QUESTION));
        assertTrue(about.contains("Sovitaan tapaamiset etänä."));
        int forgotten = inLappi(context -> consultations.forget(context, "unohdettava"));
        assertEquals(1, forgotten);
        assertEquals("", inLappi(context -> consultations.about(context, "unohdettava")));
        assertEquals(
                Map.of(),
                inLappi(context -> consultations.read(context, here(context, done)))
                        .content());
        assertEquals(Optional.empty(), inPohjoisSavo(context -> consultations.find(context, done.id())));
        assertEquals(before.asked(), lapland(year).asked());
        assertEquals(List.of(), volumesInLappi(year), "who is not the core unit counts nothing");
    }

    private Volumes.Line lapland(int year) {
        return inPohjoisSavo(context -> volumes.of(context, year)).stream()
                .filter(line -> line.region().startsWith("Lapin"))
                .findFirst()
                .orElseThrow();
    }

    private List<Volumes.Line> volumesInLappi(int year) {
        return inLappi(context -> volumes.of(context, year)).stream()
                .filter(line -> line.asked() > 0)
                .toList();
    }

    @Test
    void theKnowledgeBaseIsTheCoreUnitsAndHasNoMarks() {
        KnowledgeItem item = inPohjoisSavo(context -> knowledge.publish(
                context, "Tapaamiset etänä", Topic.FOSTER_CARE, QUESTION, "Sovitaan vuorot ja kokeillaan."));
        assertEquals(
                "Sovitaan vuorot ja kokeillaan.",
                inLappi(context -> knowledge.read(
                                context, knowledge.find(context, item.id()).orElseThrow()))
                        .get("answer"));
        assertEquals(
                1,
                inLappi(context -> knowledge.list(context, Optional.of(Topic.FOSTER_CARE), "etänä"))
                        .size());
        assertThrows(
                PluginException.class,
                () -> inPohjoisSavo(context -> knowledge.publish(
                        context, "Nimi jäi", Topic.FOSTER_CARE, QUESTION, "Kysytään Matti Virtaselta.")));
        assertThrows(
                PluginException.class,
                () -> inLappi(
                        context -> knowledge.publish(context, "Muu alue", Topic.FOSTER_CARE, QUESTION, "Vastaus")));
        inPohjoisSavo(context -> {
            knowledge.takeBack(context, item.id());
            return true;
        });
        assertEquals(Optional.empty(), inLappi(context -> knowledge.find(context, item.id())));
    }

    @Test
    void expertsAreOfferedToTheAreaAndTakenBack() {
        inLappi(context -> {
            experts.offer(context, "Saamenkielinen erityistyöntekijä", Set.of(Topic.FOSTER_CARE), "inarinsaame");
            return true;
        });
        Expert offered = inPohjoisSavo(experts::list).stream()
                .filter(one -> one.title().startsWith("Saamenkielinen"))
                .findFirst()
                .orElseThrow();
        assertTrue(offered.knows(Topic.FOSTER_CARE));
        assertFalse(offered.own());
        inLappi(context -> {
            experts.takeBack(context, offered.id());
            return true;
        });
        assertTrue(
                inPohjoisSavo(experts::list).stream().noneMatch(one -> one.id().equals(offered.id())));
    }

    @Test
    void sqlOfThePluginItselfReachesNoWordsOfAnotherTenant() {
        Consultation sent = send("Suojattu");
        assertThrows(
                RuntimeException.class,
                () -> inPohjoisSavo(context -> context.sql()
                        .fetch("select content_json from shared.shared_record")
                        .size()));
        assertThrows(
                RuntimeException.class,
                () -> inPohjoisSavo(context -> context.sql().execute("set role t_lappi")));
        inLappi(context -> {
            context.collaboration().revoke(sent.shared().id());
            return true;
        });
        int rows = inPohjoisSavo(context -> context.sql()
                .fetch("select * from shared.read_record({0}, null, 'x')", sent.id())
                .size());
        assertEquals(0, rows);
        assertTrue(area.getMostSignificantBits() != 0);
    }
}
