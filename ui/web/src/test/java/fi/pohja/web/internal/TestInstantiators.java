package fi.pohja.web.internal;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import io.micronaut.context.ApplicationContext;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Gives the browserless tests views made by Micronaut, as the real service does. */
public final class TestInstantiators implements InstantiatorFactory {

    /** Where the beans come from; set by the test before Vaadin is set up. */
    public static final AtomicReference<@Nullable ApplicationContext> BEANS = new AtomicReference<>();

    @Override
    public @Nullable Instantiator createInstantitor(VaadinService service) {
        ApplicationContext beans = BEANS.get();
        return beans == null ? null : new BeanInstantiator(service, beans);
    }
}
