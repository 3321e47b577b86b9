package fi.pohja.web;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.web.internal.TestInstantiators;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/**
 * A test of views without a browser: views are beans and routes come from their definitions, as in the running process.
 * The showcase is there; the database is not.
 */
public abstract class WebTest extends BrowserlessTest {

    /** Nobody answers there; a test that asks the database fails. */
    private static final DatabaseSettings NO_DATABASE = new DatabaseSettings(
            "jdbc:postgresql://127.0.0.1:1/none", "nobody", "", "of no database at all, only for tests");

    private static @Nullable ApplicationContext beans;

    /** The beans, started with the first test of the class. */
    protected static synchronized ApplicationContext beans() {
        ApplicationContext running = beans;
        if (running == null) {
            running = ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .banner(false)
                    .properties(Map.of("pohja.showcase", "true", "pohja.tenants", "../../tenants"))
                    .singletons(NO_DATABASE, Clock.system(ZoneId.of("Europe/Helsinki")))
                    .start();
            beans = running;
        }
        return running;
    }

    @AfterAll
    static synchronized void stop() {
        ApplicationContext running = beans;
        if (running != null) {
            running.close();
            beans = null;
        }
    }

    @Override
    protected synchronized Routes discoverRoutes() {
        TestInstantiators.BEANS.set(beans());
        Set<Class<? extends Component>> views = new HashSet<>();
        beans().getBean(WebInterface.class).routes().forEach(view -> views.add(view.asSubclass(Component.class)));
        return new Routes(views, errorPages(), Set.of(), true);
    }

    @SuppressWarnings("unchecked") // Error pages implement the interface they were found by.
    private static Set<Class<? extends HasErrorParameter<?>>> errorPages() {
        Set<Class<? extends HasErrorParameter<?>>> pages = new HashSet<>();
        beans().getBean(WebInterface.class)
                .errorPages()
                .forEach(page -> pages.add((Class<? extends HasErrorParameter<?>>) page));
        return pages;
    }

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(TestInstantiators.class);
    }
}
