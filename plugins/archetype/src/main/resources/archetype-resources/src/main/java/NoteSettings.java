package ${package};

import fi.pohja.spi.SettingsType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What an administrator can set. The host draws the form from these components and their constraints. */
public record NoteSettings(@Min(1) @Max(366) int days) {

    /** The kind of settings: its name, and what holds until somebody changes it. */
    static final class Type implements SettingsType<NoteSettings> {

        @Override
        public String name() {
            return "notes";
        }

        @Override
        public Class<NoteSettings> type() {
            return NoteSettings.class;
        }

        @Override
        public NoteSettings defaults() {
            return new NoteSettings(30);
        }
    }
}
