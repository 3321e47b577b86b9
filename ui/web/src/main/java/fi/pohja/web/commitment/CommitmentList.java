package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentMatrix;
import fi.pohja.commitment.Commitments;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.programme.NamedProject;
import fi.pohja.spreadsheet.ExportColumn;
import fi.pohja.spreadsheet.ExportTable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The list the ministry asked applicants for (kuntasitoumusten listaus): each municipality of the region in each project,
 * with the decision or that there is none.
 */
@Singleton
final class CommitmentList {

    private final Commitments commitments;

    CommitmentList(Commitments commitments) {
        this.commitments = commitments;
    }

    ExportTable forMinistry() {
        CommitmentMatrix matrix = commitments.matrix();
        List<ExportColumn> columns = List.of(
                ExportColumn.text(text("commitments.project")),
                ExportColumn.text(text("commitments.municipality")),
                ExportColumn.text(text("commitments.municipality.code")),
                ExportColumn.number(text("organisations.population")),
                ExportColumn.text(text("commitment.field.state")),
                ExportColumn.text(text("commitment.field.organisation")),
                ExportColumn.text(text("commitment.field.decidingBody")),
                ExportColumn.date(text("commitment.field.decidedOn")),
                ExportColumn.text(text("commitment.field.section")),
                ExportColumn.number(text("commitment.field.personMonths")),
                ExportColumn.text(text("commitment.field.services")),
                ExportColumn.text(text("commitments.remark")));
        List<List<?>> rows = new ArrayList<>();
        for (NamedProject project : matrix.projects()) {
            Map<Object, Commitment> byId = new HashMap<>();
            commitments.of(project.id()).forEach(one -> byId.put(one.id(), one));
            for (MunicipalityRow row : matrix.municipalities()) {
                rows.add(matrix.cell(row, project.id())
                        .map(cell -> byId.get(cell.commitment()))
                        .<List<?>>map(one -> row(project, row, one))
                        .orElseGet(() -> missing(project, row)));
            }
        }
        return new ExportTable(text("commitments.title"), columns, rows);
    }

    private static List<?> row(NamedProject project, MunicipalityRow row, Commitment commitment) {
        return List.of(
                words(project.name()),
                words(row.municipality().name()),
                row.municipality().code(),
                row.municipality().population(),
                CommitmentWords.state(commitment.state()),
                words(commitment.organisation().name()),
                commitment.decidingBody(),
                commitment.decidedOn(),
                commitment.section(),
                commitment.personMonths(),
                commitment.services().stream()
                        .map(service -> service.provider() + ": " + service.servicePackage()
                                + (service.joins().isBlank() ? "" : " (" + service.joins() + ")"))
                        .collect(Collectors.joining("; ")),
                commitment.illustrative() ? text("commitments.illustrative") : "");
    }

    private static List<?> missing(NamedProject project, MunicipalityRow row) {
        return List.of(
                words(project.name()),
                words(row.municipality().name()),
                row.municipality().code(),
                row.municipality().population(),
                text("commitments.none"),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }
}
