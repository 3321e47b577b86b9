package fi.pohja.notification.internal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The mail server.
 *
 * @param host empty when there is none: mails then stay in the outbox
 * @param username empty to send without signing in
 * @param from the sender's address
 * @param starttls whether the connection must be encrypted; nothing is sent in the clear then
 * @param certificates a PEM file with the authorities' certificates that alone are trusted, for a server with a
 *     certificate of one's own organisation; empty for the authorities the JDK trusts
 */
@ConfigurationProperties("pohja.mail")
record MailSettings(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "") String username,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "pohja@localhost") String from,
        @Bindable(defaultValue = "true") boolean starttls,
        @Bindable(defaultValue = "") String certificates) {

    boolean configured() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", from=" + from + "]";
    }
}
