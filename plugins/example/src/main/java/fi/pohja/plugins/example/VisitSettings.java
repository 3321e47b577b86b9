package fi.pohja.plugins.example;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.Secret;
import fi.pohja.spi.SettingsType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;

/** What an administrator can set. The host draws the form from these components and their constraints. */
public record VisitSettings(
        @Min(1) @Max(366) int days,
        @Min(1) @Max(20) int keepYears,
        @NotNull LocalizedText greeting,
        @NotNull Order order,
        boolean showNotes,
        @Secret @NotNull @Size(max = 100) String mapKey) {

    /** How visits are listed. */
    public enum Order {
        NEWEST,
        PLACE
    }

    /** The kind of settings: name, defaults, and how documents of earlier versions are read. */
    static final class Type implements SettingsType<VisitSettings> {

        @Override
        public String name() {
            return "visits";
        }

        @Override
        public Class<VisitSettings> type() {
            return VisitSettings.class;
        }

        @Override
        public VisitSettings defaults() {
            return new VisitSettings(30, 3, LocalizedText.fi("Tervetuloa"), Order.NEWEST, true, "");
        }

        @Override
        public int version() {
            return 2;
        }

        /** Version 1 counted weeks. */
        @Override
        public Map<String, Object> migrate(int from, Map<String, Object> document) {
            Map<String, Object> changed = new HashMap<>(document);
            Object weeks = changed.remove("weeks");
            if (from == 1 && weeks instanceof Number number) {
                changed.put("days", number.intValue() * 7);
            }
            return changed;
        }
    }
}
