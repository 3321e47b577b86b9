package fi.pohja.web.plugin;

import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fi.pohja.plugin.PluginChanges;
import jakarta.inject.Singleton;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the classes of a version that is gone out of Vaadin's own memory, which would keep them for as long as the
 * process runs. Vaadin offers no way for three of the places; they are reached by reflection, and a test fails when a
 * later Vaadin has them no more.
 */
@Singleton
final class ForgottenClasses implements PluginChanges, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenClasses.class);

    private transient volatile Optional<VaadinService> service = Optional.empty();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        service = Optional.of(event.getSource());
    }

    @Override
    public void left(String plugin, String version, ClassLoader loader) {
        ReflectionCache.clearAll();
        forgetWarnings(loader);
        forgetBeans(loader);
        forgetDestroyListeners(loader);
        ResourceBundle.clearCache(loader);
        Introspector.flushCaches();
        LOG.debug("Vaadin knows the classes of {} {} no more", plugin, version);
    }

    private static void forgetWarnings(ClassLoader loader) {
        Collection<?> warned = (Collection<?>) read(UIInternals.class, "warnedAboutDeps", null);
        warned.removeIf(type -> type instanceof Class<?> known && loader.equals(known.getClassLoader()));
    }

    private static void forgetBeans(ClassLoader loader) {
        Map<?, ?> sets = (Map<?, ?>) read(BeanPropertySet.class, "INSTANCES", null);
        sets.keySet()
                .removeIf(key -> read(key.getClass(), "type", key) instanceof Class<?> type
                        && loader.equals(type.getClassLoader()));
    }

    /** The listeners are lambdas that captured what Vaadin knows of a component's class. */
    private void forgetDestroyListeners(ClassLoader loader) {
        service.ifPresent(running -> {
            Collection<?> listeners = (Collection<?>) read(VaadinService.class, "serviceDestroyListeners", running);
            listeners.removeIf(listener -> captures(listener, loader));
        });
    }

    private static boolean captures(Object listener, ClassLoader loader) {
        for (Field field : listener.getClass().getDeclaredFields()) {
            if (field.getType().getSimpleName().equals("ComponentMetaData")) {
                Object known = value(field, listener);
                return read(field.getType(), "componentClass", known) instanceof Class<?> type
                        && loader.equals(type.getClassLoader());
            }
        }
        return false;
    }

    private static Object read(Class<?> type, String name, @Nullable Object of) {
        try {
            return value(type.getDeclaredField(name), of);
        } catch (NoSuchFieldException changed) {
            throw new IllegalStateException(
                    "Vaadin has no " + type.getSimpleName() + "." + name + " any more", changed);
        }
    }

    private static Object value(Field field, @Nullable Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(field + " is closed", closed);
        }
    }
}
