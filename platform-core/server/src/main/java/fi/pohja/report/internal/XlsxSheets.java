package fi.pohja.report.internal;

import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a document as a workbook: a sheet for each part, its words first, its tables beneath each other. */
final class XlsxSheets {

    private static final int LONGEST_NAME = 31;
    private static final double WIDE = 60;
    private static final double NARROW = 22;
    private static final Pattern BESIDE_NUMBERS = Pattern.compile("[\\s\\u00a0\\u202f€%]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final Pattern NOT_FOR_SHEETS = Pattern.compile("[\\[\\]:*?/\\\\]");

    private XlsxSheets() {}

    static byte[] write(ReportDocument document, Phrases phrases) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64_000);
        try (Workbook workbook = new Workbook(out, "Pohja", "1.0")) {
            Worksheet first = workbook.newWorksheet(name(phrases.text("report.sheet"), 0));
            first.width(0, WIDE);
            List<String> head = List.of(
                    document.place(),
                    document.title(),
                    document.kind(),
                    document.about(),
                    document.period(),
                    document.state(),
                    phrases.text("report.composed", document.composed()));
            for (int row = 0; row < head.size(); row++) {
                first.value(row, 0, head.get(row));
            }
            first.style(1, 0).bold().set();
            int number = 1;
            for (Part part : document.parts()) {
                if (HtmlWriting.shown(part)) {
                    part(workbook.newWorksheet(name(part.heading(), number)), part);
                    number++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook of a report cannot be made", e);
        }
        return out.toByteArray();
    }

    private static String name(String heading, int number) {
        String name = (number == 0 ? "" : number + " ")
                + NOT_FOR_SHEETS.matcher(heading).replaceAll(" ");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).strip();
    }

    private static void part(Worksheet sheet, Part part) {
        sheet.width(0, WIDE);
        int row = 0;
        sheet.value(row, 0, part.heading());
        sheet.style(row++, 0).bold().set();
        for (String words : part.words()) {
            sheet.value(row, 0, words);
            sheet.style(row++, 0).wrapText(true).set();
        }
        for (Block block : part.blocks()) {
            row = block(sheet, block, row + 1);
        }
    }

    private static int block(Worksheet sheet, Block block, int from) {
        int row = from;
        if (!block.caption().isEmpty()) {
            sheet.value(row, 0, block.caption());
            sheet.style(row++, 0).bold().set();
        }
        for (int column = 0; column < block.columns().size(); column++) {
            sheet.value(row, column, block.columns().get(column).heading());
            sheet.style(row, column).bold().set();
            if (column > 0) {
                sheet.width(column, NARROW);
            }
        }
        row++;
        for (ReportDocument.Row cells : block.rows()) {
            for (int column = 0; column < cells.cells().size(); column++) {
                String words = cells.cells().get(column);
                Optional<BigDecimal> number = block.columns().get(column).numeric() ? number(words) : Optional.empty();
                if (number.isPresent()) {
                    sheet.value(row, column, number.get());
                } else {
                    sheet.value(row, column, words);
                }
            }
            row++;
        }
        return row;
    }

    /** The number behind words such as {@code 1 234,50 €}; empty for other words. */
    private static Optional<BigDecimal> number(String words) {
        String bare =
                BESIDE_NUMBERS.matcher(words).replaceAll("").replace(',', '.').replace('−', '-');
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }
}
