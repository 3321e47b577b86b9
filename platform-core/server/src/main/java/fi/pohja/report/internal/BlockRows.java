package fi.pohja.report.internal;

import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.BlockKind;
import fi.pohja.report.ReportDocument.Column;
import fi.pohja.report.ReportDocument.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the rows of one block of a report. Not thread-safe. */
final class BlockRows {

    private final BlockKind kind;
    private final String caption;
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    private BlockRows(BlockKind kind, String caption, List<Column> columns) {
        this.kind = kind;
        this.caption = caption;
        this.columns = columns;
    }

    static BlockRows facts(Phrases phrases, String caption) {
        return new BlockRows(
                BlockKind.FACTS,
                caption,
                List.of(
                        new Column(phrases.text("report.fact"), false),
                        new Column(phrases.text("report.value"), false)));
    }

    static BlockRows points(String caption) {
        return new BlockRows(BlockKind.POINTS, caption, List.of(new Column(caption, false)));
    }

    static BlockRows table(String caption, Column... columns) {
        return new BlockRows(BlockKind.TABLE, caption, List.of(columns));
    }

    static Column words(String heading) {
        return new Column(heading, false);
    }

    static Column numbers(String heading) {
        return new Column(heading, true);
    }

    /** A fact; nothing is added for an empty one. */
    BlockRows fact(String key, String name, String value) {
        if (!value.isBlank()) {
            rows.add(new Row(key, List.of(name, value)));
        }
        return this;
    }

    BlockRows row(String key, String... cells) {
        rows.add(new Row(key, List.of(cells)));
        return this;
    }

    /** The blocks that have rows. */
    static List<Block> all(BlockRows... some) {
        return Arrays.stream(some)
                .filter(block -> !block.rows.isEmpty())
                .map(block -> new Block(block.kind, block.caption, block.columns, List.copyOf(block.rows)))
                .toList();
    }
}
