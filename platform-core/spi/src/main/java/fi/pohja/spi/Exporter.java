package fi.pohja.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Writes a file people can take out. Called from several threads at once, as whoever asks. */
public interface Exporter {

    /** Name for machines, unique within the plugin: lower-case letters, digits and hyphens. */
    String id();

    /** Key of the title's text. */
    String title();

    /** Media type of what it writes, such as {@code text/csv;charset=utf-8}. */
    String mediaType();

    /** Name of the file, such as {@code kielivalinnat.csv}. */
    String fileName();

    /** Name of the permission a user needs, the core's or one of the plugin's. */
    default String permission() {
        return "READ";
    }

    /** How long it may take without reporting progress, at most ten minutes. */
    default Duration deadline() {
        return Duration.ofSeconds(60);
    }

    /** Writes the file. The stream is the host's: it closes it. */
    void write(TenantContext context, OutputStream out, Progress progress) throws IOException;
}
