package fi.pohja.importing;

import static fi.pohja.schema.tenant.Tables.USER_ROLE;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.job.Job;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.listing.Slice;
import fi.pohja.problem.Violation;
import fi.pohja.tenancy.Database;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Imports of a test, from a file's text to what came of its rows, each as the job it is. */
public final class ImportRuns {

    private final TwoTenants tenants;
    private final Imports imports;
    private final SignedIn user;

    public ImportRuns(TwoTenants tenants) {
        this.tenants = tenants;
        this.imports = tenants.bean(Imports.class);
        this.user = member(tenants, Role.PROJECT_MANAGER);
    }

    /** A user of Lapland whose role the jobs find, too. */
    static SignedIn member(TwoTenants tenants, Role role) {
        SignedIn member = People.with(tenants, TwoTenants.LAPPI, "Tiina Tuoja", role);
        member.call(() -> {
            tenants.bean(Database.class)
                    .change(sql -> sql.insertInto(USER_ROLE)
                            .set(USER_ROLE.USER_ID, member.user().value())
                            .set(USER_ROLE.ROLE, role.name())
                            .execute());
            return true;
        });
        return member;
    }

    /** Who imports. */
    public SignedIn user() {
        return user;
    }

    /** Uploads a file and takes its columns as guessed. */
    public ImportId upload(String kind, String csv, Charset charset, Map<String, String> options) {
        return user.call(() -> {
            ImportId id = imports.upload(kind, "taulukko.csv", new ByteArrayInputStream(csv.getBytes(charset)));
            imports.arrange(id, 0, imports.file(id, 0).mapping(), options);
            return id;
        });
    }

    /** Waits for a job. */
    public Job ended(JobId id) {
        CountDownLatch pause = new CountDownLatch(1);
        for (int tries = 0; tries < 1200; tries++) {
            Job job = user.call(() -> tenants.bean(Jobs.class).find(id));
            if (job.state().ended()) {
                return job;
            }
            try {
                assertFalse(pause.await(50, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("The job did not end");
    }

    /** The preview's counts. */
    public Map<String, Integer> rehearse(ImportId id) {
        return counts(user.call(() -> imports.rehearse(id)));
    }

    /** The import's counts. */
    public Map<String, Integer> run(ImportId id) {
        return counts(user.call(() -> imports.run(id)));
    }

    /** What was taken back and what stayed. */
    public Map<String, Integer> undo(ImportId id) {
        return counts(user.call(() -> imports.undo(id)));
    }

    private Map<String, Integer> counts(JobId id) {
        return ended(id).result().orElseThrow().counts();
    }

    /** The rows that change a record, or would. */
    public List<ImportedRow> changed(ImportId id) {
        return user.call(() -> imports.rows(id, Optional.of(RowOutcome.Kind.CHANGED), Slice.first()))
                .items();
    }

    /** The refused rows, each as {@code line field code}, its first fault only. */
    public List<String> refused(ImportId id) {
        return user.call(() -> imports.rows(id, Optional.of(RowOutcome.Kind.REFUSED), Slice.first())).items().stream()
                .map(row -> {
                    Violation first = row.faults().getFirst();
                    return row.line() + " " + first.field() + " " + first.code();
                })
                .toList();
    }
}
