package fi.pohja.web.report;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportDocument.BlockKind;
import fi.pohja.report.ReportDocument.Part;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Facts;

/** A report's document on the screen, part by part, in the report's own language. */
final class DocumentDrawing {

    private DocumentDrawing() {}

    /** @param writing offered to write in the part; nothing where that is not allowed */
    static Section part(Part part, String language, boolean mayWrite, Runnable writing) {
        Section section = new Section(part.heading()).adding(mayWrite, text("report.write"), writing);
        section.getElement().setAttribute("lang", language);
        Div words = new Div();
        words.addClassName("prose");
        part.words().forEach(paragraph -> words.add(new Paragraph(paragraph)));
        if (part.words().isEmpty() && mayWrite) {
            Paragraph none = new Paragraph(text("report.nothing.written"));
            none.addClassName("fact-note");
            words.add(none);
        }
        section.add(words);
        part.blocks().forEach(block -> section.add(block(part, block)));
        return section;
    }

    private static Component block(Part part, Block block) {
        if (block.kind() == BlockKind.FACTS) {
            Facts facts = new Facts();
            block.rows()
                    .forEach(row ->
                            facts.fact(row.cells().getFirst(), row.cells().getLast()));
            return facts;
        }
        if (block.kind() == BlockKind.TABLE) {
            DataTable table = new DataTable(
                    block.caption().isEmpty() ? part.heading() : block.caption(),
                    block.columns().stream()
                            .map(column -> new DataTable.Column(column.heading(), column.numeric()))
                            .toList());
            block.rows().forEach(row -> table.row(row.cells()));
            return table;
        }
        UnorderedList list = new UnorderedList();
        block.rows().forEach(row -> list.add(new ListItem(row.cells().getFirst())));
        return block.caption().isEmpty() ? list : new Div(new H3(block.caption()), list);
    }
}
