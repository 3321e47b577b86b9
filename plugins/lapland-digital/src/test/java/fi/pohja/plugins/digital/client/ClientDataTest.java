package fi.pohja.plugins.digital.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugins.digital.accessibility.Feedback;
import fi.pohja.plugins.digital.accessibility.Feedbacks;
import fi.pohja.plugins.digital.appointment.Appointments;
import fi.pohja.plugins.digital.booking.Bookings;
import fi.pohja.plugins.digital.booking.PointBooking;
import fi.pohja.plugins.digital.booking.Purpose;
import fi.pohja.plugins.digital.consent.Consent;
import fi.pohja.plugins.digital.consent.Consents;
import fi.pohja.plugins.digital.message.ClientMessage;
import fi.pohja.plugins.digital.message.Exchange;
import fi.pohja.plugins.digital.message.Messages;
import fi.pohja.plugins.digital.message.MessagesPublicPage;
import fi.pohja.plugins.digital.place.Coordinates;
import fi.pohja.plugins.digital.point.Points;
import fi.pohja.plugins.digital.point.ServicePoint;
import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicPage;
import fi.pohja.testkit.PluginContractTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Consents and messages through the real host; what is held of a client is given out and forgotten in one step. */
class ClientDataTest extends PluginContractTest {

    private final Appointments appointments = new Appointments();
    private final Consents consents = new Consents();
    private final Messages messages = new Messages();
    private final Feedbacks feedbacks = new Feedbacks();
    private final Points points = new Points();
    private final Bookings bookings = new Bookings(points);
    private final ClientData data = new ClientData(bookings, feedbacks, appointments, consents, messages);
    private final PublicPage page = new MessagesPublicPage(messages);

    private Exchange begin(String client) {
        return inLappi(context -> messages.begin(context, client, "Aika", "Sopiiko tiistai?"));
    }

    private PublicContent send(String form, Map<String, String> typed) {
        return inLappi(context -> page.submit(context, new PublicPage.Sent("", form, typed)));
    }

    @Test
    void aConsentIsWithdrawnOnceAndStaysWrittenDown() {
        Consent given = inLappi(context -> consents.give(context, "Suostuja", "Muistutus", "Puhelinnumero"));
        Runnable withdraw = () -> this.<Boolean>inLappi(context -> {
            consents.withdraw(context, given);
            return true;
        });

        withdraw.run();

        Consent read = inLappi(context -> consents.of(context, "suostuja")).getFirst();
        assertEquals(inLappi(context -> context.today()), read.withdrawnOn().orElseThrow());
        assertThrows(PluginException.class, withdraw::run);
        assertEquals(List.of(), inPohjoisSavo(context -> consents.of(context, "Suostuja")));
    }

    @Test
    void theAuditSaysThatAConsentWasGivenAndNeitherByWhomNorToWhat() {
        Consent given = inLappi(context -> consents.give(context, "Salainen", "Muistutus", "Puhelinnumero"));
        inLappi(context -> data.forget(context, "Salainen", Set.of()));

        List<String> steps = audited();

        String label = given.id().toString().substring(0, 8);
        assertTrue(steps.contains("GIVEN CONSENT " + label + " client scope"), steps::toString);
        assertTrue(
                steps.getFirst().startsWith("FORGOTTEN CLIENT_DATA ")
                        && steps.getFirst().endsWith(" records=1"),
                steps::toString);
        assertFalse(steps.toString().contains("Salainen") || steps.toString().contains("Puhelin"), steps::toString);
    }

    @Test
    void aClientReadsAndAnswersWithTheCodeAndNobodyWithoutIt() {
        Exchange begun = begin("Kirjoittaja");

        assertTrue(
                send("read", Map.of("code", begun.code())).elements().toString().contains("Sopiiko tiistai?"));
        PublicContent without = send("read", Map.of("code", "AAAAAAAAAA"));
        assertFalse(without.elements().toString().contains("Sopiiko"));
        send("write", Map.of("code", begun.code(), "words", "Sopii hyvin"));

        assertTrue(inLappi(context -> messages.find(context, begun.id()))
                .orElseThrow()
                .waiting());
        assertEquals(
                List.of("Sopiiko tiistai?", "Sopii hyvin"),
                inLappi(context -> messages.messages(context, begun.id())).stream()
                        .map(ClientMessage::words)
                        .toList());
        PublicContent refused = send("write", Map.of("code", begun.code(), "words", "Olen 010190-123A"));
        assertTrue(refused.elements().toString().contains("henkilötunnus"));
        assertEquals(
                2,
                this.<Integer>inLappi(
                        context -> messages.messages(context, begun.id()).size()));
    }

