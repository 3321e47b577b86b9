package fi.pohja.app;

import static fi.pohja.app.OutsideDatabase.KAINUU;
import static fi.pohja.app.OutsideDatabase.LAPPI;
import static fi.pohja.app.OutsideDatabase.PLATFORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one outside PostgreSQL; the audit checked by command. */
class OutsideDatabaseTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void twoInstancesShareOneDatabaseAndTheAuditIsCheckedByCommand() throws Exception {
        try (OutsideDatabase outside = new OutsideDatabase(folder)) {
            int first = PohjaProcess.freePort();
            PohjaProcess one = outside.start(first);
            assertFalse(one.log().contains("pohja-demo"), "no demo users");
            outside.begin(one, first, LAPPI);
            outside.begin(one, first, PLATFORM);

            int second = PohjaProcess.freePort();
            PohjaProcess two = outside.start(second);
            assertFalse(
                    Pattern.compile("http://(lappi|platform)[^ ]*/invitation/")
                            .matcher(two.log())
                            .find(),
                    "who has a password needs no link");

            String user = outside.signIn(first, LAPPI, "admin");
            assertEquals(200, outside.get(second, LAPPI, "/api/me", user).statusCode(), "seen by the other instance");
            assertEquals(401, outside.get(second, KAINUU, "/api/me", user).statusCode(), "not by the other tenant");

            String operator = outside.signIn(second, PLATFORM, "operator");
            assertEquals(
                    303,
                    outside.post(second, PLATFORM, "/suspend/lappi", Map.of("reason", "Huolto"), operator)
                            .statusCode());
            PohjaProcess.await(() -> outside.get(first, LAPPI, "/api/me", user).statusCode() == 503);
            assertEquals(401, outside.get(first, KAINUU, "/api/me", "").statusCode(), "the other tenant serves");
            assertEquals(
                    303,
                    outside.post(second, PLATFORM, "/resume/lappi", Map.of(), operator)
                            .statusCode());
            PohjaProcess.await(() -> outside.get(first, LAPPI, "/api/me", user).statusCode() == 200);

            PohjaProcess.await(() -> allSealed(outside, first, user));
            PohjaProcess whole = outside.checkAudit();
            assertEquals(0, whole.awaitEnd(), whole.log());
            outside.execute("update lappi.audit_event set label = 'somebody else' where action = 'SIGNED_IN'");
            PohjaProcess tampered = outside.checkAudit();
            assertEquals(1, tampered.awaitEnd(), tampered.log());
            assertTrue(tampered.log().contains("lappi: "), tampered.log());
            assertTrue(tampered.log().contains("tampered with"), tampered.log());
            assertFalse(tampered.log().contains("kainuu: "), "the other tenant's chain is whole");
        }
    }

    private static boolean allSealed(OutsideDatabase outside, int port, String user) {
        String events = outside.get(port, LAPPI, "/api/audit?size=200", user).body();
        return events.contains("\"sealed\":true") && !events.contains("\"sealed\":false");
    }
}
