package fi.pohja.programme;

import static fi.pohja.programme.Programmes.bean;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role may do, as its permissions say and no more. */
class ProgrammePermissionsTest {

    private static boolean allowed(SignedIn user, Runnable work) {
        try {
            user.call(() -> {
                work.run();
                return true;
            });
            return true;
        } catch (DeniedException denied) {
            return false;
        }
    }

    private static Project project() {
        return People.administrator(TwoTenants.LAPPI).call(Programmes::project);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyWithAnyRoleReads(Role role) {
        Project project = project();
        SignedIn user = People.with(TwoTenants.LAPPI, role);

        assertEquals(
                user.may(Permission.READ),
                allowed(user, () -> bean(Projects.class).open(project.id())));
        assertEquals(
                user.may(Permission.READ),
                allowed(
                        user,
                        () -> bean(Projects.class)
                                .list(
                                        Projects.Filter.everything(),
                                        Order.ascending(Projects.Sort.NAME),
                                        Slice.first())));
        assertEquals(
                user.may(Permission.READ),
                allowed(user, () -> bean(Funding.class).of(project.id())));
        assertEquals(
                user.may(Permission.READ),
                allowed(user, () -> bean(NationalProgrammes.class).list()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void editingNeedsItsPermission(Role role) {
        Project project = project();
        SignedIn user = People.with(TwoTenants.LAPPI, role);
        boolean may = user.may(Permission.EDIT_PROGRAMME);
        LocalizedText title = LocalizedText.fi("Nimi");

        assertEquals(may, allowed(user, Programmes::project));
        assertEquals(may, allowed(user, () -> Programmes.measure(project, "Toimenpide")));
        assertEquals(may, allowed(user, () -> bean(SubAreas.class).create(project.id(), SubAreaDraft.of(1, title))));
        assertEquals(
                may,
                allowed(
                        user,
                        () -> bean(Goals.class).create(project.id(), GoalDraft.of(GoalKind.REGIONAL, "1", title))));
        assertEquals(may, allowed(user, () -> bean(Risks.class).create(project.id(), RiskDraft.of(title, 2, 3))));
        assertEquals(
                may, allowed(user, () -> bean(Dependencies.class).create(project.id(), DependencyDraft.on(title))));
        assertEquals(
                may,
                allowed(
                        user,
                        () -> bean(Projects.class)
                                .change(project.id(), 1, Programmes.draft(ProjectKind.PROJECT, "Uusi"))));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void decidingNeedsItsPermission(Role role) {
        Project project = project();
        SignedIn user = People.with(TwoTenants.LAPPI, role);
        boolean may = user.may(Permission.DECIDE_PROGRAMME);

        assertEquals(
                may && user.may(Permission.EDIT_PROGRAMME),
                allowed(
                        user,
                        () -> Programmes.project(
                                ProjectState.RUNNING, Programmes.draft(ProjectKind.PROJECT, "Käynnissä"))));
        assertEquals(
                may, allowed(user, () -> bean(Projects.class).transition(project.id(), 1, ProjectState.APPLIED, "")));
        assertEquals(
                may,
                !user.<java.util.List<ProjectState>, RuntimeException>call(
                                () -> bean(Projects.class).allowedTransitions(project.id()))
                        .isEmpty());
        assertEquals(
                may,
                allowed(
                        user,
                        () -> bean(Projects.class)
                                .archive(
                                        project.id(),
                                        bean(Projects.class).open(project.id()).version())));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void moneyNeedsItsPermission(Role role) {
        Project project = project();
        SignedIn user = People.with(TwoTenants.LAPPI, role);

        assertEquals(
                user.may(Permission.EDIT_FUNDING),
                allowed(
                        user,
                        () -> bean(Funding.class)
                                .create(
                                        project.id(),
                                        FundingDraft.of(FundingKind.TOTAL, FundingSource.ALL, BigDecimal.TEN))));
    }
}
