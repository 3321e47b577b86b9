package fi.pohja.web.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micronaut.context.BeanContext;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks Micronaut for views, layouts and listeners; makes by reflection only what Micronaut does not know. */
final class BeanInstantiator extends DefaultInstantiator {

    private final transient BeanContext beans;

    BeanInstantiator(VaadinService service, BeanContext beans) {
        super(service);
        this.beans = beans;
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return beans.containsBean(type) ? beans.getBean(type) : super.getOrCreate(type);
    }

    @Override
    public <T extends Component> T createComponent(Class<T> componentClass) {
        return beans.containsBean(componentClass)
                ? beans.getBean(componentClass)
                : super.createComponent(componentClass);
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.concat(
                super.getServiceInitListeners(), beans.getBeansOfType(VaadinServiceInitListener.class).stream());
    }

    /** Null, as Vaadin wants it, when there is none. */
    @Override
    public @Nullable I18NProvider getI18NProvider() {
        return beans.findBean(I18NProvider.class).orElse(null);
    }
}
