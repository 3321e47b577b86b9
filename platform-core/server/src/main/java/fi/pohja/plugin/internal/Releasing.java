package fi.pohja.plugin.internal;

import java.beans.Introspector;
import java.util.ResourceBundle;
import org.slf4j.Logger;

/** Makes the JDK forget the classes of a loader that is gone. */
final class Releasing {

    private Releasing() {}

    static void forget(ClassLoader loader, Logger log) {
        ResourceBundle.clearCache(loader);
        Introspector.flushCaches();
        log.debug("Forgot the classes of {}", loader);
    }
}
