package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.bench.Measured.Target;
import fi.pohja.plugin.ObservationIntake;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.ObservationSource;
import fi.pohja.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Observations as a plugin's source brings them, month by month and municipality by municipality, against bare COPY. */
record ObservationLoad(LoneServer server, TenantId tenant) {

    /** As many as a source may bring at once: 80 months of 250 municipalities. */
    private static final int AT_ONCE = 20_000;

    private static final int MUNICIPALITIES = 250;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int FIRST_CODE = 100;

    /** @param rows a multiple of what a source may bring at once */
    List<Measured> run(int rows) throws SQLException, IOException {
        int indicators = rows / AT_ONCE;
        List<ObservationSource.Observation> observations = observations();
        // Each indicator once, so that neither pays for making it; then the same rows both ways into an empty table.
        take(indicators, observations.subList(0, 1));
        clear();
        double took = take(indicators, observations);
        byte[] same = written();
        clear();
        double copied = copy(same);
        return List.of(Measured.of(rows + " observations, taken in", "s", Samples.of(took))
                .against(Samples.of(copied))
                .target(Target.ratioAtMost(3))
                .note("in portions of " + AT_ONCE + ", each a transaction, as a source's fetches are"));
    }

    private static List<ObservationSource.Observation> observations() {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(at -> {
                    LocalDate start = FIRST.plusMonths(at / MUNICIPALITIES);
                    return new ObservationSource.Observation(
                            start,
                            start.plusMonths(1).minusDays(1),
                            Optional.of(String.valueOf(FIRST_CODE + at % MUNICIPALITIES)),
                            BigDecimal.valueOf(at * 7919L % 100_000, 1));
                })
                .toList();
    }

    /** How long it takes, in seconds. */
    private double take(int indicators, List<ObservationSource.Observation> observations) {
        ObservationIntake intake = server.bean(ObservationIntake.class);
        long began = System.nanoTime();
        for (int at = 0; at < indicators; at++) {
            var indicator = new ObservationSource.Indicator(
                    "visits-" + at, LocalizedText.fi("Käynnit " + at), LocalizedText.fi("käyntiä"), "Mittaus");
            SignedIn.unattended(tenant, () -> {
                intake.take("bench", indicator, observations);
                return true;
            });
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private byte[] written() throws SQLException, IOException {
        try (Connection connection = server.administrator()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table() + " TO STDOUT", out);
            return out.toByteArray();
        }
    }

    private double copy(byte[] same) throws SQLException, IOException {
        try (Connection connection = server.administrator()) {
            long began = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table() + " FROM STDIN", new ByteArrayInputStream(same));
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private void clear() throws SQLException {
        server.sql("TRUNCATE " + table());
    }

    private String table() {
        return tenant.schema() + ".period_observation";
    }
}
