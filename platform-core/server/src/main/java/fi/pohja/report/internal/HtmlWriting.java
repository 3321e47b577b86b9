package fi.pohja.report.internal;

import fi.pohja.report.ReportDocument;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.Column;
import fi.pohja.report.ReportDocument.Part;
import fi.pohja.report.ReportDocument.Row;

/** Writes a document as well-formed XHTML for the paged renderer. */
final class HtmlWriting {

    @SuppressWarnings("InlineFormatString") // Too long to stand among the code.
    private static final String STYLES = """
            @page { size: A4; margin: 22mm 18mm 20mm 18mm;
              @bottom-left { content: "%s"; font-family: 'Noto Sans'; font-size: 8pt; color: #555; }
              @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Noto Sans'; font-size: 8pt; color: #555; } }
            body { font-family: 'Noto Sans'; font-size: 10pt; line-height: 1.4; color: #1a1a1a; }
            h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 4mm 0; }
            h2 { font-size: 14pt; margin: 8mm 0 2mm 0; page-break-after: avoid; }
            h3 { font-size: 11pt; margin: 5mm 0 1.5mm 0; page-break-after: avoid; }
            p { margin: 0 0 2.5mm 0; orphans: 2; widows: 2; }
            .place { font-weight: bold; color: #444; margin-bottom: 8mm; }
            .about { color: #444; margin-bottom: 1mm; }
            table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; margin: 1mm 0 3mm 0; }
            caption { text-align: left; font-weight: bold; font-size: 10pt; padding: 2mm 0 1mm 0; }
            th, td { text-align: left; vertical-align: top; font-size: 8.5pt; padding: 1.2mm 2mm 1.2mm 0; border-bottom: 0.2mm solid #bbb; }
            thead th { font-weight: bold; color: #444; }
            tbody th { font-weight: normal; }
            tr { page-break-inside: avoid; }
            .numeric { text-align: right; white-space: nowrap; }
            ul { margin: 0 0 2mm 0; padding-left: 5mm; }
            """;

    private final StringBuilder html = new StringBuilder(64_000);
    private final Phrases phrases;

    private HtmlWriting(Phrases phrases) {
        this.phrases = phrases;
    }

    static String write(ReportDocument document, Phrases phrases) {
        HtmlWriting writing = new HtmlWriting(phrases);
        writing.document(document);
        return writing.html.toString();
    }

    private void document(ReportDocument document) {
        html.append("<html lang=\"")
                .append(document.language())
                .append("\" xml:lang=\"")
                .append(document.language())
                .append("\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>");
        text(document.title());
        html.append("</title><meta name=\"subject\" content=\"");
        text(document.about());
        html.append("\"/><meta name=\"description\" content=\"");
        text(document.kind() + ", " + document.about() + ", " + document.period());
        html.append("\"/><meta name=\"author\" content=\"");
        text(document.place());
        html.append("\"/><style>")
                .append(STYLES.formatted(styled(document.title())))
                .append("</style>");
        bookmarks(document);
        html.append("</head><body>");
        element("p", "place", document.place());
        element("h1", "", document.title());
        element("p", "about", document.kind() + " · " + document.about());
        element("p", "about", document.period());
        element("p", "about", document.state());
        element("p", "about", phrases.text("report.composed", document.composed()));
        document.parts().forEach(this::part);
        html.append("</body></html>");
    }

    private void bookmarks(ReportDocument document) {
        html.append("<bookmarks>");
        document.parts().stream().filter(HtmlWriting::shown).forEach(part -> {
            html.append("<bookmark name=\"");
            text(part.heading());
            html.append("\" href=\"#").append(part.part()).append("\"/>");
        });
        html.append("</bookmarks>");
    }

    /** A part that says nothing is left out. */
    static boolean shown(Part part) {
        return !part.blocks().isEmpty() || !part.words().isEmpty();
    }

    private void part(Part part) {
        if (shown(part)) {
            html.append("<h2 id=\"").append(part.part()).append("\">");
            text(part.heading());
            html.append("</h2>");
            part.words().forEach(paragraph -> element("p", "", paragraph));
            part.blocks().forEach(this::block);
        }
    }

    private void block(Block block) {
        switch (block.kind()) {
            case FACTS, TABLE -> table(block);
            case POINTS -> {
                caption(block);
                html.append("<ul>");
                block.rows().forEach(row -> element("li", "", row.cells().getFirst()));
                html.append("</ul>");
            }
            case PARAGRAPHS -> {
                caption(block);
                block.rows().forEach(row -> element("p", "", row.cells().getFirst()));
            }
        }
    }

    private void caption(Block block) {
        if (!block.caption().isEmpty()) {
            element("h3", "", block.caption());
        }
    }

    private void table(Block block) {
        caption(block);
        html.append("<table><thead><tr>");
        for (Column column : block.columns()) {
            html.append("<th scope=\"col\"").append(column.numeric() ? " class=\"numeric\">" : ">");
            text(column.heading());
            html.append("</th>");
        }
        html.append("</tr></thead><tbody>");
        block.rows().forEach(row -> row(block, row));
        html.append("</tbody></table>");
    }

    private void row(Block block, Row row) {
        html.append("<tr>");
        for (int column = 0; column < row.cells().size(); column++) {
            boolean numeric = block.columns().get(column).numeric();
            String tag = column == 0 ? "th" : "td";
            html.append('<')
                    .append(tag)
                    .append(column == 0 ? " scope=\"row\"" : "")
                    .append(numeric ? " class=\"numeric\">" : ">");
            text(row.cells().get(column));
            html.append("</").append(tag).append('>');
        }
        html.append("</tr>");
    }

    private void element(String tag, String cssClass, String words) {
        html.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            html.append(" class=\"").append(cssClass).append('"');
        }
        html.append('>');
        text(words);
        html.append("</").append(tag).append('>');
    }

    private void text(String words) {
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.appendCodePoint(point);
            }
        });
    }

    /** Within a string of a style sheet within an element. */
    private static String styled(String words) {
        return words.replaceAll("[\\\\\"<>&\n\r]", " ");
    }
}
