package fi.pohja.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.TwoTenants;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void mailLeavesAfterItsTransactionAndIsTriedAgain() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        try (TwoTenants tenants = new TwoTenants(Map.of(
                "pohja.mail.host",
                "127.0.0.1",
                "pohja.mail.port",
                port,
                "pohja.mail.starttls",
                false,
                "pohja.mail.from",
                "pohja@example.org"))) {
            Mail mail = tenants.bean(Mail.class);
            Database database = tenants.bean(Database.class);
            TenantTasks tasks = tenants.bean(TenantTasks.class);
            assertTrue(mail.delivers());
            tenants.inLappi(() -> database.write(sql -> {
                mail.send("henkilo@example.org", "Kutsu: Lapin hyvinvointialue", "Hei,\n\nääkköset säilyvät.\n");
                return true;
            }));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> tenants.inLappi(() -> database.write(sql -> {
                        mail.send("toinen@example.org", "Peruttu", "x");
                        throw new IllegalArgumentException("on purpose");
                    })));
            server.stop();

            tasks.runNow("notification.mail");
            OutgoingMail refused = outbox(tenants, mail).getFirst();
            assertEquals(1, refused.attempts());
            assertTrue(refused.failure().isPresent() && refused.sentAt().isEmpty());

            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            tasks.runNow("notification.mail");
            assertEquals(0, server.getReceivedMessages().length, "not before the pause is over");
            tenants.clock().advance(Duration.ofMinutes(1));
            tasks.runNow("notification.mail");
            tasks.runNow("notification.mail");

            MimeMessage[] received = server.getReceivedMessages();
            assertEquals(1, received.length);
            assertEquals("Kutsu: Lapin hyvinvointialue", received[0].getSubject());
            assertEquals("henkilo@example.org", received[0].getAllRecipients()[0].toString());
            assertTrue(received[0].getContent().toString().contains("ääkköset säilyvät."));
            OutgoingMail sent = outbox(tenants, mail).getFirst();
            assertTrue(sent.sentAt().isPresent() && sent.failure().isEmpty());
            assertEquals(0, tenants.inPohjoisSavo(() -> mail.outbox(0, 10)).total());
        } finally {
            server.stop();
        }
    }

    private static List<OutgoingMail> outbox(TwoTenants tenants, Mail mail) {
        Mail.Page page = tenants.inLappi(() -> mail.outbox(0, 10));
        assertEquals(1, page.total());
        return page.items();
    }

    @Test
    void aHeaderCannotBeSmuggledIn() {
        Mail mail = TwoTenants.shared().bean(Mail.class);
        assertThrows(
                IllegalArgumentException.class,
                () -> TwoTenants.shared().inLappi(() -> {
                    mail.send("a@example.org", "x\nBcc: b@example.org", "x");
                    return true;
                }));
    }
}
