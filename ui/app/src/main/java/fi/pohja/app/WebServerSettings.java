package fi.pohja.app;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the web server listens.
 *
 * @param port the one port, 0 for any free one
 * @param address the address to bind; loopback unless an operator says otherwise
 * @param behindProxy whether {@code Forwarded} and {@code X-Forwarded-*} are believed: only when every request comes
 *     through a proxy that sets them
 * @param maxThreads upper bound of request threads
 */
@ConfigurationProperties("pohja.server")
record WebServerSettings(
        @Bindable(defaultValue = "8080") int port,
        @Bindable(defaultValue = "127.0.0.1") String address,
        @Bindable(defaultValue = "false") boolean behindProxy,
        @Bindable(defaultValue = "200") int maxThreads) {}
