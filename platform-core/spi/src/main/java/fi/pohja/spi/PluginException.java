package fi.pohja.spi;

/**
 * A contribution cannot do what was asked, and says whose turn it is. Anything else a contribution throws counts as
 * {@link ErrorKind#PLUGIN}: five such failures within ten minutes suspend the plugin for the tenant.
 */
public final class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Who can do something about it. */
    public enum ErrorKind {
        /** The user: the message is shown. */
        USER,
        /** A system outside: tried again later. */
        EXTERNAL,
        /** The plugin's author: counted, and the plugin suspended when it happens often. */
        PLUGIN
    }

    private final ErrorKind kind;

    /** With a message that, of kind USER, is a final text for the user. */
    public PluginException(ErrorKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** The same, with what led to it. */
    public PluginException(ErrorKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Whose turn it is. */
    public ErrorKind kind() {
        return kind;
    }
}
