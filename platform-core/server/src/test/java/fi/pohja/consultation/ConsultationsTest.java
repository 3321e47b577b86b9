package fi.pohja.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.notification.Mail;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsultationsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final SignedIn OFFICE = People.with(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);

    private final Consultations consultations = TENANTS.bean(Consultations.class);

    private static void as(SignedIn user, Runnable work) {
        user.call(() -> {
            work.run();
            return true;
        });
    }

    private static void asVisitor(Runnable work) {
        Scope.of(TwoTenants.LAPPI).run(work);
    }

    private static ConsultationDraft draft(String title, boolean forEverybody) {
        LocalDate today = LocalDate.ofInstant(TENANTS.clock().instant(), ZoneId.of("Europe/Helsinki"));
        return new ConsultationDraft(
                LocalizedText.fi(title),
                LocalizedText.none(),
                LocalizedText.fi("Yritykset ja järjestöt"),
                List.of(LocalizedText.fi("Mikä on tärkeintä?"), LocalizedText.fi("Mitä puuttuu?")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(today.plusDays(14)),
                forEverybody,
                List.of("S0-07"));
    }

    private Consultation opened(String title, boolean forEverybody) {
        Consultation made = consultations.create(draft(title, forEverybody));
        return consultations.move(made.id(), made.version(), ConsultationState.OPEN);
    }

    private static Submission submission(String respondent, String... answers) {
        return new Submission(
                new ConsultationResponseId(UUID.randomUUID()), respondent, Sector.THIRD, List.of(answers));
    }

    @Test
    void everyViewIsHandledBeforeItIsPublished() {
        Consultation[] made = new Consultation[1];
        as(OFFICE, () -> {
            made[0] = opened("Palvelukokonaisuudet", true);
            assertThrows(
                    InvalidException.class,
                    () -> consultations.change(
                            made[0].id(),
                            made[0].version(),
                            ConsultationDraft.of(LocalizedText.fi("Palvelukokonaisuudet"))));
        });
        ConsultationId id = made[0].id();
        asVisitor(() -> {
            assertTrue(consultations.forEverybody().stream()
                    .anyMatch(open -> open.id().equals(id)));
            Submission view = submission("Esimerkkijärjestö ry", "Lähipalvelut", "");
            assertEquals(1, consultations.respond(id, "", view));
            assertEquals(1, consultations.respond(id, "", view));
            assertEquals(2, consultations.respond(id, "", submission("Esimerkki Oy", "", "Avoimet rajapinnat")));
            assertThrows(InvalidException.class, () -> consultations.respond(id, "", submission("Tyhjä", "", " ")));
            assertThrows(InvalidException.class, () -> consultations.respond(id, "", submission("", "Jotain")));
            assertEquals(List.of(), consultations.published(id));
        });
        as(OFFICE, () -> {
            Consultation closed = consultations.move(id, consultations.open(id).version(), ConsultationState.CLOSED);
            asVisitor(() -> assertThrows(
                    NotFoundException.class, () -> consultations.respond(id, "", submission("Myöhässä", "x"))));
            assertThrows(
                    InvalidException.class,
                    () -> consultations.move(id, closed.version(), ConsultationState.PUBLISHED));
            List<ConsultationResponse> responses = consultations.responses(id);
            assertEquals(List.of("", "Avoimet rajapinnat"), responses.get(1).answers());
            assertThrows(
                    InvalidException.class,
                    () -> consultations.handle(responses.getFirst().id(), 1, Handling.ACCEPTED, LocalizedText.none()));
            consultations.handle(
                    responses.get(0).id(), 1, Handling.ACCEPTED, LocalizedText.fi("Kirjattiin tavoitteeksi"));
            consultations.handle(responses.get(1).id(), 1, Handling.PARTLY, LocalizedText.fi("Osa hankkeesta"));
            consultations.move(id, consultations.open(id).version(), ConsultationState.PUBLISHED);
        });
        asVisitor(() -> assertEquals(
                List.of(Optional.of(Handling.ACCEPTED), Optional.of(Handling.PARTLY)),
                consultations.published(id).stream()
                        .map(ConsultationResponse::handling)
                        .toList()));
    }

    @Test
    void aPersonalLinkRespondsOnceAndCanBeCorrected() {
        Consultation[] made = new Consultation[1];
        String[] token = new String[1];
        as(OFFICE, () -> {
            made[0] = opened("Vain kutsutuille", false);
            List<Invitee> invitees = List.of(
                    new Invitee("Esimerkkikunta", "lausunto@example.fi"), new Invitee("Toinen", "toinen@example.fi"));
            assertEquals(2, consultations.invite(made[0].id(), invitees));
            assertEquals(0, consultations.invite(made[0].id(), invitees));
            assertThrows(
                    InvalidException.class,
                    () -> consultations.invite(made[0].id(), List.of(new Invitee("Väärä", "ei osoite"))));
            String body = TENANTS.bean(Mail.class).outbox(0, 50).items().stream()
                    .filter(mail -> mail.to().equals("lausunto@example.fi"))
                    .findFirst()
                    .orElseThrow()
                    .body();
            String address = "/p/consultations/" + made[0].id().value() + "/";
            int at = body.indexOf(address) + address.length();
            token[0] = body.substring(at).lines().findFirst().orElseThrow().strip();
        });
        ConsultationId id = made[0].id();
        asVisitor(() -> {
            assertEquals(Optional.empty(), consultations.visible(id, ""));
            assertEquals(Optional.empty(), consultations.visible(id, "arvattu"));
            assertThrows(NotFoundException.class, () -> consultations.respond(id, "", submission("Kuka vain", "x")));
            assertThrows(
                    NotFoundException.class, () -> consultations.respond(id, "arvattu", submission("Kuka vain", "x")));
            assertTrue(consultations
                    .visible(id, token[0])
                    .orElseThrow()
                    .invitations()
                    .isEmpty());
            consultations.respond(id, token[0], submission("Esimerkkikunta", "Ensin näin"));
            consultations.respond(id, token[0], submission("Esimerkkikunta", "Sittenkin näin"));
            assertEquals(
                    List.of("Sittenkin näin", ""),
                    consultations.given(id, token[0]).orElseThrow().answers());
        });
        as(OFFICE, () -> {
            assertEquals(1, consultations.responses(id).size());
            assertEquals(
                    List.of(true, false),
                    consultations.open(id).invitations().stream()
                            .map(Consultation.Invited::responded)
                            .toList());
        });
        as(
                People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER),
                () -> assertThrows(DeniedException.class, () -> consultations.invite(id, List.of())));
    }

    @Test
    void manyAtOnceGetNumbersOfTheirOwn() throws Exception {
        Consultation[] made = new Consultation[1];
        as(OFFICE, () -> made[0] = opened("Ruuhka", true));
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Submission one = submission("Vastaaja " + i, "Vastaus");
            Callable<Integer> respond = () -> Scope.of(TwoTenants.LAPPI)
                    .<Integer, RuntimeException>call(() -> consultations.respond(made[0].id(), "", one));
            work.add(respond);
            work.add(respond);
        }
        Set<Integer> numbers = new HashSet<>();
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> done : workers.invokeAll(work)) {
                numbers.add(done.get());
            }
        }
        assertEquals(30, numbers.size());
        as(OFFICE, () -> assertEquals(30, consultations.responses(made[0].id()).size()));
    }

    @Nested
    class Isolation extends TenantIsolationContract<ConsultationId> {

        @Override
        protected ConsultationId create() {
            return consultations
                    .create(ConsultationDraft.of(LocalizedText.fi("Eristetty")))
                    .id();
        }

        @Override
        protected boolean listed(ConsultationId id) {
            return consultations
                    .list(Consultations.Filter.everything(), Order.ascending(Consultations.Sort.TITLE), Slice.first())
                    .items()
                    .stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(ConsultationId id) {
            return consultations.find(id);
        }

        @Override
        protected void change(ConsultationId id) {
            consultations.change(id, 1, ConsultationDraft.of(LocalizedText.fi("Vieras")));
        }

        @Override
        protected void takeAway(ConsultationId id) {
            consultations.archive(id, 1);
        }
    }
}
