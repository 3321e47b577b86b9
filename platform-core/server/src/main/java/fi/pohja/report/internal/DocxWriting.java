package fi.pohja.report.internal;

import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.BlockKind;
import fi.pohja.report.ReportDocument.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a document as an Office Open XML text (ISO/IEC 29500) with real headings, lists and table headings, to go on
 * working with. Written by hand: what reports have is little, and the libraries for it weigh more than the rest of the
 * server's.
 */
final class DocxWriting {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private static final String TYPES = XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
            + "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + "</Types>";

    private static final String RELATIONS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
            + "</Relationships>";

    private static final String DOCUMENT_RELATIONS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>"
            + "</Relationships>";

    private static final String NUMBERING = XML + "<w:numbering xmlns:w=\"" + W + "\">"
            + "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
            + "<w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

    private final StringBuilder body = new StringBuilder(64_000);

    private DocxWriting() {}

    static byte[] write(ReportDocument document, Phrases phrases) {
        DocxWriting writing = new DocxWriting();
        writing.document(document, phrases);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64_000);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELATIONS);
            entry(zip, "word/_rels/document.xml.rels", DOCUMENT_RELATIONS);
            entry(zip, "word/styles.xml", styles(document.language()));
            entry(zip, "word/numbering.xml", NUMBERING);
            entry(zip, "docProps/core.xml", core(document));
            entry(
                    zip,
                    "word/document.xml",
                    XML + "<w:document xmlns:w=\"" + W + "\"><w:body>" + writing.body
                            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1247\" w:right=\"1021\""
                            + " w:bottom=\"1134\" w:left=\"1021\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
                            + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException("The text file of a report cannot be made", e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void document(ReportDocument document, Phrases phrases) {
        paragraph("", document.place());
        paragraph("Title", document.title());
        paragraph("", document.kind() + " · " + document.about());
        paragraph("", document.period());
        paragraph("", document.state());
        paragraph("", phrases.text("report.composed", document.composed()));
        document.parts().stream().filter(HtmlWriting::shown).forEach(this::part);
    }

    private void part(Part part) {
        paragraph("Heading1", part.heading());
        part.words().forEach(words -> paragraph("", words));
        part.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (!block.caption().isEmpty()) {
            paragraph("Heading2", block.caption());
        }
        if (block.kind() == BlockKind.POINTS) {
            block.rows().forEach(row -> paragraph("ListBullet", row.cells().getFirst()));
        } else if (block.kind() == BlockKind.PARAGRAPHS) {
            block.rows().forEach(row -> paragraph("", row.cells().getFirst()));
        } else {
            table(block);
        }
    }

    private void table(Block block) {
        body.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
                        + "<w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\"/></w:tblPr><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        block.columns().forEach(column -> cell(column.heading(), column.numeric(), true));
        body.append("</w:tr>");
        block.rows().forEach(row -> {
            body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int column = 0; column < row.cells().size(); column++) {
                cell(row.cells().get(column), block.columns().get(column).numeric(), false);
            }
            body.append("</w:tr>");
        });
        body.append("</w:tbl>");
        // Between two tables there must be a paragraph, or they become one.
        paragraph("", "");
    }

    private void cell(String words, boolean numeric, boolean heading) {
        body.append("<w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>");
        if (numeric) {
            body.append("<w:jc w:val=\"right\"/>");
        }
        body.append("</w:pPr>");
        run(words, heading);
        body.append("</w:p></w:tc>");
    }

    private void paragraph(String style, String words) {
        body.append("<w:p>");
        if (!style.isEmpty()) {
            body.append("<w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        }
        if (!words.isEmpty()) {
            run(words, false);
        }
        body.append("</w:p>");
    }

    private void run(String words, boolean bold) {
        body.append("<w:r>");
        if (bold) {
            body.append("<w:rPr><w:b/></w:rPr>");
        }
        String[] lines = words.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                body.append("<w:br/>");
            }
            body.append("<w:t xml:space=\"preserve\">")
                    .append(escaped(lines[line]))
                    .append("</w:t>");
        }
        body.append("</w:r>");
    }

    private static String core(ReportDocument document) {
        return XML
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped(document.title())
                + "</dc:title><dc:subject>" + escaped(document.about()) + "</dc:subject><dc:creator>"
                + escaped(document.place()) + "</dc:creator><dc:language>" + document.language()
                + "-FI</dc:language></cp:coreProperties>";
    }

    private static String styles(String language) {
        return XML + "<w:styles xmlns:w=\"" + W + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Noto Sans\" w:hAnsi=\"Noto Sans\" w:cs=\"Noto Sans\"/><w:sz w:val=\"20\"/>"
                + "<w:lang w:val=\"" + language + "-FI\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                + "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + heading("Title", "Title", 40, "")
                + heading("Heading1", "heading 1", 28, "<w:outlineLvl w:val=\"0\"/>")
                + heading("Heading2", "heading 2", 22, "<w:outlineLvl w:val=\"1\"/>")
                + "<w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/><w:basedOn w:val=\"Normal\"/>"
                + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableText\"><w:name w:val=\"Table Text\"/>"
                + "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"40\"/></w:pPr><w:rPr><w:sz w:val=\"17\"/></w:rPr></w:style>"
                + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                + "<w:top w:val=\"single\" w:sz=\"4\" w:color=\"BBBBBB\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"BBBBBB\"/>"
                + "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"BBBBBB\"/></w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static String heading(String id, String name, int halfPoints, String outline) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/>"
                + "<w:spacing w:before=\"240\" w:after=\"80\"/>" + outline + "</w:pPr><w:rPr><w:b/><w:sz w:val=\""
                + halfPoints + "\"/></w:rPr></w:style>";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