    @Test
    void feedbackIsFoundByTheContactAndForgottenWithIt() {
        Feedback waiting =
                inLappi(context -> feedbacks.take(context, "Etusivu", "Teksti on pientä", "Anna@Example.fi"));
        Feedback answered =
                inLappi(context -> feedbacks.take(context, "Kartta", "Kartta on sekava", "anna@example.fi"));
        inLappi(context -> feedbacks.answer(context, answered, "Kartta korjattiin"));

        assertEquals(
                2,
                this.<Integer>inLappi(context ->
                        data.export(context, "ANNA@example.fi", Set.of()).size()));
        String file = inLappi(context -> data.file(context, "anna@example.fi", Set.of()));
        assertTrue(file.startsWith("{\"pointBookings\":[],\"accessibilityFeedback\":[{"), file);
        assertTrue(file.contains("Kartta korjattiin") && file.contains("\"consents\":[]"), file);

        assertEquals(2, this.<Integer>inLappi(context -> data.forget(context, "anna@example.fi", Set.of())));

        Feedback left =
                inLappi(context -> feedbacks.find(context, waiting.id())).orElseThrow();
        assertEquals("", left.contact());
        assertEquals("Teksti on pientä", left.words(), "it still waits for its answer");
        assertEquals(
                "",
                inLappi(context -> feedbacks.find(context, answered.id()))
                        .orElseThrow()
                        .words());
        assertEquals(List.of(), inLappi(context -> data.export(context, "anna@example.fi", Set.of())));
    }

    @Test
    void aPersonsDataAreGivenOutAndForgottenInOneStep() {
        Exchange begun = begin("Poistuva");
        inLappi(context -> consents.give(context, "Poistuva", "Muistutus", "Puhelinnumero"));
        begin("Jäävä");

        List<String> held = inLappi(context -> data.export(context, "poistuva", Set.of()));
        assertEquals(2, held.size(), held::toString);
        assertTrue(
                held.toString().contains("Sopiiko tiistai?") && held.toString().contains("Puhelinnumero"));

        assertEquals(2, this.<Integer>inLappi(context -> data.forget(context, "POISTUVA", Set.of())));

        assertEquals(List.of(), inLappi(context -> data.export(context, "Poistuva", Set.of())));
        assertTrue(inLappi(context -> messages.ofCode(context, begun.code())).isEmpty());
        assertEquals(
                1, inLappi(context -> data.export(context, "Jäävä", Set.of())).size());
        assertEquals(
                1,
                this.<Integer>inLappi(context -> context.sql()
                        .fetchCount(
                                DSL.table(DSL.name("forgotten")),
                                DSL.field(DSL.name("records"), Integer.class).eq(2))),
                "that it happened is known, not to whom");
        assertEquals(0, this.<Integer>inLappi(context -> data.forget(context, "Poistuva", Set.of())));
        assertEquals(List.of(), inLappi(context -> data.export(context, " ", Set.of())));
    }

    private PointBooking book() {
        return inLappi(context -> {
            ServicePoint point = points.list(context).stream()
                    .filter(one -> one.name().equals("Nimimerkkien piste"))
                    .findFirst()
                    .orElseGet(() -> points.add(
                            context,
                            new Points.Draft(
                                    "Nimimerkkien piste",
                                    "148",
                                    "Esimerkkitie 2",
                                    new Coordinates(68.6575, 27.545),
                                    Set.of(),
                                    List.of(),
                                    "",
                                    "",
                                    "",
                                    OpeningHours.weekdays(LocalTime.of(9, 0), LocalTime.of(12, 0)))));
            Map.Entry<LocalDate, List<LocalTime>> free =
                    List.copyOf(bookings.free(context, point).entrySet()).get(1);
            return bookings.book(
                    context,
                    new Bookings.Draft(
                            point.id(),
                            free.getKey().atTime(free.getValue().getFirst()),
                            "Kaima",
                            Purpose.REMOTE_APPOINTMENT,
                            false));
        });
    }

    @Test
    void whoGoesByTheSameNicknameKeepsTheirBooking() {
        PointBooking theirs = book();
        PointBooking others = book();

        assertEquals(
                List.of(theirs.id(), others.id()),
                inLappi(context -> data.bookings(context, "kaima")).stream()
                        .map(PointBooking::id)
                        .toList(),
                "both are shown, to choose among");
        assertEquals(List.of(theirs), inLappi(context -> data.bookings(context, theirs.code())));
        assertEquals(List.of(), inLappi(context -> data.export(context, "Kaima", Set.of())), "nobody's unless chosen");
        String file = inLappi(context -> data.file(context, "Kaima", Set.of(theirs.id())));
        assertTrue(file.contains(theirs.code()) && !file.contains(others.code()), file);

        assertEquals(0, this.<Integer>inLappi(context -> data.forget(context, "Kaima", Set.of())));
        assertEquals(
                0,
                this.<Integer>inLappi(context -> data.forget(context, "Joku muu", Set.of(theirs.id()))),
                "only a booking that was found can be chosen");
        assertEquals(1, this.<Integer>inLappi(context -> data.forget(context, "Kaima", Set.of(theirs.id()))));

        assertTrue(inLappi(context -> bookings.ofCode(context, theirs.code())).isEmpty());
        assertEquals(
                others,
                inLappi(context -> bookings.ofCode(context, others.code())).orElseThrow(),
                "the other one's stands as it was");
        assertEquals(List.of(others), inLappi(context -> data.bookings(context, "Kaima")));
        assertEquals(0, this.<Integer>inPohjoisSavo(context -> data.forget(context, "Kaima", Set.of(others.id()))));
    }
}
