package fi.pohja.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.Executable;

/** What tests of needs begin with. */
final class NeedFixtures {

    static final TwoTenants TENANTS = TwoTenants.shared();
    private static final AtomicInteger CODES = new AtomicInteger();

    private NeedFixtures() {}

    private static Needs needs() {
        return TENANTS.bean(Needs.class);
    }

    static void as(SignedIn user, Runnable work) {
        user.call(() -> {
            work.run();
            return true;
        });
    }

    static void asOffice(Runnable work) {
        as(People.with(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER), work);
    }

    static NeedDraft draft(String title) {
        return NeedDraft.of(NeedSource.VISIT, LocalizedText.fi(title));
    }

    static Need need(String title) {
        return needs().open(needs().capture(draft(title)).need().id());
    }

    static OrganisationId organisation(String name, Optional<OrganisationId> parent) {
        OrganisationDraft plain = OrganisationDraft.of(OrganisationKind.NGO, Sector.THIRD, LocalizedText.fi(name));
        return TENANTS.bean(Organisations.class)
                .create(new OrganisationDraft(
                        plain.kind(),
                        plain.sector(),
                        plain.name(),
                        plain.description(),
                        parent,
                        plain.municipalityCode(),
                        plain.businessId(),
                        plain.website(),
                        plain.networks(),
                        plain.validFrom(),
                        plain.validTo(),
                        plain.sourceRefs()))
                .id();
    }

    static Project project() {
        return TENANTS.bean(Projects.class)
                .create(
                        Optional.empty(),
                        ProjectState.PREPARATION,
                        ProjectDraft.of(
                                ProjectKind.PROJECT, "N-" + CODES.incrementAndGet(), LocalizedText.fi("Hanke")));
    }

    static void assertRefused(String field, String code, Executable work) {
        InvalidException refused = assertThrows(InvalidException.class, work);
        assertEquals(
                List.of(field + " " + code),
                refused.violations().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
    }

    static List<NeedId> listed(Needs.Filter filter, Needs.Sort by) {
        return needs().list(filter, Order.ascending(by), Slice.first()).items().stream()
                .map(NeedRow::id)
                .toList();
    }
}
