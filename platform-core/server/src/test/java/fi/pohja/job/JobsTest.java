package fi.pohja.job;

import static fi.pohja.schema.tenant.Tables.JOB;
import static fi.pohja.schema.tenant.Tables.JOB_CHECKPOINT;
import static fi.pohja.schema.tenant.Tables.USER_ROLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JobsTest {

    /** Long work whose steps a test lets happen. */
    private record Steps(String name, boolean resumable, Function<JobRun, JobResult> work) implements JobKind {
        @Override
        public JobResult run(JobRun run) {
            return work.apply(run);
        }
    }

    private static final Semaphore GO = new Semaphore(0);
    private static final Queue<String> BEGUN = new ConcurrentLinkedQueue<>();
    private static TwoTenants tenants = TwoTenants.shared();
    private static Jobs jobs = TwoTenants.shared().bean(Jobs.class);

    @BeforeAll
    static void start() {
        tenants = new TwoTenants();
        register(new Steps("test-count", false, run -> {
            String user = SignedIn.current().name();
            run.step("job.state.RUNNING");
            for (int at = 1; at <= 3; at++) {
                run.progress(at, 3);
            }
            run.attach("nimi.txt", "text/plain", user.getBytes(StandardCharsets.UTF_8));
            return JobResult.of(Map.of("MADE", 3));
        }));
        register(new Steps("test-wait", false, run -> {
            BEGUN.add(run.arguments().getOrDefault("name", ""));
            GO.acquireUninterruptibly();
            run.progress(1, 2);
            return JobResult.done();
        }));
        register(new Steps("test-endless", false, run -> {
            BEGUN.add("endless");
            for (int at = 1; at > 0; at++) {
                run.progress(at, 0);
                Thread.onSpinWait();
            }
            return JobResult.done();
        }));
        register(new Steps("test-refused", false, run -> {
            throw InvalidException.of("file", "sheet.empty");
        }));
        register(new Steps("test-broken", false, run -> {
            throw new IllegalStateException("A fault of the programme");
        }));
        register(new Steps("test-resumed", true, run -> {
            int from = Integer.parseInt(run.checkpoint().getOrDefault("at", "0"));
            return JobResult.of(Map.of("from", from));
        }));
        jobs = tenants.bean(Jobs.class);
    }

    private static void register(Steps kind) {
        tenants.context().registerSingleton(JobKind.class, kind, Qualifiers.byName(kind.name()));
    }

    @AfterAll
    static void stop() {
        tenants.close();
    }

    private static SignedIn user(TenantId tenant, Role role) {
        SignedIn user = People.with(tenants, tenant, "Testi Tekijä", role);
        user.call(() -> {
            tenants.bean(Database.class)
                    .change(sql -> sql.insertInto(USER_ROLE)
                            .set(USER_ROLE.USER_ID, user.user().value())
                            .set(USER_ROLE.ROLE, role.name())
                            .execute());
            return true;
        });
        return user;
    }

    private static Job until(SignedIn user, JobId id, Predicate<Job> reached) {
        CountDownLatch pause = new CountDownLatch(1);
        for (int tries = 0; tries < 600; tries++) {
            Job job = user.call(() -> jobs.find(id));
            if (reached.test(job)) {
                return job;
            }
            try {
                assertEquals(false, pause.await(50, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Not reached: " + user.call(() -> jobs.find(id)));
    }

    private static Job ended(SignedIn user, JobId id) {
        return until(user, id, job -> job.state().ended());
    }

    private static JobId start(SignedIn user, String kind, String name) {
        tenants.clock().advance(Duration.ofSeconds(1));
        return user.call(() -> jobs.start(kind, name, Map.of("name", name)));
    }

    @Test
    void workIsDoneAsWhoStartedItAndItsFileIsTheirs() throws IOException {
        SignedIn user = user(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);
        SignedIn other = user(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);
        SignedIn elsewhere = user(TwoTenants.POHJOIS_SAVO, Role.TENANT_ADMIN);
        JobId id = start(user, "test-count", "lasku");

        Job job = ended(user, id);

        assertEquals(Job.State.DONE, job.state());
        assertEquals(Map.of("MADE", 3), job.result().orElseThrow().counts());
        assertEquals(3, job.done());
        JobFile file = job.files().getFirst();
        assertEquals(
                "Testi Tekijä",
                new String(user.call(() -> jobs.open(id, file.id())).content().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(List.of(job), user.call(() -> jobs.mine(Slice.first())).items());
        assertThrows(NotFoundException.class, () -> other.call(() -> jobs.find(id)));
        assertThrows(NotFoundException.class, () -> other.call(() -> jobs.open(id, file.id())));
        assertThrows(NotFoundException.class, () -> elsewhere.call(() -> jobs.find(id)));
        assertEquals(0, elsewhere.call(() -> jobs.mine(Slice.first())).total());
    }

    @Test
    void aJobOfARolledBackTransactionNeverRuns() {
        SignedIn user = user(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);

        assertThrows(
                IllegalStateException.class,
                () -> user.call(() -> tenants.bean(Database.class).write(sql -> {
                    jobs.start("test-count", "turha", Map.of());
                    throw new IllegalStateException("rolled back");
                })));

        assertEquals(0, user.call(() -> jobs.mine(Slice.first())).total());
    }

    @Test
    void oneTenantsManyJobsDoNotHoldUpAnothersFirst() {
        SignedIn many = user(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);
        SignedIn one = user(TwoTenants.POHJOIS_SAVO, Role.PROGRAMME_MANAGER);
        BEGUN.clear();
        List<JobId> waiting = List.of(
                start(many, "test-wait", "lappi 1"),
                start(many, "test-wait", "lappi 2"),
                start(many, "test-wait", "lappi 3"));
        until(many, waiting.getFirst(), job -> job.state() == Job.State.RUNNING);

        JobId first = start(one, "test-count", "savo");

        assertEquals(Job.State.DONE, ended(one, first).state());
        assertEquals(List.of("lappi 1"), List.copyOf(BEGUN));
        many.call(() -> {
            jobs.cancel(waiting.getLast());
            return true;
        });
        GO.release(2);
        assertEquals(Job.State.DONE, ended(many, waiting.get(0)).state());
        assertEquals(Job.State.DONE, ended(many, waiting.get(1)).state());
        assertEquals(Job.State.CANCELLED, ended(many, waiting.get(2)).state());
        assertEquals(2, BEGUN.size());
    }

    @Test
    void runningWorkIsCancelledWhereItTellsItsProgress() {
        SignedIn user = user(TwoTenants.POHJOIS_SAVO, Role.PROGRAMME_MANAGER);
        JobId id = start(user, "test-endless", "loputon");
        until(user, id, job -> job.done() > 0);

        user.call(() -> {
            jobs.cancel(id);
            return true;
        });

        assertEquals(Job.State.CANCELLED, ended(user, id).state());
    }

    @Test
    void aRefusalIsToldInWordsAndAFailureByItsId() {
        SignedIn user = user(TwoTenants.POHJOIS_SAVO, Role.PROGRAMME_MANAGER);

        Job refused = ended(user, start(user, "test-refused", "hylätty"));
        Job broken = ended(user, start(user, "test-broken", "rikki"));

        assertEquals("sheet.empty", refused.refusal().getFirst().code());
        assertTrue(refused.failure().isEmpty());
        assertEquals(Job.State.FAILED, broken.state());
        assertEquals(36, broken.failure().orElseThrow().length());
    }

    @Test
    void workOfADeadProcessGoesOnFromItsCheckpointOrIsToldAsInterrupted() {
        SignedIn user = user(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);
        JobId resumed = left(user, "test-resumed");
        JobId interrupted = left(user, "test-count");

        tenants.bean(TenantTasks.class).runNow("job.rounds");

        assertEquals(
                Map.of("from", 700), ended(user, resumed).result().orElseThrow().counts());
        assertEquals(Job.State.INTERRUPTED, ended(user, interrupted).state());
    }

    /** A job as a process leaves it that was killed ten minutes ago after 700 rows. */
    private static JobId left(SignedIn user, String kind) {
        UUID id = UUID.randomUUID();
        user.call(() -> {
            tenants.bean(Database.class).change(sql -> {
                sql.insertInto(JOB)
                        .set(JOB.ID, id)
                        .set(JOB.KIND, kind)
                        .set(JOB.LABEL, "jäi kesken")
                        .set(JOB.STATE, "RUNNING")
                        .set(JOB.USER_ID, user.user().value())
                        .set(JOB.USER_NAME, user.name())
                        .set(JOB.ARGUMENTS_JSON, JSONB.valueOf("{}"))
                        .set(JOB.CREATED_AT, tenants.clock().instant())
                        .set(JOB.INSTANCE, UUID.randomUUID())
                        .set(JOB.ATTEMPT, 1)
                        .set(JOB.HEARTBEAT_AT, DSL.field("now() - interval '10 minutes'", Instant.class))
                        .execute();
                sql.insertInto(JOB_CHECKPOINT)
                        .set(JOB_CHECKPOINT.JOB_ID, id)
                        .set(JOB_CHECKPOINT.ATTEMPT, 1)
                        .set(JOB_CHECKPOINT.REACHED_JSON, JSONB.valueOf("{\"at\": \"700\"}"))
                        .execute();
            });
            return true;
        });
        return new JobId(id);
    }
}
