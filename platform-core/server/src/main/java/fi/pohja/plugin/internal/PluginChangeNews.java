package fi.pohja.plugin.internal;

import fi.pohja.plugin.PluginChanges;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever listens to plugins coming and going; what a listener throws is logged. */
@Singleton
final class PluginChangeNews {

    private static final Logger LOG = LoggerFactory.getLogger(PluginChangeNews.class);

    private final BeanProvider<PluginChanges> listeners;

    PluginChangeNews(BeanProvider<PluginChanges> listeners) {
        this.listeners = listeners;
    }

    void tell(Consumer<PluginChanges> news) {
        for (PluginChanges listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException failed) {
                LOG.error("A listener to changes of plugins failed", failed);
            }
        }
    }
}
