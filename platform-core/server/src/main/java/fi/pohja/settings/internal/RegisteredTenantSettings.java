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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Changes the tenant's row in the registry, and notes it in the tenant's own audit. */
@Singleton
final class RegisteredTenantSettings implements TenantSettings {

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
        return new Changed(store(after, changes), corrected);
    }

    private Tenant store(Tenant after, List<Change> changes) {
        try {
            Tenant stored = database.write(sql -> {
                audit.record(
                        "CHANGED",
                        Subject.of("TENANT", id(after)),
                        after.name().text(after.defaultLanguage()),
                        changes);
                return tenants.change(after, changes.stream().map(Change::field).collect(Collectors.toSet()));
            });
            tenants.refresh();
            return stored;
        } catch (IntegrityConstraintViolationException hostOfAnother) {
            // A tenant whose file is gone is in no list, but keeps its host names.
            throw InvalidException.of("hosts", "taken", String.join(", ", after.hosts()));
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
