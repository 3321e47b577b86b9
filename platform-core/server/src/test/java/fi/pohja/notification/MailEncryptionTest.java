package fi.pohja.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.TwoTenants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail leaves encrypted, to a server that proves who it is, or not at all. */
class MailEncryptionTest {

    @TempDir
    Path folder;

    @Test
    void mailIsSentEncryptedToAServerWhoseCertificateIsTrusted() throws Exception {
        try (EncryptedMailServer server = new EncryptedMailServer(folder, "ip:127.0.0.1")) {
            OutgoingMail mail = sent(server.port(), Optional.of(server.certificate()));

            assertTrue(mail.sentAt().isPresent(), () -> mail.failure().orElse("no failure"));
            assertEquals(1, server.received().size());
            assertTrue(server.received().getFirst().contains("Subject: Kutsu"), server.received()::toString);
            List<String> clear = server.commands().stream()
                    .filter(command -> command.startsWith("clear"))
                    .toList();
            assertEquals("clear STARTTLS", clear.getLast());
            assertEquals(2, clear.size(), clear::toString);
        }
    }

    @Test
    void nothingIsSentToAServerNobodyTrustedVouchesFor() throws Exception {
        try (EncryptedMailServer server = new EncryptedMailServer(folder, "ip:127.0.0.1")) {
            assertRefused(sent(server.port(), Optional.empty()), "certif");
            assertEquals(List.of(), server.received());
        }
    }

    @Test
    void nothingIsSentToAServerWithAnothersCertificate() throws Exception {
        try (EncryptedMailServer server = new EncryptedMailServer(folder, "dns:mail.example.org")) {
            assertRefused(sent(server.port(), Optional.of(server.certificate())), "127.0.0.1");
            assertEquals(List.of(), server.received());
        }
    }

    @Test
    void nothingIsSentToAServerThatDoesNotEncrypt() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertRefused(sent(server.getSmtp().getPort(), Optional.empty()), "STARTTLS");
            assertEquals(0, server.getReceivedMessages().length);
        } finally {
            server.stop();
        }
    }

    @Test
    void aFileWithoutCertificatesIsSaidAtStart() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        RuntimeException refused = assertThrows(RuntimeException.class, () -> sent(1, Optional.of(empty)));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("pohja.mail.certificates: " + empty),
                refused::getMessage);
    }

    /** One mail of one tenant after the first attempt to send it. */
    private static OutgoingMail sent(int port, Optional<Path> certificates) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "pohja.mail.host", "127.0.0.1", "pohja.mail.port", port, "pohja.mail.from", "pohja@example.org"));
        certificates.ifPresent(file -> properties.put("pohja.mail.certificates", file.toString()));
        try (TwoTenants tenants = new TwoTenants(properties)) {
            Mail mail = tenants.bean(Mail.class);
            tenants.inLappi(() -> tenants.bean(Database.class).write(sql -> {
                mail.send("henkilo@example.org", "Kutsu", "Hei");
                return true;
            }));
            tenants.bean(TenantTasks.class).runNow("notification.mail");
            Mail.Page outbox = tenants.inLappi(() -> mail.outbox(0, 10));
            assertEquals(1, outbox.total());
            return outbox.items().getFirst();
        }
    }

    private static void assertRefused(OutgoingMail mail, String why) {
        assertTrue(mail.sentAt().isEmpty());
        String failure = mail.failure().orElse("no failure");
        assertTrue(failure.contains(why), failure);
    }
}
