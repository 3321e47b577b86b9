package fi.pohja.programme;

import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** What the tests of this package begin with. Every method but the first works for whoever is bound. */
final class Programmes {

    static final TwoTenants TENANTS = TwoTenants.shared();

    private static final AtomicInteger CODES = new AtomicInteger();

    static {
        ReferenceData.enter(TENANTS);
    }

    private Programmes() {}

    static <T> T bean(Class<T> type) {
        return TENANTS.bean(type);
    }

    static String code() {
        return "T-" + CODES.incrementAndGet();
    }

    static ProjectDraft draft(ProjectKind kind, String name) {
        return ProjectDraft.of(kind, code(), LocalizedText.fi(name));
    }

    static Project project() {
        return project(ProjectState.PREPARATION, draft(ProjectKind.PROJECT, "Hanke"));
    }

    static Project umbrella() {
        return project(ProjectState.PREPARATION, draft(ProjectKind.UMBRELLA, "Hankekokonaisuus"));
    }

    static Project part(Project umbrella, String name) {
        ProjectDraft plain = draft(ProjectKind.PROJECT, name);
        return project(ProjectState.PREPARATION, Drafts.under(plain, umbrella.id()));
    }

    static Project project(ProjectState state, ProjectDraft draft) {
        return bean(Projects.class).create(Optional.empty(), state, draft);
    }

    static Measure measure(Project project, String title) {
        return bean(Measures.class).create(project.id(), MeasureDraft.of(LocalizedText.fi(title)));
    }

    static OrganisationId organisation(String name) {
        return bean(Organisations.class)
                .create(OrganisationDraft.of(OrganisationKind.NGO, Sector.THIRD, LocalizedText.fi(name)))
                .id();
    }

    /** Asserts that the work is refused with exactly these faults, as {@code field code}. */
    static void assertInvalid(List<String> faults, Executable work) {
        InvalidException invalid = Assertions.assertThrows(InvalidException.class, work);
        Assertions.assertEquals(
                faults,
                invalid.violations().stream()
                        .map((Violation fault) -> fault.field() + " " + fault.code())
                        .sorted()
                        .toList());
    }
}
