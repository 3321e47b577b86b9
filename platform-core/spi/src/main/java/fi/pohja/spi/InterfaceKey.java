package fi.pohja.spi;

/**
 * A key of the interface with its text in the complete languages: what a translator into a further one begins with. Since 1.2.
 *
 * @param owner {@link InterfaceText#CORE}, or the id of the plugin
 * @param text in Finnish, Swedish and English, as written: a pattern where it has arguments
 */
public record InterfaceKey(String owner, String key, LocalizedText text) {}
