package fi.pohja.plugin;

import java.util.List;
import java.util.Optional;

/**
 * What an archive says about itself.
 *
 * @param title in the reader's language; the id where it has none
 * @param description may be empty
 * @param provider may be empty
 * @param licence may be empty
 * @param spi the range of SPI versions it works with, such as {@code >=1.0.0 <2.0.0}
 * @param sha256 in hexadecimal
 * @param bytes size of the archive
 * @param signedBy the trusted key's name, else the key's id; empty when nobody signed it
 */
public record PluginArchive(
        String id,
        String version,
        String title,
        String description,
        String provider,
        String licence,
        String spi,
        List<Requirement> requires,
        String sha256,
        long bytes,
        SignatureStatus signature,
        Optional<String> signedBy) {

    /** What the codes of faults of an archive itself begin with; the text {@code violation.plugin.archive.<kind>} says one. */
    public static final String FAULT = "plugin.archive.";

    public PluginArchive {
        requires = List.copyOf(requires);
    }

    /**
     * Another plugin it needs.
     *
     * @param range such as {@code >=1.0.0 <2.0.0}
     * @param optional whether it works without, too
     */
    public record Requirement(String id, String range, boolean optional) {}
}
