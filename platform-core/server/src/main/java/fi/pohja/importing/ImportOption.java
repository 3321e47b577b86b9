package fi.pohja.importing;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * What the user chooses for a whole import, such as the project that costs go to. Its name for people is the text
 * {@code import.<kind>.<key>}.
 *
 * @param choices what there is to choose for whoever is signed in
 */
public record ImportOption(String key, boolean required, List<Choice> choices) {

    public ImportOption {
        choices = List.copyOf(choices);
    }

    /**
     * One choice.
     *
     * @param value as {@link Taking#option} gives it
     */
    public record Choice(String value, LocalizedText label) {}
}
