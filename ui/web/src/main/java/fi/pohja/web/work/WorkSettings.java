package fi.pohja.web.work;

import fi.pohja.deadline.Deadlines;
import fi.pohja.spi.SettingsType;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a region's administrator can set about the first page.
 *
 * @param deadlineDays how many days ahead deadlines are shown
 * @param changes how many changes are shown at most
 */
public record WorkSettings(
        @Min(1) @Max(Deadlines.DAYS_AHEAD) int deadlineDays,
        @Min(5) @Max(100) int changes) {

    private static final int MOST_CHANGES = 50;

    /** The core's own kind of settings, offered through the same registry as plugins'. */
    @Singleton
    static final class Type implements SettingsType<WorkSettings> {

        @Override
        public String name() {
            return "work";
        }

        @Override
        public Class<WorkSettings> type() {
            return WorkSettings.class;
        }

        @Override
        public WorkSettings defaults() {
            return new WorkSettings(Deadlines.DAYS_AHEAD, MOST_CHANGES);
        }
    }
}
