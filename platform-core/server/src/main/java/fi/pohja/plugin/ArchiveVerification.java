package fi.pohja.plugin;

import java.util.List;

/**
 * Looks at an archive as its author sees it, without a database: what would keep it from being installed, what would keep
 * it from starting, and what people would miss. Starts the plugin and stops it again. Any thread.
 */
public interface ArchiveVerification {

    /** Everything wrong with an archive; empty when nothing is. */
    List<Fault> verify(byte[] archive);

    /**
     * One thing that is wrong, in English.
     *
     * @param sentence what is the matter
     * @param cure what to do about it
     */
    record Fault(String sentence, String cure) {}
}
