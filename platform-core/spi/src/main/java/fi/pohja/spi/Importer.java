package fi.pohja.spi;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/** Reads a file people bring in. Called as whoever brings it. */
public interface Importer {

    /** Name for machines, unique within the plugin: lower-case letters, digits and hyphens. */
    String id();

    /** Key of the title's text. */
    String title();

    /** Media type of what it reads, such as {@code text/csv}. */
    String mediaType();

    /** Name of the permission a user needs, the core's or one of the plugin's. */
    String permission();

    /** How long it may take without reporting progress, at most ten minutes. */
    default Duration deadline() {
        return Duration.ofSeconds(60);
    }

    /**
     * Reads the file, at most 20 megabytes, and stores it in the call's one transaction: with an ERROR among the findings
     * everything is rolled back. The stream is the host's: it closes it.
     */
    Result read(TenantContext context, InputStream in, Progress progress) throws IOException;

    /**
     * What came of it.
     *
     * @param stored how many records were stored
     */
    record Result(int stored, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }
}
