package fi.pohja.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.SignedIn;
import fi.pohja.commitment.CommitmentMatrix;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.commitment.Commitments;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.testkit.TwoTenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lapland's content with the clock on a day of its spring of 2020: what had not happened yet is still to be done. */
class EarlierDayTest {

    private static final Path REPOSITORY = Path.of("..", "..", "tenants");

    private static TwoTenants on(LocalDate day) throws IOException {
        TwoTenants tenants = new TwoTenants();
        tenants.clock()
                .advance(Duration.between(
                        tenants.clock().instant(),
                        day.atTime(9, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant()));
        for (String name : List.of("reference", "lappi/content")) {
            Path from = REPOSITORY.resolve(name);
            try (var files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path target = tenants.folder().resolve(name).resolve(from.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        assertEquals(
                List.of(), tenants.bean(TenantStart.class).run(tenants.folder()).problems());
        tenants.bean(ReferenceLoader.class).load(tenants.folder().resolve("reference"));
        assertEquals(
                List.of(),
                tenants.bean(ContentLoader.class)
                        .load(tenants.folder(), tenant -> {})
                        .problems());
        return tenants;
    }

    private static <T> T in(Supplier<T> work) {
        return SignedIn.unattended(TwoTenants.LAPPI, work::get);
    }

    private static Map<CommitmentState, Long> commitments(TwoTenants tenants) {
        return in(() -> tenants.bean(Commitments.class).matrix()).cells().values().stream()
                .collect(Collectors.groupingBy(CommitmentMatrix.Cell::state, Collectors.counting()));
    }

    private static Set<ProjectState> projects(TwoTenants tenants) {
        return in(() -> tenants.bean(Projects.class)
                        .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.CODE), Slice.first()))
                .items()
                .stream()
                .map(ProjectRow::state)
                .collect(Collectors.toSet());
    }

    private static Set<NeedState> needs(TwoTenants tenants) {
        return in(() -> tenants.bean(Needs.class)
                        .list(Needs.Filter.everything(), Order.ascending(Needs.Sort.TITLE), new Slice(0, Slice.MOST)))
                .items()
                .stream()
                .map(row -> row.state())
                .collect(Collectors.toSet());
    }

    @Test
    void whenTheMunicipalitiesHaveBeenVisitedNothingHasBeenChosenOrAskedForYet() throws IOException {
        try (TwoTenants tenants = on(LocalDate.of(2020, 1, 20))) {
            assertEquals(Set.of(NeedState.NEW), needs(tenants));
            assertEquals(Map.of(), commitments(tenants));
            assertEquals(Set.of(ProjectState.PREPARATION), projects(tenants));
            assertEquals(
                    Set.of(MeetingState.PLANNED),
                    in(() -> tenants.bean(Meetings.class)
                                    .list(
                                            Meetings.Filter.everything(),
                                            Order.ascending(Meetings.Sort.DAY),
                                            Slice.first()))
                            .items()
                            .stream()
                            .map(MeetingRow::state)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void inTheMiddleOfMayThoseWhoDecideLaterHaveOnlyBeenAsked() throws IOException {
        try (TwoTenants tenants = on(LocalDate.of(2020, 5, 15))) {
            Map<CommitmentState, Long> stand = commitments(tenants);
            assertEquals(20, stand.getOrDefault(CommitmentState.REQUESTED, 0L), "19 whose body meets later: " + stand);
            assertEquals(20, stand.getOrDefault(CommitmentState.REGISTERED, 0L), stand.toString());
            assertEquals(Set.of(ProjectState.APPLIED), projects(tenants));
            assertTrue(
                    needs(tenants).containsAll(Set.of(NeedState.PRIORITISED, NeedState.LINKED_TO_MEASURE)),
                    "chosen in the first workshop, with measures since the third");
        }
    }
}
