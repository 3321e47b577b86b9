package fi.pohja.web;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import fi.pohja.access.DemoUsers;
import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.Users;
import fi.pohja.content.ReferenceLoader;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.TwoTenants;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.internal.TestInstantiators;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * A test of views without a browser on the real features and a real PostgreSQL with two tenants. Every test runs as the
 * demo user {@link SignedInAs} names, {@code admin} of Lapland where nothing is said.
 */
@ExtendWith(TenantWebTest.Signing.class)
public abstract class TenantWebTest extends BrowserlessTest {

    protected static final TenantId HERE = TwoTenants.LAPPI;
    protected static final TenantId ELSEWHERE = TwoTenants.POHJOIS_SAVO;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Map<Person, SignedIn> PEOPLE = new HashMap<>();
    private static @Nullable TwoTenants tenants;

    /** The tenants with their reference data and demo users, started with the first test of the JVM. */
    protected static synchronized TwoTenants tenants() {
        TwoTenants running = tenants;
        if (running == null) {
            running = new TwoTenants(Map.of("pohja.embedded", "true", "pohja.tenants", "../../tenants"));
            running.bean(ReferenceLoader.class).load(Path.of("../../tenants/reference"));
            running.bean(DemoUsers.class).enter(HERE, Map.of());
            running.bean(DemoUsers.class).enter(ELSEWHERE, Map.of());
            for (TenantId tenant : List.of(HERE, ELSEWHERE)) {
                for (String username : List.of("admin", "manager", "controller", "municipal", "viewer")) {
                    PEOPLE.put(new Person(tenant, username), signIn(running, tenant, username));
                }
            }
            tenants = running;
        }
        return running;
    }

    protected static <T> T bean(Class<T> type) {
        return tenants().bean(type);
    }

    private record Person(TenantId tenant, String username) {}

    /** A demo user, signed in. */
    protected static SignedIn demo(TenantId tenant, String username) {
        tenants();
        return Objects.requireNonNull(PEOPLE.get(new Person(tenant, username)), username);
    }

    /** What the tenant's administrator does beforehand. */
    protected static <T> T prepared(TenantId tenant, ScopedValue.CallableOp<T, RuntimeException> work) {
        return demo(tenant, "admin").call(work);
    }

    private static SignedIn signIn(TwoTenants running, TenantId tenant, String username) {
        return SignedIn.unattended(tenant, () -> {
            User user = running.bean(Users.class)
                    .list(new Users.Filter(username, Optional.empty(), Optional.empty()), Users.Sort.byName(), 0, 1)
                    .items()
                    .getFirst();
            return running.bean(SignIn.class).begin(user.id()).orElseThrow().user();
        });
    }

    /** Shows the page in another language. */
    protected static void speak(Language language) {
        UI.getCurrent().setLocale(language.page());
    }

    /** Lets the page take what other threads have brought until something holds. */
    protected void await(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        roundTrip();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + PATIENCE + " in vain");
            }
            LockSupport.parkNanos(1_000_000);
            roundTrip();
        }
    }

    @Override
    protected synchronized Routes discoverRoutes() {
        TestInstantiators.BEANS.set(tenants().context());
        WebInterface web = bean(WebInterface.class);
        Set<Class<? extends Component>> views = new HashSet<>();
        web.routes().forEach(view -> views.add(view.asSubclass(Component.class)));
        return new Routes(views, errorPages(web), Set.of(), true);
    }

    @SuppressWarnings("unchecked") // Error pages implement the interface they were found by.
    private static Set<Class<? extends HasErrorParameter<?>>> errorPages(WebInterface web) {
        Set<Class<? extends HasErrorParameter<?>>> pages = new HashSet<>();
        web.errorPages().forEach(page -> pages.add((Class<? extends HasErrorParameter<?>>) page));
        return pages;
    }

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(TestInstantiators.class);
    }

    /** Binds tenant and user around each test and what comes before and after it, as the filters do for requests. */
    static final class Signing implements InvocationInterceptor {

        @Override
        public void interceptBeforeEachMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext test)
                throws Throwable {
            as(invocation, test);
        }

        @Override
        public void interceptTestMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext test)
                throws Throwable {
            as(invocation, test);
        }

        @Override
        public void interceptAfterEachMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext test)
                throws Throwable {
            as(invocation, test);
        }

        private static void as(Invocation<@Nullable Void> invocation, ExtensionContext test) throws Throwable {
            String username = test.getTestMethod()
                    .map(method -> method.getAnnotation(SignedInAs.class))
                    .map(SignedInAs::value)
                    .orElse("admin");
            TenantWebTest.demo(HERE, username).<@Nullable Void, Throwable>call(invocation::proceed);
        }
    }
}
