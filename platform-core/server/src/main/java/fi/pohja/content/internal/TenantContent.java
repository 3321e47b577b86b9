package fi.pohja.content.internal;

import static fi.pohja.schema.platform.Tables.TENANT;

import fi.pohja.access.SignedIn;
import fi.pohja.content.ContentLoader;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import fi.pohja.tenancy.YamlFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits the tenants whose content is new, a few at a time; one tenant's faults are nobody else's. */
@Singleton
final class TenantContent implements ContentLoader {

    private static final Logger LOG = LoggerFactory.getLogger(TenantContent.class);

    /** Raised when the loading itself changes, so that unchanged files are looked at anew. */
    private static final String EDITION = "1";

    private final Tenants tenants;
    private final Database database;
    private final OneTenantContent oneTenant;
    private final AcrossTenants across;

    TenantContent(Tenants tenants, Database database, OneTenantContent oneTenant, AcrossTenants across) {
        this.tenants = tenants;
        this.database = database;
        this.oneTenant = oneTenant;
        this.across = across;
    }

    private record Visit(Tenant tenant, List<Path> files, String fingerprint) {}

    @Override
    public Report load(Path folder, Consumer<Tenant> whenLoaded) {
        List<Visit> visits = new ArrayList<>();
        Map<String, String> before = fingerprints();
        String municipalities = new Fingerprint()
                .add(folder.resolve("reference").resolve("municipalities.csv"))
                .done();
        int unchanged = 0;
        for (Tenant tenant : tenants.all()) {
            if (tenant.state() != Tenant.State.ACTIVE) {
                continue;
            }
            List<Path> files = files(folder.resolve(tenant.id().slug()).resolve("content"));
            Fingerprint fingerprint = new Fingerprint().add(EDITION).add(municipalities);
            files.forEach(fingerprint::add);
            String done = fingerprint.done();
            if (done.equals(before.get(tenant.id().slug()))) {
                unchanged++;
            } else {
                visits.add(new Visit(tenant, files, done));
            }
        }
        List<YamlFile.Problem> problems = visit(visits, whenLoaded);
        across.run();
        problems.forEach(problem -> LOG.error("{}", problem));
        return new Report(visits.stream().map(visit -> visit.tenant().id()).toList(), unchanged, problems);
    }

    private Map<String, String> fingerprints() {
        return Scope.platform()
                .call(() -> database.read(sql -> sql.selectFrom(TENANT)
                        .where(TENANT.CONTENT_FINGERPRINT.isNotNull())
                        .fetchMap(TENANT.SLUG, TENANT.CONTENT_FINGERPRINT)));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.error("The folder {} cannot be read; its tenant is left without content", folder, unreadable);
            return List.of();
        }
    }

    private List<YamlFile.Problem> visit(List<Visit> visits, Consumer<Tenant> whenLoaded) {
        List<YamlFile.Problem> problems = new ArrayList<>();
        if (visits.isEmpty()) {
            return problems;
        }
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
        try (ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("content-", 1).factory())) {
            // The longest first, so that none begins when the others are done.
            List<Future<List<YamlFile.Problem>>> running = visits.stream()
                    .sorted(Comparator.comparingInt(
                                    (Visit visit) -> visit.files().size())
                            .reversed())
                    .map(visit -> workers.submit(() -> visit(visit, whenLoaded)))
                    .toList();
            for (Future<List<YamlFile.Problem>> each : running) {
                problems.addAll(each.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading content", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Content could not be loaded", e.getCause());
        }
        return problems;
    }

    private List<YamlFile.Problem> visit(Visit visit, Consumer<Tenant> whenLoaded) {
        TenantId id = visit.tenant().id();
        List<YamlFile.Problem> problems = SignedIn.unattended(id, () -> oneTenant.load(visit.tenant(), visit.files()));
        whenLoaded.accept(visit.tenant());
        if (problems.isEmpty()) {
            Scope.platform()
                    .call(() -> database.write(sql -> sql.update(TENANT)
                            .set(TENANT.CONTENT_FINGERPRINT, visit.fingerprint())
                            .where(TENANT.SLUG.eq(id.slug()))
                            .execute()));
        }
        return problems;
    }
}
