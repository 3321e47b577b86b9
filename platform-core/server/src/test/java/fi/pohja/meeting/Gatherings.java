package fi.pohja.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.access.SignedIn;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.Executable;

/** What the tests of this package begin with. */
final class Gatherings {

    static final TwoTenants TENANTS = TwoTenants.shared();

    /** The day of the tests' clock. */
    static final LocalDate TODAY = LocalDate.of(2021, 3, 15);

    private static final AtomicInteger CODES = new AtomicInteger();

    private Gatherings() {}

    static <T> T bean(Class<T> type) {
        return TENANTS.bean(type);
    }

    /** Somebody with an account who may do everything. */
    static SignedIn organiser() {
        return People.with(TENANTS, TwoTenants.LAPPI, "Järjestäjä", fi.pohja.access.Role.TENANT_ADMIN);
    }

    static void as(SignedIn user, Runnable work) {
        user.call(() -> {
            work.run();
            return true;
        });
    }

    static MeetingDraft draft(LocalDate day) {
        return MeetingDraft.of(MeetingKind.WORKSHOP, LocalizedText.fi("Kehittämistarpeiden valinta"), day);
    }

    static MeetingDraft seats(MeetingDraft draft, int capacity) {
        return new MeetingDraft(
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.body(),
                draft.project(),
                draft.series(),
                draft.step(),
                draft.mode(),
                LocalizedText.fi("Rovaniemi"),
                "https://video.example.fi/tyopaja",
                draft.day(),
                draft.begins(),
                draft.ends(),
                Optional.of(capacity),
                draft.agenda(),
                draft.organiser(),
                draft.sourceRefs());
    }

    static Project project() {
        return bean(Projects.class)
                .create(
                        Optional.empty(),
                        ProjectState.PREPARATION,
                        ProjectDraft.of(
                                ProjectKind.PROJECT, "TP-" + CODES.incrementAndGet(), LocalizedText.fi("Sote-keskus")));
    }

    /** Asserts that the work is refused with exactly these faults, as {@code field code}. */
    static void assertInvalid(List<String> faults, Executable work) {
        InvalidException invalid = assertThrows(InvalidException.class, work);
        assertEquals(
                faults,
                invalid.violations().stream()
                        .map(fault -> (fault.field() + " " + fault.code()).strip())
                        .toList());
    }
}
