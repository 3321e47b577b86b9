package fi.pohja.access;

import fi.pohja.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;

/**
 * Invented users for trying Pohja. Called by the application only when it runs with the embedded database; every call
 * throws {@link IllegalStateException} unless {@code pohja.embedded} is true.
 */
public interface DemoUsers {

    /** The password of all of them. */
    String PASSWORD = "pohja-demo";

    /**
     * Makes {@code admin}, {@code manager}, {@code controller}, {@code municipal} and {@code viewer} where they are
     * missing; leaves those there are as somebody changed them, except that {@code municipal} without an organisation
     * is given {@code municipality}.
     *
     * @param municipality the organisation of one municipality of the tenant, when there is one already
     */
    void enter(TenantId tenant, Optional<UUID> municipality);

    /** Makes {@code operator} on the platform's host where it is missing. */
    void enterOperator();
}
