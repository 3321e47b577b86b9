package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.commitment.CommitmentMatrix;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import fi.pohja.spreadsheet.ExportFormat;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListExport;
import fi.pohja.web.pattern.Matrix;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;

/** Who is in: the region's municipalities by projects. */
@Prototype
@Route(value = CommitmentsView.ADDRESS, layout = MainLayout.class)
public class CommitmentsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String ADDRESS = "commitments";
    private static final String WHO = "new";
    private static final String PROJECT = "project";

    private final transient Commitments commitments;
    private final transient CommitmentList list;
    private final transient CommitmentForm form;
    private final transient RequestForm requests;
    private transient Optional<Matrix> table = Optional.empty();

    CommitmentsView(Commitments commitments, CommitmentList list, CommitmentForm form, RequestForm requests) {
        this.commitments = commitments;
        this.list = list;
        this.form = form;
        this.requests = requests;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (table.isEmpty()) {
            show();
        }
        if (SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            QueryParameters query = event.getLocation().getQueryParameters();
            query.getSingleParameter(PROJECT)
                    .flatMap(RecordId::read)
                    .map(ProjectId::new)
                    .ifPresent(project -> query.getSingleParameter(WHO)
                            .flatMap(RecordId::read)
                            .map(OrganisationId::new)
                            .ifPresent(who -> begin(new CommitmentMatrix.Place(who, project))));
        }
    }

    /** Opens the form of an empty cell; where somebody has entered a commitment meanwhile, the matrix shows it. */
    private void begin(CommitmentMatrix.Place place) {
        UI.getCurrent().getPage().getHistory().replaceState(null, ADDRESS);
        CommitmentMatrix now = commitments.matrix();
        if (now.cells().containsKey(place)) {
            show();
        } else if (column(now, place.project()) >= 0 && row(now, place.municipality()) >= 0) {
            form.create(place.project(), Optional.of(place.municipality()), () -> {
                show();
                table.ifPresent(shown -> shown.focus(row(now, place.municipality()), column(now, place.project())));
            });
        }
    }

    private static int row(CommitmentMatrix matrix, OrganisationId municipality) {
        return matrix.municipalities().stream()
                .map(MunicipalityRow::organisation)
                .toList()
                .indexOf(Optional.of(municipality));
    }

    private static int column(CommitmentMatrix matrix, ProjectId project) {
        return matrix.projects().stream().map(NamedProject::id).toList().indexOf(project);
    }

    private void show() {
        removeAll();
        CommitmentMatrix matrix = commitments.matrix();
        boolean enters = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        PageHeader header = new PageHeader(text("commitments.title"))
                .lead(text(enters ? "commitments.lead.office" : "commitments.lead"));
        add(header);
        if (matrix.projects().isEmpty() || matrix.municipalities().isEmpty()) {
            add(new EmptyState(Icon.CHECK, text("commitments.empty")));
            return;
        }
        if (enters) {
            if (matrix.cells().values().stream().anyMatch(cell -> cell.state() == CommitmentState.DECIDED)) {
                header.secondary(new Button(
                        text("commitments.register.all"),
                        Icon.CHECK.picture(),
                        click -> RegisterDialog.open(commitments, this::show)));
            }
            header.secondary(new Anchor("imports?kind=commitment", text("commitments.import")));
            header.primary(text("commitments.request"), Icon.SEND, () -> requests.open(Optional.empty(), this::show));
        }
        Div files = new Div(
                ListExport.link(
                        text("commitments.export"), text("commitments.title"), ExportFormat.XLSX, list::forMinistry),
                ListExport.link(
                        text("commitments.export.csv"),
                        text("commitments.title"),
                        ExportFormat.CSV,
                        list::forMinistry));
        files.addClassName("matrix-files");
        Div tools = new Div(legend(), files);
        tools.addClassName("matrix-tools");
        Matrix drawn = matrix(matrix, enters);
        table = Optional.of(drawn);
        add(tools, drawn);
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("matrix-legend");
        for (CommitmentState state : CommitmentState.values()) {
            legend.add(CommitmentWords.badge(state));
        }
        return legend;
    }

    private static Matrix matrix(CommitmentMatrix matrix, boolean enters) {
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
                            .map(project -> cell(matrix, row, project, enters))
                            .toList());
        }
        return drawn;
    }

    private static Matrix.Cell cell(
            CommitmentMatrix matrix, MunicipalityRow row, NamedProject project, boolean enters) {
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
                .orElseGet(() -> {
                    Optional<OrganisationId> who = row.organisation().filter(id -> enters);
                    return new Matrix.Cell(
                            who.isPresent() ? "+" : "–",
                            Optional.empty(),
                            where + text("commitments.none") + (who.isPresent() ? ". " + text("commitments.new") : ""),
                            who.map(id -> begins(id, project)).orElseGet(() -> tab(project)));
                });
    }

    private static String begins(OrganisationId who, NamedProject project) {
        return ADDRESS + "?" + WHO + "=" + who.value() + "&" + PROJECT + "="
                + project.id().value();
    }

    private static String tab(NamedProject project) {
        return "projects/" + project.id().value() + "?tab=commitments";
    }
}
