package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.bench.Measured.Target;
import fi.pohja.funding.ApplicationId;
import fi.pohja.importing.ImportId;
import fi.pohja.importing.Imports;
import fi.pohja.importing.RowOutcome;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/** A ledger from its file to costs of a grant, and observations from a plugin, against bare COPY of the same rows. */
final class ImportBenchmark implements Benchmark {

    private static final TenantId TENANT = new TenantId("lappi");
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String subject() {
        return "a ledger of 100,000 rows and 1,000,000 observations, against bare COPY of the same rows";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        int rows = bounds.times(100_000, 5_000);
        byte[] file = GrantLedger.csv(rows);
        try (LoneServer server = new LoneServer(bounds.tenants(List.of(TENANT.slug())))) {
            SignedIn user = GrantLedger.administrator(server, TENANT);
            ApplicationId grant = user.call(() -> GrantLedger.grant(server, GrantLedger.project(server, "TUONTI")));
            Steps steps = new Steps(server, user, grant, file, rows);
            steps.once();
            byte[] same = steps.written();
            List<Double> previews = new ArrayList<>();
            List<Double> imports = new ArrayList<>();
            List<Double> undone = new ArrayList<>();
            List<Double> copies = new ArrayList<>();
            for (int round = 0; round < bounds.times(3, 1); round++) {
                steps.clear();
                copies.add(steps.copy(same));
                steps.clear();
                ImportId id = steps.upload();
                previews.add(steps.seconds(() -> server.bean(Imports.class).rehearse(id)));
                imports.add(steps.seconds(() -> server.bean(Imports.class).run(id)));
                steps.check(id);
                undone.add(steps.seconds(() -> server.bean(Imports.class).undo(id)));
            }
            String what = rows + " cost rows, ";
            Samples copy = new Samples(copies);
            List<Measured> lines = new ArrayList<>(List.of(
                    Measured.of(what + "imported", "s", new Samples(imports))
                            .against(copy)
                            .target(Target.ratioAtMost(3))
                            .note("the baseline is COPY into the same table with its indexes and references; the import"
                                    + " reads the file twice, checks each row against the grant, and keeps what came of"
                                    + " each so that the whole can be undone"),
                    Measured.of(what + "preview", "s", new Samples(previews)),
                    Measured.of(what + "taken back", "s", new Samples(undone))));
            lines.addAll(new ObservationLoad(server, TENANT).run(bounds.times(1_000_000, 20_000)));
            return lines;
        }
    }

    private record Steps(LoneServer server, SignedIn user, ApplicationId grant, byte[] file, int rows) {

        void once() {
            ImportId id = upload();
            seconds(() -> server.bean(Imports.class).run(id));
            check(id);
        }

        ImportId upload() {
            return user.call(() -> {
                Imports imports = server.bean(Imports.class);
                ImportId id = imports.upload("cost", "tilikirja.csv", new ByteArrayInputStream(file));
                imports.arrange(
                        id,
                        0,
                        imports.file(id, 0).mapping(),
                        Map.of("grant", grant.value().toString()));
                return id;
            });
        }

        void check(ImportId id) {
            int made = user.call(() -> server.bean(Imports.class).find(id)).count(RowOutcome.Kind.MADE);
            if (made != rows) {
                throw new IllegalStateException(made + " of " + rows + " rows were imported");
            }
        }

        /** How long a job takes from its start to its end, as its user sees it. */
        double seconds(Supplier<JobId> start) {
            long began = System.nanoTime();
            JobId job = user.call(start::get);
            Jobs jobs = server.bean(Jobs.class);
            while (!user.call(() -> jobs.find(job)).state().ended()) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return (System.nanoTime() - began) / 1e9;
        }

        byte[] written() throws SQLException, IOException {
            try (Connection connection = server.administrator()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY lappi.cost TO STDOUT", out);
                return out.toByteArray();
            }
        }

        double copy(byte[] same) throws SQLException, IOException {
            try (Connection connection = server.administrator()) {
                long began = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY lappi.cost FROM STDIN", new ByteArrayInputStream(same));
                return (System.nanoTime() - began) / 1e9;
            }
        }

        /** An empty ledger, without what was there before. */
        void clear() throws SQLException {
            server.sql("TRUNCATE lappi.cost, lappi.import_row");
        }
    }
}
