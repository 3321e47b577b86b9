package fi.pohja.organisation;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.TenantIsolationContract;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** What one tenant knows of organisations and bodies, another never sees. */
class OrganisationIsolationTest {

    private static final LocalizedText NAME = LocalizedText.fi("Eristetty");

    @Nested
    class OfOrganisations extends TenantIsolationContract<OrganisationId> {
        private final Organisations organisations = TENANTS.bean(Organisations.class);
        private final OrganisationDraft draft = OrganisationDraft.of(OrganisationKind.NGO, Sector.THIRD, NAME);

        @Override
        protected OrganisationId create() {
            return organisations.create(draft).id();
        }

        @Override
        protected boolean listed(OrganisationId id) {
            return organisations
                    .list(Organisations.Filter.everything(), Order.ascending(Organisations.Sort.NAME), Slice.first())
                    .items()
                    .stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(OrganisationId id) {
            return organisations.find(id);
        }

        @Override
        protected void change(OrganisationId id) {
            organisations.change(
                    id, 1, OrganisationDraft.of(OrganisationKind.COMPANY, Sector.PRIVATE, LocalizedText.fi("Vieras")));
        }

        @Override
        protected void takeAway(OrganisationId id) {
            organisations.archive(id, 1);
        }
    }

    @Nested
    class OfBodies extends TenantIsolationContract<BodyId> {
        private final Bodies bodies = TENANTS.bean(Bodies.class);

        @Override
        protected BodyId create() {
            return bodies.create(BodyDraft.of(BodyKind.STEERING, NAME)).id();
        }

        @Override
        protected boolean listed(BodyId id) {
            return bodies
                    .list(Bodies.Filter.everything(), Order.ascending(Bodies.Sort.NAME), Slice.first())
                    .items()
                    .stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(BodyId id) {
            return bodies.find(id);
        }

        @Override
        protected void change(BodyId id) {
            bodies.addMember(id, BodyMemberDraft.of(NAME, MemberPosition.MEMBER));
        }

        @Override
        protected void takeAway(BodyId id) {
            bodies.archive(id, 1);
        }
    }
}
