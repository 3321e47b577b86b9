package fi.pohja.settings.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violations;
import fi.pohja.settings.Accent;
import fi.pohja.settings.TenantSettings;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the tenant's row in the registry, and notes it in the tenant's own audit. */
@Singleton
final class RegisteredTenantSettings implements TenantSettings {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredTenantSettings.class);
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en", "se", "smn", "sms");
    private static final int LONGEST_SHORT_NAME = 40;
    private static final int MOST_HOSTS = 10;

    private final Tenants tenants;
    private final Database database;
    private final AuditLog audit;
    private final String platformHost;

    RegisteredTenantSettings(
            Tenants tenants,
            Database database,
            AuditLog audit,
            @Value("${pohja.platform-host:platform.localhost}") String platformHost) {
        this.tenants = tenants;
        this.database = database;
        this.audit = audit;
        this.platformHost = platformHost.toLowerCase(Locale.ROOT);
    }

    @Override
    public Tenant read() {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        return tenants.current();
    }

    @Override
    public Changed change(Edit typed) {
        SignedIn.require(Permission.ADMINISTER_TENANT);
        Tenant before = tenants.current();
        Edit edit = cleaned(typed);
        check(edit, before);
        Optional<Accent.Correction> corrected = Accent.correction(edit.accent());
        Tenant after = new Tenant(
                before.id(),
                before.code(),
                before.kind(),
                edit.name(),
                edit.shortName(),
                edit.hosts(),
                edit.languages(),
                corrected.map(Accent.Correction::used).orElse(edit.accent()),
                before.state(),
                before.stateReason(),
                edit.version());
        if (edit.version() != before.version()) {
            throw new ChangedMeanwhileException();
        }
        List<Change> changes = new Change.Collector()
                .field("name", before.name(), after.name())
                .field("shortName", before.shortName(), after.shortName())
                .field("languages", before.languages(), after.languages())
                .field("accent", before.accent(), after.accent())
                .field("hosts", before.hosts(), after.hosts())
                .changes();
        if (changes.isEmpty()) {
            return new Changed(before, corrected);
        }
        return new Changed(store(before, after, changes), corrected);
    }

    /**
     * The registry is in the platform's schema, the audit in the tenant's: two logins, two transactions. The event is
     * written first, then the registry is changed and committed, then the event is committed. Where the registry refuses,
     * neither stands; where the event cannot be committed, the registry is changed back.
     *
     * <p>What remains: when the process or the database dies between the two commits, or changing back fails too (which
     * is in the log), the registry has the change and the audit does not. After changing back, the tenant's file no longer
     * decides the fields, as after any change.
     */
    private Tenant store(Tenant before, Tenant after, List<Change> changes) {
        AtomicReference<Optional<Tenant>> registered = new AtomicReference<>(Optional.empty());
        try {
            return database.write(sql -> {
                audit.record(
                        "CHANGED",
                        Subject.of("TENANT", id(after)),
                        after.name().text(after.defaultLanguage()),
                        changes);
                Tenant stored = tenants.change(after);
                registered.set(Optional.of(stored));
                return stored;
            });
        } catch (IntegrityConstraintViolationException hostOfAnother) {
            // A tenant whose file is gone is in no list, but keeps its host names.
            throw InvalidException.of("hosts", "taken", String.join(", ", after.hosts()));
        } catch (RuntimeException notAudited) {
            registered.get().ifPresent(stored -> changeBack(before, stored, notAudited));
            throw notAudited;
        }
    }

    private void changeBack(Tenant before, Tenant stored, RuntimeException why) {
        try {
            tenants.change(new Tenant(
                    before.id(),
                    before.code(),
                    before.kind(),
                    before.name(),
                    before.shortName(),
                    before.hosts(),
                    before.languages(),
                    before.accent(),
                    before.state(),
                    before.stateReason(),
                    stored.version()));
        } catch (RuntimeException e) {
            why.addSuppressed(e);
            LOG.error("The settings of {} were changed without an event in the audit: {}", before.id(), stored, e);
        }
    }

    private static UUID id(Tenant tenant) {
        return UUID.nameUUIDFromBytes(("tenant " + tenant.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Edit cleaned(Edit edit) {
        return new Edit(
                edit.name(),
                edit.shortName(),
                List.copyOf(edit.languages()),
                edit.accent().strip().toLowerCase(Locale.ROOT),
                edit.hosts().stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .distinct()
                        .toList(),
                edit.version());
    }

    private void check(Edit edit, Tenant before) {
        Violations violations = new Violations()
                .requiredTitle("name", edit.name())
                .requiredTitle("shortName", edit.shortName())
                .check(Accent.isColour(edit.accent()), "accent", "settings.colour")
                .check(!edit.languages().isEmpty(), "languages", "required")
                .check(
                        new HashSet<>(edit.languages()).size()
                                == edit.languages().size(),
                        "languages",
                        "settings.twice");
        shortNames(violations, edit.shortName());
        for (String language : edit.languages()) {
            violations.check(LANGUAGES.contains(language), "languages", "language", language);
        }
        hosts(violations, edit.hosts(), before);
        violations.done();
    }

    private static void shortNames(Violations violations, LocalizedText shortName) {
        shortName
                .values()
                .forEach((language, text) -> violations.check(
                        text.length() <= LONGEST_SHORT_NAME, "shortName." + language, "longest", LONGEST_SHORT_NAME));
    }

    private void hosts(Violations violations, List<String> hosts, Tenant before) {
        violations.check(!hosts.isEmpty(), "hosts", "required");
        violations.check(hosts.size() <= MOST_HOSTS, "hosts", "settings.hosts", MOST_HOSTS);
        Set<String> others = new HashSet<>();
        tenants.all().stream()
                .filter(tenant -> !tenant.id().equals(before.id()))
                .forEach(tenant -> others.addAll(tenant.hosts()));
        for (String host : hosts) {
            if (!HOST.matcher(host).matches()) {
                violations.add("hosts", "settings.host", host);
            } else if (others.contains(host) || isPlatforms(host)) {
                violations.add("hosts", "taken", host);
            }
        }
    }

    /** The platform's host and, above it, the bare host that lists the tenants. */
    private boolean isPlatforms(String host) {
        return host.equals(platformHost) || platformHost.endsWith("." + host);
    }
}
