package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.commitment.CommitmentMatrix;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.programme.NamedProject;
import fi.pohja.spreadsheet.ExportFormat;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListExport;
import fi.pohja.web.pattern.Matrix;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;

/** Who is in: the region's municipalities by projects. */
@Prototype
@Route(value = "commitments", layout = MainLayout.class)
public class CommitmentsView extends Div {

    private final transient Commitments commitments;
    private final transient CommitmentList list;
    private final transient RequestForm requests;

    CommitmentsView(Commitments commitments, CommitmentList list, RequestForm requests) {
        this.commitments = commitments;
        this.list = list;
        this.requests = requests;
        show();
    }

    private void show() {
        removeAll();
        CommitmentMatrix matrix = commitments.matrix();
        PageHeader header = new PageHeader(text("commitments.title")).lead(text("commitments.lead"));
        add(header);
        if (matrix.projects().isEmpty() || matrix.municipalities().isEmpty()) {
            add(new EmptyState(Icon.CHECK, text("commitments.empty")));
            return;
        }
        if (SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            header.secondary(new Anchor("imports?kind=commitment", text("commitments.import")));
            header.primary(text("commitments.request"), Icon.SEND, () -> requests.open(Optional.empty(), this::show));
        }
        Anchor file = ListExport.link(
                text("commitments.export"), text("commitments.title"), ExportFormat.XLSX, list::forMinistry);
        Div tools = new Div(legend(), file);
        tools.addClassName("matrix-tools");
        add(tools, matrix(matrix));
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("matrix-legend");
        for (CommitmentState state : CommitmentState.values()) {
            legend.add(CommitmentWords.badge(state));
        }
        return legend;
    }

    private static Matrix matrix(CommitmentMatrix matrix) {
        List<Matrix.Head> heads = matrix.projects().stream()
                .map(project -> {
                    CommitmentMatrix.Coverage coverage = matrix.coverage(project.id());
                    return new Matrix.Head(
                            project.code(),
                            tab(project),
                            CommitmentWords.coverage(coverage) + ", " + CommitmentWords.residents(coverage),
                            coverage.whole());
                })
                .toList();
        Matrix drawn = new Matrix(
                text("commitments.caption"), text("commitments.municipality"), text("commitments.registered"), heads);
        for (MunicipalityRow row : matrix.municipalities()) {
            int registered = matrix.registered(row);
            drawn.row(
                    new Matrix.Head(
                            words(row.municipality().name()),
                            row.organisation()
                                    .map(id -> "organisations/" + id.value())
                                    .orElse(""),
                            registered + " / " + matrix.projects().size(),
                            registered == matrix.projects().size()),
                    matrix.projects().stream()
                            .map(project -> cell(matrix, row, project))
                            .toList());
        }
        return drawn;
    }

    private static Matrix.Cell cell(CommitmentMatrix matrix, MunicipalityRow row, NamedProject project) {
        String where = words(row.municipality().name()) + ", " + project.code() + ": ";
        return matrix.cell(row, project.id())
                .map(cell -> new Matrix.Cell(
                        CommitmentWords.state(cell.state()),
                        Optional.of(CommitmentWords.tone(cell.state())),
                        where
                                + CommitmentWords.state(cell.state())
                                + cell.by()
                                        .map(by -> ". " + text("commitments.by", words(by.name())))
                                        .orElse(""),
                        "commitments/" + cell.commitment().value()))
                .orElseGet(
                        () -> new Matrix.Cell("–", Optional.empty(), where + text("commitments.none"), tab(project)));
    }

    private static String tab(NamedProject project) {
        return "projects/" + project.id().value() + "?tab=commitments";
    }
}
