package fi.pohja.notification;

import java.util.List;
import java.util.Optional;

/** The tenant's outgoing mail. Every method works on the bound tenant. */
public interface Mail {

    /**
     * Queues a mail in the running transaction, or in one of its own: what is rolled back is never sent. Delivered
     * within about half a minute, again with growing pauses for three days when the mail server refuses; without a
     * configured mail server it stays in the outbox.
     *
     * @param to one address
     * @param subject one line
     * @param body plain text
     */
    default void send(String to, String subject, String body) {
        send(to, subject, body, Optional.empty());
    }

    /** As {@link #send(String, String, String)}, with a file. */
    void send(String to, String subject, String body, Optional<Enclosure> enclosure);

    /** Mails, the newest first. They hold one-time links: the caller checks who may look. */
    Page outbox(int offset, int limit);

    record Page(List<OutgoingMail> items, int total) {}

    /** Deletes every mail to an address, when the person behind it is erased. */
    void forget(String address);

    /** Whether a mail server is configured; without one the outbox is where mails are read. */
    boolean delivers();
}
