package fi.pohja.collaboration.internal;

import fi.pohja.collaboration.Partner;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names of tenants, from the registry in memory. */
@Singleton
final class Partners {

    private final Tenants tenants;

    Partners(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The tenant's official name; its slug when the registry does not know it any more. */
    Partner of(String slug) {
        return new Partner(
                slug, tenants.byId(new TenantId(slug)).map(Tenant::name).orElseGet(() -> LocalizedText.fi(slug)));
    }

    /** All other tenants, by name. */
    List<Partner> others() {
        TenantId own = Scope.currentTenant();
        return tenants.all().stream()
                .filter(tenant -> !tenant.id().equals(own))
                .map(tenant -> new Partner(tenant.id().slug(), tenant.name()))
                .sorted(byName())
                .toList();
    }

    /** In the alphabet of the reader's language. */
    static Comparator<Partner> byName() {
        String language = Columns.readersLanguage();
        Collator alphabet = Collator.getInstance(Locale.of(language.equals("sv") ? "sv" : "fi", "FI"));
        return Comparator.comparing(partner -> partner.name().text(language), alphabet);
    }
}
