package fi.pohja.commitment;

import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is in: the region's municipalities by the current projects, umbrellas left out.
 *
 * @param municipalities of the region by name
 * @param projects by code
 * @param cells what there is; a municipality without a commitment has no cell
 */
public record CommitmentMatrix(
        List<MunicipalityRow> municipalities, List<NamedProject> projects, Map<Place, Cell> cells) {

    public CommitmentMatrix {
        municipalities = List.copyOf(municipalities);
        projects = List.copyOf(projects);
        cells = Map.copyOf(cells);
    }

    /** Where a cell stands. */
    public record Place(OrganisationId municipality, ProjectId project) {}

    /**
     * A commitment in the matrix.
     *
     * @param by who commits for the municipality, when it is not itself
     */
    public record Cell(CommitmentId commitment, CommitmentState state, Optional<NamedOrganisation> by) {}

    /**
     * How much of the region a project covers.
     *
     * @param registered municipalities with a registered commitment
     * @param municipalities all of the region
     * @param residents who live in the registered ones
     * @param population of the region
     */
    public record Coverage(int registered, int municipalities, long residents, long population) {

        /** Municipalities in whole per cent, rounded down: all is said only when it is all. */
        public int percent() {
            return municipalities == 0 ? 0 : registered * 100 / municipalities;
        }

        /** Residents in whole per cent, rounded down. */
        public int percentOfResidents() {
            return population == 0 ? 0 : (int) (residents * 100 / population);
        }

        public boolean whole() {
            return municipalities > 0 && registered == municipalities;
        }
    }

    /** The cell of a municipality in a project. */
    public Optional<Cell> cell(MunicipalityRow municipality, ProjectId project) {
        return municipality.organisation().flatMap(id -> Optional.ofNullable(cells.get(new Place(id, project))));
    }

    public Coverage coverage(ProjectId project) {
        int registered = 0;
        long residents = 0;
        long population = 0;
        for (MunicipalityRow row : municipalities) {
            population += row.municipality().population();
            boolean in = cell(row, project)
                    .filter(cell -> cell.state() == CommitmentState.REGISTERED)
                    .isPresent();
            if (in) {
                registered++;
                residents += row.municipality().population();
            }
        }
        return new Coverage(registered, municipalities.size(), residents, population);
    }

    /** How many projects a municipality has a registered commitment to. */
    public int registered(MunicipalityRow municipality) {
        return (int) projects.stream()
                .filter(project -> cell(municipality, project.id())
                        .filter(cell -> cell.state() == CommitmentState.REGISTERED)
                        .isPresent())
                .count();
    }
}
