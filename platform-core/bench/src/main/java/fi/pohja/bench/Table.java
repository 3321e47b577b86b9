package fi.pohja.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured, aligned, one line for each. */
final class Table {

    private static final List<String> HEADINGS =
            List.of("benchmark", "what", "median", "spread", "baseline", "ratio", "target", "");

    private Table() {}

    static String of(Map<String, List<Measured>> results) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        results.forEach((benchmark, rows) -> rows.forEach(row -> lines.add(List.of(
                benchmark,
                row.what(),
                number(row.value().median()) + " " + row.unit(),
                "±" + Math.round(row.value().spread() * 100) + " %",
                row.baseline()
                        .map(base -> number(base.median()) + " " + row.unit())
                        .orElse("–"),
                row.ratio().map(ratio -> number(ratio) + " ×").orElse("–"),
                row.target().map(Measured.Target::toString).orElse("–"),
                verdict(row)))));
        int[] widths = new int[HEADINGS.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - line.get(i).length());
                text.append(i >= 2 && i <= 6 ? padding + line.get(i) : line.get(i) + padding)
                        .append("  ");
            }
            table.append(text.toString().stripTrailing()).append('\n');
        }
        results.forEach((benchmark, rows) -> rows.stream()
                .filter(row -> !row.note().isEmpty())
                .forEach(row -> table.append(benchmark)
                        .append(", ")
                        .append(row.what())
                        .append(": ")
                        .append(row.note())
                        .append('\n')));
        return table.toString();
    }

    private static String verdict(Measured row) {
        String met = row.met().map(yes -> yes ? "met" : "missed").orElse("");
        String doubt = row.once() ? " (measured once)" : row.clean() ? "" : " (could not be measured cleanly)";
        return (met + doubt).strip();
    }

    /** Three digits that matter, no more. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
