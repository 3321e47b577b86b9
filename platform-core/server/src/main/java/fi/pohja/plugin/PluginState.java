package fi.pohja.plugin;

/** Where a plugin stands on the platform. The name for people is the text {@code plugin.state.<name>}. */
public enum PluginState {
    /** Its archive is kept; it is about to be started. */
    INSTALLED,
    /** It needs another version of the SPI, or a plugin that is not there; the reason says which. */
    INCOMPATIBLE,
    /** It runs. */
    STARTED,
    /** It could not be started, or was at work when the process died; the reason says what happened. */
    FAILED,
    /** An operator stopped it. */
    STOPPED
}
