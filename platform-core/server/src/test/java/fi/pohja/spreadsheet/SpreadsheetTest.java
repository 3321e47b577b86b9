package fi.pohja.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.problem.InvalidException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    private static final String CSV =
            "Kunta;Pykälä;Henkilötyökuukaudet\r\nSodankylä;§ 45;1,5\r\n\r\nPelkosenniemi;§ 8;\r\n";

    private static List<SheetRow> rows(Spreadsheet table) {
        try (Stream<SheetRow> rows = table.rows()) {
            return rows.toList();
        }
    }

    private static String fault(String name, byte[] content) {
        return assertThrows(InvalidException.class, () -> Spreadsheet.open(name, content))
                .violations()
                .getFirst()
                .code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void csvIsReadInEveryEncodingWithItsLines(String encoding) {
        Spreadsheet table = Spreadsheet.open("kunnat.csv", CSV.getBytes(Charset.forName(encoding)));

        assertEquals(encoding, table.encoding());
        assertEquals("Pykälä", table.heading().cell(1).text());
        List<SheetRow> rows = rows(table);
        assertEquals(List.of(2, 4), rows.stream().map(SheetRow::line).toList());
        assertEquals("Sodankylä", rows.getFirst().cell(0).text());
        assertEquals(
                Optional.of(new BigDecimal("1.5")),
                Numbers.number(rows.getFirst().cell(2)));
        assertEquals(Cell.EMPTY, rows.getLast().cell(7));
    }

    @Test
    void whatIsNoTextInAKnownEncodingIsRefusedWithWords() {
        assertEquals("sheet.encoding", fault("dos.csv", CSV.getBytes(Charset.forName("IBM850"))));
        String ofMac = "Nimi;Tyyppi\nJärjestö Äänekäs ry;järjestö\n";
        assertEquals("sheet.encoding", fault("mac.csv", ofMac.getBytes(Charset.forName("x-MacRoman"))));
        assertEquals("sheet.type", fault("kuva.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 0, 5}));
        assertEquals("sheet.empty", fault("tyhja.csv", new byte[0]));
        assertEquals("sheet.old", fault("vanha.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}));
        assertEquals("sheet.locked", fault("lukko.xlsx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}));
        assertEquals("sheet.broken", fault("rikki.xlsx", "PK\3\4rikki tiedosto".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50|1234.50",
                "1\u00a0234,50|1234.50",
                "1.234,50|1234.50",
                "1,234.50|1234.50",
                "1234.5|1234.5",
                "-12,00 €|-12.00",
                "0,125|0.125",
                "\u22125|-5"
            })
    void numbersAreReadAsPeopleTypeThem(String typed, BigDecimal number) {
        assertEquals(Optional.of(number), Numbers.number(Cell.text(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "noin 5", "1,2,3", "12.3.2020"})
    void whatCanBeReadInTwoWaysOrIsNoNumberIsNotGuessed(String typed) {
        assertEquals(Optional.empty(), Numbers.number(Cell.text(typed)));
    }

    @Test
    void datesAreReadInFinnishAndIsoForm() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2020, 2, 27));

        assertEquals(day, Numbers.date(Cell.text("27.2.2020")));
        assertEquals(day, Numbers.date(Cell.text("2020-02-27")));
        assertEquals(Optional.empty(), Numbers.date(Cell.text("30.2.2020")));
        assertEquals(Optional.empty(), Numbers.date(Cell.text("2/27/2020")));
    }

    @Test
    void aTableComesBackAsItWasWritten() {
        ExportTable table = new ExportTable(
                "Sitoumukset: 2020/I",
                List.of(
                        ExportColumn.text("Kunta"),
                        ExportColumn.euros("Euroa"),
                        ExportColumn.date("Päätös"),
                        ExportColumn.number("Väkiluku"),
                        ExportColumn.time("Muutettu")),
                List.of(
                        List.of(
                                "=1+1",
                                new BigDecimal("1234.5"),
                                LocalDate.of(2020, 5, 14),
                                6857,
                                Instant.parse("2020-05-14T09:00:00Z")),
                        List.of("Enontekiö", Optional.empty(), Optional.empty(), Optional.of(1781), "")));

        Spreadsheet xlsx = Spreadsheet.open("t.xlsx", ExportFormat.XLSX.write(table));
        assertEquals(List.of("Sitoumukset  2020 I"), xlsx.sheets());
        List<SheetRow> read = rows(xlsx);
        assertEquals("=1+1", read.getFirst().cell(0).text());
        assertEquals(
                0,
                new BigDecimal("1234.5")
                        .compareTo(read.getFirst().cell(1).number().orElseThrow()));
        assertEquals(
                Optional.of(LocalDate.of(2020, 5, 14)), read.getFirst().cell(2).date());
        assertEquals("Enontekiö", read.getLast().cell(0).text());
        assertTrue(read.getLast().cell(1).isEmpty());

        byte[] csv = ExportFormat.CSV.write(table);
        assertEquals(
                List.of(
                        "\ufeffKunta;Euroa;Päätös;Väkiluku;Muutettu",
                        "'=1+1;1234,50;14.5.2020;6857;14.5.2020 12:00",
                        "Enontekiö;;;1781;",
                        ""),
                List.of(new String(csv, StandardCharsets.UTF_8).split("\r\n", -1)));
        assertEquals(
                "=1+1", rows(Spreadsheet.open("t.csv", csv)).getFirst().cell(0).text());
    }

    @Test
    void mergedCellsAreFoundAndTitlesAboveTheHeadingAreNot() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Pohja", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Kunnat");
            sheet.value(0, 0, "Lapin kunnat");
            sheet.range(0, 0, 0, 2).merge();
            for (String heading : List.of("Kunta", "Toimielin", "Päätös")) {
                sheet.value(2, List.of("Kunta", "Toimielin", "Päätös").indexOf(heading), heading);
            }
            sheet.value(3, 0, "Inari");
            sheet.value(4, 0, "Utsjoki");
            sheet.value(4, 1, "Kunnanhallitus");
            sheet.range(4, 1, 5, 1).merge();
            sheet.value(5, 0, "Sodankylä");
        }
        Spreadsheet table = Spreadsheet.open("kunnat.xlsx", file.toByteArray());

        assertEquals(3, table.heading().line());
        assertEquals(List.of("B5:B6"), table.merged());
        assertEquals(
                List.of(false, true, true),
                rows(table).stream().map(SheetRow::merged).toList());
    }
}
