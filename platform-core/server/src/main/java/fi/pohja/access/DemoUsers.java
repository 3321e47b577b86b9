package fi.pohja.access;

import fi.pohja.tenancy.TenantId;
import java.util.Map;
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
     * missing; leaves those there are as somebody changed them, except that one without an organisation is given its
     * organisation.
     *
     * @param organisations the organisation each of them belongs to, by username; those not named belong to none
     */
    void enter(TenantId tenant, Map<String, UUID> organisations);

    /** Makes {@code operator} on the platform's host where it is missing. */
    void enterOperator();
}
