package fi.pohja.spi.core;

/** The tenant's outgoing mail. Dead with the context it came from. */
public interface Mail {

    /**
     * Queues a mail in the call's transaction: what is rolled back is never sent. A plugin may queue 200 a day in one
     * tenant; beyond that {@link fi.pohja.spi.PluginException} of kind PLUGIN.
     *
     * @param to one address
     * @param subject one line
     * @param body plain text
     */
    void send(String to, String subject, String body);
}
