package fi.pohja.spi;

/** A contribution cannot do what was asked, and says whose turn it is. */
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

    public PluginException(ErrorKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public PluginException(ErrorKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public ErrorKind kind() {
        return kind;
    }
}
