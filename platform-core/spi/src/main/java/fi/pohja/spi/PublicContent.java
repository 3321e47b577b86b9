package fi.pohja.spi;

import java.util.List;
import java.util.Map;

/**
 * What a public page shows. All texts are final texts in the visitor's language.
 *
 * @param title the page's heading
 * @param elements below it, from top to bottom
 */
public record PublicContent(String title, List<Element> elements) {

    public PublicContent {
        elements = List.copyOf(elements);
    }

    /** A page of these elements. */
    public static PublicContent of(String title, Element... elements) {
        return new PublicContent(title, List.of(elements));
    }

    /** A part of the page. */
    public sealed interface Element {

        /** A heading within the page; level 2 or 3. */
        record Heading(int level, String text) implements Element {
            public Heading {
                if (level < 2 || level > 3) {
                    throw new IllegalArgumentException("Headings within a page have level 2 or 3");
                }
            }
        }

        /** Running text. */
        record Paragraph(String text) implements Element {}

        /** Something to notice: thanks, a fault. */
        record Notice(boolean fault, String text) implements Element {}

        /** Bullets. */
        record Bullets(List<String> items) implements Element {
            public Bullets {
                items = List.copyOf(items);
            }
        }

        /** A link on a line of its own: an address within the tenant, or {@code https}, {@code tel}, {@code mailto}. */
        record Link(String text, String address) implements Element {}

        /** Rows under headings. */
        record Table(String caption, List<String> headings, List<List<String>> rows) implements Element {
            public Table {
                headings = List.copyOf(headings);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }

        /**
         * A map of municipalities and of places in them, drawn by the host as a picture in the page: no scripts, nothing
         * fetched from elsewhere. The other municipalities of the same counties are drawn around them. A map is for the
         * eye: whatever it shows and wherever it leads must stand on the page in words and links, too. Of codes nobody
         * knows nothing is drawn. Since 1.2.
         *
         * @param caption what it shows; stands below it
         * @param areas at least one; none twice
         * @param marks those outside what is drawn are left out
         */
        record AreaMap(String caption, List<Area> areas, List<Mark> marks) implements Element {
            public AreaMap {
                areas = List.copyOf(areas);
                marks = List.copyOf(marks);
            }
        }

        /**
         * A form.
         *
         * @param name tells forms of one page apart: lower-case letters, digits and hyphens
         * @param faults what is the matter, by field
         */
        record Form(String name, List<FormField> fields, String submit, Map<String, String> faults) implements Element {
            public Form {
                fields = List.copyOf(fields);
                faults = Map.copyOf(faults);
            }
        }
    }

    /**
     * A municipality that is set off on a map. Since 1.2.
     *
     * @param code official, three digits
     * @param address where it leads, as of {@link Element.Link}; the empty text for nowhere
     */
    public record Area(String code, String name, String address) {}

    /**
     * A place on a map, in degrees of WGS 84. Since 1.2.
     *
     * @param label short, written beside it; may be empty
     * @param address where it leads, as of {@link Element.Link}; the empty text for nowhere
     */
    public record Mark(String name, String label, double latitude, double longitude, String address) {}

    /** One field of a form, under its label. */
    public sealed interface FormField {

        /** Unique in the form: lower-case letters, digits and hyphens. */
        String name();

        String label();

        boolean required();

        /**
         * Something typed.
         *
         * @param hint below the label; may be empty
         * @param lines 1, or more for longer text
         * @param longest in characters, at most 5000
         */
        record Text(String name, String label, String hint, boolean required, int lines, int longest, String value)
                implements FormField {}

        /** A day. */
        record Day(String name, String label, boolean required, String value) implements FormField {}

        /** One of several. */
        record Choice(String name, String label, boolean required, List<Option> options, String value)
                implements FormField {
            public Choice {
                options = List.copyOf(options);
            }
        }

        /** A box to tick; required means that it must be. */
        record Tick(String name, String label, boolean required, boolean ticked) implements FormField {}
    }

    /** What can be chosen. */
    public record Option(String value, String label) {}
}
