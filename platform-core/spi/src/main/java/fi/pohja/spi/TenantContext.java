package fi.pohja.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * For whom a contribution is called. Given to every call and dead after it: later use throws
 * {@link IllegalStateException}. Not for other threads.
 */
public interface TenantContext {

    /** The tenant's name for machines, such as {@code lappi}. */
    String tenant();

    /** The signed-in user's id in the tenant. */
    UUID user();

    /** The language to answer in, such as {@code fi}. */
    String language();

    /** The platform's clock. */
    Instant now();

    /** Today in Finland. */
    LocalDate today();

    /** Whether the user holds a permission, by its name, such as {@code READ}. */
    boolean may(String permission);

    /** A text of the contribution's own message bundles in {@link #language()}, with arguments filled in. */
    String text(String key, Object... arguments);

    /**
     * The tenant's settings of a type this plugin offers, or their defaults.
     *
     * @throws IllegalArgumentException for another plugin's type
     */
    <S extends Record> S settings(SettingsType<S> type);
}
