package fi.pohja.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A report as it is read: words only, in one language, ready to be drawn on a screen or on paper. Frozen as JSON when
 * the report is signed.
 *
 * @param kind what it is, in words
 * @param place the tenant's name
 * @param about the project's or body's name
 * @param period in words
 * @param state in words, as it was composed
 * @param composed the day and time its data is of
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportDocument(
        String title,
        String language,
        String kind,
        String place,
        String about,
        String period,
        String state,
        String composed,
        List<Part> parts) {

    /**
     * A part with its heading.
     *
     * @param words the author's, in paragraphs
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(ReportPart part, String heading, List<Block> blocks, List<String> words) {}

    /** How a block is drawn. */
    public enum BlockKind {
        /** Two columns: a name and what it is. */
        FACTS,
        TABLE,
        /** One column: each row a point of a list. */
        POINTS,
        /** One column: each row a paragraph. */
        PARAGRAPHS
    }

    /** Rows of words. Every row has as many cells as there are columns. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Block(BlockKind kind, String caption, List<Column> columns, List<Row> rows) {}

    /** @param numeric whether its cells align right */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Column(String heading, boolean numeric) {}

    /** @param key names what the row is about, the same in every report */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(String key, List<String> cells) {}
}
