package fi.pohja.plugins.sami;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.SettingsType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.Map;

/**
 * What an administrator can set.
 *
 * @param leastLevel from which skill on a worker is proposed
 * @param answerDays within how many days a request is to be decided
 * @param keepYears after how many years a client's name, contact and choice are forgotten
 * @param remindDays how many days before a booked appointment the client is reminded by mail; 0 for never
 * @param greeting what the public page says first
 * @param unreviewedShown whether Sámi texts of the interface that no speaker has reviewed are shown
 */
public record SamiSettings(
        @NotNull Level leastLevel,
        @Min(1) @Max(90) int answerDays,
        @Min(1) @Max(20) int keepYears,
        @Min(0) @Max(14) int remindDays,
        @NotNull LocalizedText greeting,
        boolean unreviewedShown) {

    /** The kind of settings. */
    static final class Type implements SettingsType<SamiSettings> {

        private volatile boolean unreviewedShown;

        /** Whether an administrator who has decided nothing has unreviewed texts shown. Called at the plugin's start. */
        void unreviewedShown(boolean shown) {
            unreviewedShown = shown;
        }

        @Override
        public String name() {
            return "sami";
        }

        @Override
        public Class<SamiSettings> type() {
            return SamiSettings.class;
        }

        @Override
        public SamiSettings defaults() {
            return new SamiSettings(
                    Level.WORKING,
                    7,
                    4,
                    2,
                    new LocalizedText(Map.of(
                            "fi", "Sinulla on oikeus asioida saamen kielellä. Kielesi kysytään vain kerran.",
                            "sv", "Du har rätt att uträtta ärenden på samiska. Ditt språk frågas bara en gång.",
                            "en", "You have the right to be served in Sámi. Your language is asked only once.")),
                    unreviewedShown);
        }

        @Override
        public int version() {
            return 2;
        }

        /** Version 2 added {@code unreviewedShown}. */
        @Override
        public Map<String, Object> migrate(int from, Map<String, Object> document) {
            Map<String, Object> changed = new HashMap<>(document);
            changed.putIfAbsent("unreviewedShown", unreviewedShown);
            return changed;
        }
    }
}
