package fi.pohja.web.plugin;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.server.VaadinService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What Vaadin remembers of a plugin's classes goes with the plugin; fails when a later Vaadin keeps it elsewhere. */
class ForgottenClassesTest {

    private static final int COLLECTIONS = 50;

    /** Something a plugin binds. */
    public static final class Bean {

        private String name = "";

        public String getName() {
            return name;
        }

        public void setName(String changed) {
            name = changed;
        }
    }

    /** A plugin's loader: makes a class of its own of {@link Bean}. */
    private static final class PluginLoader extends ClassLoader {

        PluginLoader() {
            super(ForgottenClassesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Bean.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = Objects.requireNonNull(
                    getResourceAsStream(name.replace('.', '/') + ".class"), "the class is on the path")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Test
    void aLoaderWhoseBeansWereBoundIsReleased() throws ClassNotFoundException {
        WeakReference<ClassLoader> left = useAndLeave();

        for (int i = 0; i < COLLECTIONS && left.get() != null; i++) {
            System.gc();
        }

        assertTrue(left.refersTo(null), "Vaadin still holds classes of the loader");
    }

    private static WeakReference<ClassLoader> useAndLeave() throws ClassNotFoundException {
        PluginLoader loader = new PluginLoader();
        assertNotNull(BeanPropertySet.get(loader.loadClass(Bean.class.getName())));
        new ForgottenClasses().left("test", "1.0.0", loader);
        return new WeakReference<>(loader);
    }

    @Test
    void theServiceKeepsItsListenersWhereTheyAreLookedFor() throws NoSuchFieldException {
        assertNotNull(VaadinService.class.getDeclaredField("serviceDestroyListeners"));
    }
}
