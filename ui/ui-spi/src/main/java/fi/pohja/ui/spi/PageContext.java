package fi.pohja.ui.spi;

import fi.pohja.spi.TenantContext;
import java.util.function.Function;

/** What a page has while it is open. Listeners reach data through {@link #call}. */
public interface PageContext {

    /** The language of the user interface. */
    String language();

    /** A text of the page's own message bundles. */
    String text(String key, Object... arguments);

    /** Calls work with a fresh {@link TenantContext}, valid for this call only, on the calling thread. */
    <T> T call(Function<TenantContext, T> work);
}
