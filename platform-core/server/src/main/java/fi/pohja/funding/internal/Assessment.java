package fi.pohja.funding.internal;

import fi.pohja.funding.Eligibility;
import fi.pohja.spi.LocalizedText;
import java.util.Optional;

/**
 * What rules make of a cost.
 *
 * @param rule key of the rule that decided
 * @param reason why it is not eligible; none when it is
 */
record Assessment(Eligibility eligibility, Optional<String> rule, LocalizedText reason) {

    static Assessment eligible() {
        return new Assessment(Eligibility.ELIGIBLE, Optional.empty(), LocalizedText.none());
    }
}
