package fi.pohja.need;

import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.NamedProject;
import fi.pohja.spi.LocalizedText;

/**
 * A measure that acts upon a need.
 *
 * @param progress per cent
 */
public record NeedMeasure(
        MeasureId id, int number, NamedProject project, LocalizedText title, MeasureState state, int progress) {

    /** The number as people write it, such as {@code M-12}. */
    public String code() {
        return "M-" + number;
    }
}
