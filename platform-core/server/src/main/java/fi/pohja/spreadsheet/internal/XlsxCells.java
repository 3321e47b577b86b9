package fi.pohja.spreadsheet.internal;

import fi.pohja.spreadsheet.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a workbook as values. A date is a number whose format speaks of days.
 *
 * @param from1904 whether days are counted as old Macintosh programs did
 */
record XlsxCells(boolean from1904) {

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final long MOST_DAYS = 150_000;

    /** Texts in quotation marks, colours in brackets and escaped characters say nothing of dates. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final Pattern DAY = Pattern.compile("(?i)[dyv]|p{1,2}\\.k|mm?\\.");

    List<Cell> read(Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(cell(row.getOptionalCell(at).orElse(null)));
        }
        return cells;
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell read) {
        if (read == null || read.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        if (read.getType() == CellType.ERROR) {
            return Cell.text(String.valueOf(read.getRawValue()));
        }
        if (read.getValue() instanceof BigDecimal number) {
            return number(number, read);
        }
        String raw = read.getRawValue();
        if (read.getType() == CellType.FORMULA && raw != null && !raw.isEmpty()) {
            try {
                return number(new BigDecimal(raw), read);
            } catch (NumberFormatException text) {
                return Cell.text(raw);
            }
        }
        String text = read.getText();
        return text == null || text.isBlank() ? Cell.EMPTY : Cell.text(text);
    }

    private Cell number(BigDecimal number, org.dhatim.fastexcel.reader.Cell read) {
        if (isDate(read) && number.signum() >= 0 && number.longValue() < MOST_DAYS) {
            LocalDate day = (from1904 ? DAY_0_OF_1904 : DAY_0).plusDays(number.longValue());
            return new Cell(day.toString(), Optional.empty(), Optional.of(day));
        }
        return new Cell(number.stripTrailingZeros().toPlainString(), Optional.of(number), Optional.empty());
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell read) {
        Integer id = read.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) {
            return true;
        }
        String format = read.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("General")
                && DAY.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }
}
