package fi.pohja.collaboration;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a shared field says, so that every reader is shown it in their own language. */
public sealed interface SharedValue {

    /** Running text, paragraphs apart by empty lines. */
    record Text(LocalizedText text) implements SharedValue {}

    /** A short plain text, such as a code. */
    record Plain(String text) implements SharedValue {}

    /**
     * A constant, such as a state.
     *
     * @param key key of its name for people
     */
    record Word(String key) implements SharedValue {}

    record Day(LocalDate day) implements SharedValue {}

    record Euros(BigDecimal euros) implements SharedValue {}

    /** Records that belong to the object, in their order. */
    record Rows(List<Row> rows) implements SharedValue {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One of these records.
     *
     * @param code such as {@code M-12}; may be empty
     * @param state key of the state's name for people
     * @param progress per cent
     * @param due its last day
     */
    record Row(
            String code,
            LocalizedText title,
            Optional<String> state,
            Optional<Integer> progress,
            Optional<LocalDate> due) {

        /** A row that only says something. */
        public static Row of(String code, LocalizedText title) {
            return new Row(code, title, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
