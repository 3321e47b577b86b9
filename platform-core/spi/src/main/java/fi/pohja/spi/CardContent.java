package fi.pohja.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a card shows, as data; the host draws it accessibly, in the tenant's look. All texts are final texts in the
 * user's language. Links are addresses within the tenant, such as {@code /projects?state=RUNNING}.
 */
public sealed interface CardContent {

    /**
     * One number.
     *
     * @param unit what is counted or measured, such as {@code hanketta} or {@code €}
     * @param note what the number says or where it is from; may be empty
     */
    record Figure(BigDecimal value, String unit, String note, Optional<String> link) implements CardContent {}

    /**
     * Numbers over time.
     *
     * @param points value by day, in the order of days
     * @param source where the numbers are from
     */
    record Series(String unit, Map<LocalDate, BigDecimal> points, String source) implements CardContent {
        public Series {
            points = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(points));
        }
    }

    /**
     * Rows, at most 200.
     *
     * @param headings column headings
     * @param rows cells by row; each row as long as the headings
     */
    record Table(List<String> headings, List<Row> rows, String empty) implements CardContent {

        /** Most rows a card may show. */
        public static final int MOST_ROWS = 200;

        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
            if (rows.size() > MOST_ROWS) {
                throw new IllegalArgumentException("A card's table has at most " + MOST_ROWS + " rows");
            }
            int columns = headings.size();
            if (rows.stream().anyMatch(row -> row.cells().size() != columns)) {
                throw new IllegalArgumentException("Every row needs one cell for each heading");
            }
        }

        /** One row; a link makes the first cell lead there. */
        public record Row(List<String> cells, Optional<String> link) {
            public Row {
                cells = List.copyOf(cells);
            }
        }
    }

    /**
     * Municipalities or regions coloured by a value.
     *
     * @param areas whether the keys of {@code values} are municipality or region codes
     * @param values value by official code; an area without a value is drawn as missing
     */
    record MapLayer(Areas areas, Map<String, BigDecimal> values, String unit, String source) implements CardContent {

        /** What the codes are of. */
        public enum Areas {
            MUNICIPALITIES,
            REGIONS
        }

        public MapLayer {
            values = Map.copyOf(values);
        }
    }

    /** Running text, paragraphs separated by an empty line. */
    record Text(String text) implements CardContent {}
}
