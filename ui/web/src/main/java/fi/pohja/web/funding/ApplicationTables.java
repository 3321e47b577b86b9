package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import fi.pohja.funding.ApplicationRow;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.programme.RecordTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applications in rows. */
final class ApplicationTables {

    /** What names a row where the other is known already. */
    enum Named {
        PROJECT,
        CALL,
        BOTH
    }

    private ApplicationTables() {}

    static RecordTable of(String caption, List<ApplicationRow> rows, Named named) {
        List<String> headings = new ArrayList<>();
        headings.add(text(named == Named.CALL ? "application.call" : "application.project"));
        if (named == Named.BOTH) {
            headings.add(text("application.call"));
        }
        int sums = headings.size() + 2;
        headings.addAll(List.of(
                text("application.state"),
                text("application.submitted"),
                text("application.total"),
                text("application.applied"),
                text("application.granted")));
        RecordTable table = new RecordTable(caption, headings, false)
                .numeric(sums)
                .numeric(sums + 1)
                .numeric(sums + 2);
        rows.forEach(row -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Anchor(
                    Addresses.of(row.id()),
                    named == Named.CALL
                            ? words(row.call().name())
                            : words(row.project().name())));
            if (named == Named.BOTH) {
                cells.add(new Span(words(row.call().name())));
            }
            cells.add(Badges.of(row.state()));
            cells.add(new Span(row.submittedOn().map(Wording::date).orElse(Figures.UNKNOWN)));
            cells.add(new Span(known(row.total())));
            cells.add(new Span(known(row.applied())));
            cells.add(new Span(Figures.euros(row.granted())));
            table.row(cells, Optional.empty());
        });
        return table;
    }

    private static String known(BigDecimal euros) {
        return euros.signum() == 0 ? Figures.UNKNOWN : Figures.euros(euros);
    }
}
