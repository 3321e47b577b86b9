package fi.pohja.app;

import static fi.pohja.app.OutsideDatabase.KAINUU;
import static fi.pohja.app.OutsideDatabase.LAPPI;
import static fi.pohja.app.OutsideDatabase.PLATFORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A change set that does not go through in one tenant's schema, as the tenant, its neighbour and the operator see it. */
class FailedMigrationTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void oneTenantWaitsWithANoticeTheOthersServeAndTheOperatorSeesWhy() throws Exception {
        try (OutsideDatabase outside = new OutsideDatabase(folder)) {
            int port = PohjaProcess.freePort();
            PohjaProcess before = outside.start(port);
            outside.begin(before, port, LAPPI);
            outside.begin(before, port, KAINUU);
            outside.begin(before, port, PLATFORM);
            String kept = outside.signIn(port, KAINUU, "admin");
            before.stop();

            // An upgrade whose change set meets a table that somebody has made by hand.
            outside.execute("delete from kainuu.databasechangelog where id = 'discussion'");
            outside.execute("update platform.tenant set schema_fingerprint = 'of an older version'");
            PohjaProcess after = outside.start(port);

            assertTrue(after.log().contains("The tenant kainuu is unavailable until its migration succeeds"));
            HttpResponse<String> notice = outside.get(port, KAINUU, "/", kept);
            assertEquals(503, notice.statusCode());
            assertTrue(notice.body().contains("<h1>"), notice.body());
            assertTrue(notice.body().contains("Tietosi ovat tallessa"), notice.body());
            HttpResponse<String> refused = outside.get(port, KAINUU, "/api/me", kept);
            assertEquals(503, refused.statusCode());
            assertEquals(
                    "application/problem+json",
                    refused.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
            assertTrue(refused.body().contains("Tietosi ovat tallessa"), refused.body());

            String neighbour = outside.signIn(port, LAPPI, "admin");
            assertEquals(
                    200, outside.get(port, LAPPI, "/api/projects", neighbour).statusCode());
            String operator = outside.signIn(port, PLATFORM, "operator");
            String console = outside.get(port, PLATFORM, "/", operator).body();
            assertTrue(console.contains("The schema kainuu could not be migrated"), console);
            assertTrue(outside.get(port, PLATFORM, "/health", "").body().contains("\"failed\":1"));
            after.stop();

            outside.execute("drop table kainuu.comment");
            outside.start(port);
            assertEquals(200, outside.get(port, KAINUU, "/api/me", kept).statusCode(), "nothing of it is lost");
            assertEquals(200, outside.get(port, KAINUU, "/api/projects", kept).statusCode());
        }
    }
}
