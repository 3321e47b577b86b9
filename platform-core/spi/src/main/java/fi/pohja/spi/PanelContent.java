package fi.pohja.spi;

import java.util.List;
import java.util.Optional;

/**
 * What a tab shows, from top to bottom.
 *
 * @param sections each under its heading
 */
public record PanelContent(List<Section> sections) {

    public PanelContent {
        sections = List.copyOf(sections);
    }

    /** Sections in this order. */
    public static PanelContent of(Section... sections) {
        return new PanelContent(List.of(sections));
    }

    /** A part of the tab; headings are final texts and may be empty. */
    public sealed interface Section {

        String heading();

        /** Names and values. */
        record Fields(String heading, List<Field> fields) implements Section {
            public Fields {
                fields = List.copyOf(fields);
            }
        }

        /** Anything a card can show. */
        record Drawn(String heading, CardContent content) implements Section {}
    }

    /**
     * One name and value.
     *
     * @param value final text; several lines are kept apart
     * @param link an address within the tenant
     */
    public record Field(String label, String value, Optional<String> link) {

        /** A value that leads nowhere. */
        public static Field of(String label, String value) {
            return new Field(label, value, Optional.empty());
        }
    }
}
