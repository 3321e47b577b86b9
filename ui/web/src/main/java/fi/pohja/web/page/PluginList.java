package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The operators' list of plugins.
 *
 * @param folder archives that can be installed without uploading
 * @param spi the version of the SPI there is
 * @param asked the version the report is about; empty when none was asked for
 * @param message what has just been done
 * @param faults why something was not done
 */
public record PluginList(
        List<Row> rows,
        List<String> folder,
        String spi,
        String asked,
        List<Compatibility> compatibility,
        Optional<String> message,
        List<String> faults) {

    /**
     * One plugin.
     *
     * @param tone {@code good}, {@code bad} or {@code still}
     */
    public record Row(
            String id,
            String title,
            String version,
            String state,
            String tone,
            Optional<String> reason,
            String signature,
            int used,
            int faults) {}

    /** What would become of one plugin under the version asked for. */
    public record Compatibility(String title, String version, String range, boolean works, String reason) {}
}
