package fi.pohja.plugin;

import fi.pohja.spi.ObservationSource;
import java.util.List;

/**
 * Keeps what plugins' sources of observations bring: the one bean of the feature that has indicators. Called as the
 * platform's own work in the bound tenant, within the transaction of the fetch.
 */
public interface ObservationIntake {

    /** Whether anything of an indicator was ever taken in; a source is asked for years then, otherwise for weeks. */
    boolean knows(String plugin, String code);

    /**
     * Takes observations in, each in place of what there was for its period and area; the indicator is made when it is not
     * there yet.
     *
     * @param plugin id of the plugin whose source it is
     * @throws fi.pohja.problem.InvalidException when an observation cannot be stored; nothing is then
     */
    void take(String plugin, ObservationSource.Indicator indicator, List<ObservationSource.Observation> observations);
}
