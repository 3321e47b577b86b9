package fi.pohja.spi;

/**
 * The SPI's own version, compared when an archive is checked. Major: something a plugin relies on was removed or means
 * something else. Minor: something was added. Patch: nothing a compiler sees.
 *
 * <p>jOOQ's minor version is part of the promise: 1.0 promises jOOQ 3.21.
 *
 * <h2>How an archive says what it is</h2>
 *
 * <p>An archive is a jar. Its classes stand at the root, libraries of its own as {@code lib/*.jar}. These attributes of
 * {@code META-INF/MANIFEST.MF} describe it; those without "optional" are required:
 *
 * <ul>
 *   <li>{@code Plugin-Id}: lower-case letters, digits and hyphens, begins with a letter, at most 20 characters, such as
 *       {@code sami-services}; never changes
 *   <li>{@code Plugin-Version}: three numbers, such as {@code 1.2.0}; optionally a pre-release such as
 *       {@code 1.3.0-beta.1}
 *   <li>{@code Plugin-Requires}: the versions of this SPI it works with, bounded on both sides, such as
 *       {@code >=1.0.0 <2.0.0}
 *   <li>{@code Plugin-Class}: the class that implements {@link PlatformPlugin}
 *   <li>{@code Plugin-Dependencies}: optional; other plugins that must be started before, each with a range bounded on
 *       both sides, separated by commas: {@code family-centres >=1.0.0 <2.0.0}. A question mark after the name
 *       ({@code family-centres? >=1.0.0 <2.0.0}) says that it works without, too
 *   <li>{@code Plugin-Title}, {@code Plugin-Description}, {@code Plugin-Provider}, {@code Plugin-License}: optional; what
 *       an administrator reads. {@code Plugin-Title-fi}, {@code Plugin-Description-sv} and so on in one language
 * </ul>
 *
 * <p>Pictures for the administrator are {@code screenshots/*.png} in the archive, at most ten.
 */
public final class SpiVersion {

    /** The version of the SPI in this jar. */
    public static final String CURRENT = "1.2.0";

    private SpiVersion() {}
}
