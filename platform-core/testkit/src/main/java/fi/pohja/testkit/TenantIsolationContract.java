package fi.pohja.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.tenancy.Scope;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every service of a tenant's records promises: what one tenant writes, another neither lists nor opens nor
 * changes, and work that belongs to nobody gets nothing.
 *
 * @param <I> the type of the records' ids
 */
public abstract class TenantIsolationContract<I> {

    protected static final TwoTenants TENANTS = TwoTenants.shared();

    /** Writes a record for the bound tenant. */
    protected abstract I create();

    /** Whether the bound tenant's lists show the record. */
    protected abstract boolean listed(I id);

    /** The record as the bound tenant opens it. */
    protected abstract Optional<?> find(I id);

    /** Changes the record, in its first version, as the bound tenant. */
    protected abstract void change(I id);

    /** Archives or removes the record, in its first version, as the bound tenant. */
    protected abstract void takeAway(I id);

    @Test
    void whoWritesFindsItAgain() {
        I id = People.administrator(TwoTenants.LAPPI).call(this::create);

        assertTrue(People.administrator(TwoTenants.LAPPI).<Boolean, RuntimeException>call(() -> listed(id)));
        assertTrue(People.administrator(TwoTenants.LAPPI)
                .<Optional<?>, RuntimeException>call(() -> find(id))
                .isPresent());
    }

    @Test
    void anotherTenantNeitherListsNorOpensIt() {
        I id = People.administrator(TwoTenants.LAPPI).call(this::create);

        assertFalse(People.administrator(TwoTenants.POHJOIS_SAVO).<Boolean, RuntimeException>call(() -> listed(id)));
        assertEquals(
                Optional.empty(),
                People.administrator(TwoTenants.POHJOIS_SAVO).<Optional<?>, RuntimeException>call(() -> find(id)));
    }

    @Test
    void anotherTenantCannotChangeIt() {
        I id = People.administrator(TwoTenants.LAPPI).call(this::create);
        Optional<?> before = People.administrator(TwoTenants.LAPPI).call(() -> find(id));

        assertThrows(
                NotFoundException.class,
                () -> People.administrator(TwoTenants.POHJOIS_SAVO).call(() -> {
                    change(id);
                    return true;
                }));
        assertThrows(
                NotFoundException.class,
                () -> People.administrator(TwoTenants.POHJOIS_SAVO).call(() -> {
                    takeAway(id);
                    return true;
                }));

        assertEquals(
                before, People.administrator(TwoTenants.LAPPI).<Optional<?>, RuntimeException>call(() -> find(id)));
    }

    @Test
    void withNothingBoundNothingIsGiven() {
        I id = People.administrator(TwoTenants.LAPPI).call(this::create);

        assertRefused(assertThrows(RuntimeException.class, this::create));
        assertRefused(assertThrows(RuntimeException.class, () -> listed(id)));
        assertRefused(assertThrows(RuntimeException.class, () -> find(id)));
        assertRefused(assertThrows(RuntimeException.class, () -> change(id)));
        assertRefused(assertThrows(RuntimeException.class, () -> takeAway(id)));
    }

    private static void assertRefused(RuntimeException thrown) {
        if (!(thrown instanceof DeniedException)) {
            assertInstanceOf(Scope.NothingBoundException.class, thrown);
        }
    }
}
