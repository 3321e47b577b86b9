package fi.pohja.plugins.family;

import fi.pohja.spi.Exporter;
import fi.pohja.spi.Progress;
import fi.pohja.spi.TenantContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The numbers of requests of the terms that are over as a file, as hidden as on the public page. */
final class FiguresExporter implements Exporter {

    private final Figures figures;

    FiguresExporter(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public String title() {
        return "figures";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String fileName() {
        return "avunpyynnot.csv";
    }

    @Override
    public void write(TenantContext context, OutputStream out, Progress progress) throws IOException {
        Csv csv = new Csv(out);
        List<Term> terms = figures.terms(context);
        for (int i = 0; i < terms.size(); i++) {
            HelpFigures found = figures.of(context, terms.get(i));
            for (HelpFigures.Kind kind :
                    found.tables().isEmpty() ? new HelpFigures.Kind[0] : HelpFigures.Kind.values()) {
                csv.row(labelled(
                        terms.get(i).written(), context.text("figures." + kind), figures.headings(context, kind)));
                for (List<String> row : figures.rows(context, found, kind)) {
                    csv.row(labelled(terms.get(i).written(), context.text("figures." + kind), row));
                }
            }
            progress.report(i + 1, terms.size());
        }
        csv.row(List.of(context.text(
                "figures.hidden", context.settings(FamilyCentresPlugin.SETTINGS).smallest())));
    }

    private static List<String> labelled(String term, String kind, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(term, kind));
        row.addAll(cells);
        return row;
    }
}
