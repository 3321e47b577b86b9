package fi.pohja.spi;

import java.util.List;

/**
 * What a tenant decided about a language of the interface. Since 1.2.
 *
 * @param unreviewedShown whether texts nobody has reviewed are shown; each page then says so
 * @param own the tenant's own texts, which stand in place of the plugin's
 */
public record TenantTexts(boolean unreviewedShown, List<InterfaceText> own) {

    private static final TenantTexts REVIEWED_ONLY = new TenantTexts(false, List.of());

    public TenantTexts {
        own = List.copyOf(own);
    }

    /** Only what was reviewed, and nothing of the tenant's own. */
    public static TenantTexts reviewedOnly() {
        return REVIEWED_ONLY;
    }
}
