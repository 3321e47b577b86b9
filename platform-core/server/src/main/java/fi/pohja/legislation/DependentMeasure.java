package fi.pohja.legislation;

import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.NamedProject;
import fi.pohja.spi.LocalizedText;

/**
 * A measure as its legal basis names it.
 *
 * @param archived whether it, or its project, is archived
 */
public record DependentMeasure(
        MeasureId id, int number, NamedProject project, LocalizedText title, MeasureState state, boolean archived) {

    /** The number as people write it, such as {@code M-12}. */
    public String code() {
        return "M-" + number;
    }
}
