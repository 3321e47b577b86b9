package fi.pohja.service;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.TenantIsolationContract;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** What one tenant knows of units and services, another never sees. */
class ServiceIsolationTest {

    private static final LocalizedText NAME = LocalizedText.fi("Eristetty");
    private static final LocalizedText OTHER = LocalizedText.fi("Vieras");

    @Nested
    class OfUnits extends TenantIsolationContract<UnitId> {
        private final Units units = TENANTS.bean(Units.class);

        @Override
        protected UnitId create() {
            return units.create(Optional.empty(), UnitDraft.of(NAME)).id();
        }

        @Override
        protected boolean listed(UnitId id) {
            return units.list(Units.Filter.text(""), Order.ascending(Units.Sort.NAME), Slice.first()).items().stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(UnitId id) {
            return units.find(id);
        }

        @Override
        protected void change(UnitId id) {
            units.change(id, 1, UnitDraft.of(OTHER));
        }

        @Override
        protected void takeAway(UnitId id) {
            units.archive(id, 1);
        }
    }

    @Nested
    class OfServices extends TenantIsolationContract<ServiceId> {
        private final Services services = TENANTS.bean(Services.class);

        @Override
        protected ServiceId create() {
            return services.create(Optional.empty(), ServiceDraft.of(NAME)).id();
        }

        @Override
        protected boolean listed(ServiceId id) {
            return services
                    .list(Services.Filter.text(""), Order.ascending(Services.Sort.NAME), Slice.first())
                    .items()
                    .stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(ServiceId id) {
            return services.find(id);
        }

        @Override
        protected void change(ServiceId id) {
            services.change(id, 1, ServiceDraft.of(OTHER));
        }

        @Override
        protected void takeAway(ServiceId id) {
            services.archive(id, 1);
        }
    }
}
