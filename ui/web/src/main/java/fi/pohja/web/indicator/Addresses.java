package fi.pohja.web.indicator;

import fi.pohja.indicator.IndicatorId;

/** Where indicators are shown, without host. */
final class Addresses {

    static final String INDICATORS = "indicators";

    private Addresses() {}

    static String of(IndicatorId indicator) {
        return INDICATORS + "/" + indicator.value();
    }
}
