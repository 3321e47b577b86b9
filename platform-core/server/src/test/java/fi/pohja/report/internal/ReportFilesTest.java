package fi.pohja.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.BlockKind;
import fi.pohja.report.ReportDocument.Column;
import fi.pohja.report.ReportDocument.Part;
import fi.pohja.report.ReportDocument.Row;
import fi.pohja.report.ReportPart;
import fi.pohja.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The files of a report: as the standards want them, with all letters, quickly. */
class ReportFilesTest {

    private static final Phrases PHRASES = new Phrases(Texts.shared(), "fi");
    private static final String SAMI = "á â ä å č đ ǥ ǧ ǩ ŋ õ ö š ŧ ž ʒ ǯ ʹ";

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static ReportDocument document(int measures) {
        List<Row> rows = IntStream.rangeClosed(1, measures)
                .mapToObj(number -> new Row(
                        "m" + number,
                        List.of(
                                "M-" + number
                                        + " Kehitetään sote-keskuksen palveluja yhdessä kuntalaisten ja sidosryhmien kanssa",
                                "Käynnissä",
                                number % 101 + "\u00a0%",
                                "Etenee suunnitellusti",
                                "Pohjois-Pohjanmaan hyvinvointialue",
                                "31.12.2023")))
                .toList();
        return new ReportDocument(
                "Puolivuosiraportti 1–6/2021 <&> \"POPsote\"",
                "fi",
                "Puolivuosiraportti",
                "Pohjois-Pohjanmaan hyvinvointialue",
                "POPsote",
                "1.1.2021–30.6.2021",
                "Luonnos",
                "22.11.2026 klo 11.30",
                List.of(
                        new Part(
                                ReportPart.SUMMARY,
                                "Tiivistelmä",
                                List.of(),
                                List.of("Kausi sujui suunnitellusti – 15,8\u00a0M€.", SAMI)),
                        new Part(
                                ReportPart.PROJECT,
                                "Hankkeen tiedot",
                                List.of(new Block(
                                        BlockKind.FACTS,
                                        "",
                                        List.of(new Column("Tieto", false), new Column("Arvo", false)),
                                        List.of(new Row("code", List.of("Tunnus", "POPSOTE"))))),
                                List.of()),
                        new Part(
                                ReportPart.MEASURES,
                                "Toimenpiteet",
                                List.of(new Block(
                                        BlockKind.TABLE,
                                        "Toimenpiteet",
                                        List.of(
                                                new Column("Toimenpide", false),
                                                new Column("Tila", false),
                                                new Column("Valmiina", true),
                                                new Column("Eteneminen", false),
                                                new Column("Vastuutaho", false),
                                                new Column("Määräpäivä", false)),
                                        rows)),
                                List.of()),
                        new Part(
                                ReportPart.COUNCIL,
                                "Raadin toiminta",
                                List.of(new Block(
                                        BlockKind.POINTS,
                                        "Hankkeet",
                                        List.of(new Column("Hankkeet", false)),
                                        List.of(new Row("a", List.of("POPsote"))))),
                                List.of()),
                        new Part(ReportPart.NEXT, "Seuraava kausi", List.of(), List.of())));
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_A"})
    void thePdfIsAsTheStandardWantsIt(PDFAFlavour flavour) throws Exception {
        byte[] pdf = PdfWriting.write(document(12), PHRASES);

        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);

            assertTrue(
                    result.isCompliant(),
                    () -> result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                            .collect(Collectors.toCollection(TreeSet::new))
                            .toString());
        }
    }

    @Test
    void thePdfHasEveryWordAndTheSamiLetters() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfWriting.write(document(3), PHRASES))) {
            String text = new PDFTextStripper().getText(pdf);

            assertTrue(text.contains(SAMI), text);
            assertTrue(text.contains("Puolivuosiraportti 1–6/2021 <&> \"POPsote\""), text);
            assertTrue(text.contains("M-3"), text);
            assertEquals("fi", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
        }
    }

    @Test
    void aReportOfTwoHundredMeasuresIsMadeWithinFiveSeconds() {
        ReportDocument document = document(200);
        PdfWriting.write(document(1), PHRASES);
        // The thread's own time: how long others make it wait says nothing about the report.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();

        PdfWriting.write(document, PHRASES);
        DocxWriting.write(document, PHRASES);
        XlsxSheets.write(document, PHRASES);
        Duration all = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);

        assertTrue(all.compareTo(Duration.ofSeconds(5)) < 0, () -> "all three files took " + all);
    }

    @Test
    void theTextFileIsWellFormedAndHasHeadingsAndRepeatedTableHeadings() throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(DocxWriting.write(document(3), PHRASES)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }

        String text = parts.getOrDefault("word/document.xml", "");
        assertTrue(
                text.contains("<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Toimenpiteet"));
        assertTrue(text.contains("<w:tblHeader/>"));
        assertTrue(text.contains(SAMI));
        assertTrue(text.contains("&lt;&amp;&gt;"));
    }

    @Test
    void theWorkbookHasASheetForEachPartAndNumbersAsNumbers() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(XlsxSheets.write(document(3), PHRASES)))) {
            List<String> names =
                    workbook.getSheets().map(sheet -> sheet.getName()).toList();
            assertEquals(
                    List.of("Raportti", "1 Tiivistelmä", "2 Hankkeen tiedot", "3 Toimenpiteet", "4 Raadin toiminta"),
                    names);
            List<org.dhatim.fastexcel.reader.Row> rows =
                    workbook.findSheet("3 Toimenpiteet").orElseThrow().read();
            assertEquals("2", rows.get(4).getCellAsNumber(2).orElseThrow().toPlainString());
        }
    }
}
