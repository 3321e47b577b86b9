package fi.pohja.service.internal;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.service.Services;
import fi.pohja.service.UnitId;
import fi.pohja.service.Units;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.Service;
import fi.pohja.spi.core.ServiceId;
import fi.pohja.spi.core.ServiceUnit;
import fi.pohja.spi.core.ServiceUnitId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Services and units as plugins see them. */
@Singleton
final class ServicesDoor implements fi.pohja.spi.core.Services {

    private static final Slice ALL = new Slice(0, Slice.MOST);

    private final Services services;
    private final Units units;

    ServicesDoor(Services services, Units units) {
        this.services = services;
        this.units = units;
    }

    @Override
    public List<Service> list(String text) {
        return services.list(Services.Filter.text(text), Order.ascending(Services.Sort.NAME), ALL).items().stream()
                .map(row -> services.open(row.id()))
                .map(service -> new Service(
                        new ServiceId(service.id().value()),
                        service.name(),
                        service.summary(),
                        service.languages(),
                        service.channels().stream()
                                .flatMap(channel -> channel.unit().stream())
                                .map(unit -> new ServiceUnitId(unit.id().value()))
                                .toList()))
                .toList();
    }

    @Override
    public List<ServiceUnit> units(String text) {
        return units.list(Units.Filter.text(text), Order.ascending(Units.Sort.NAME), ALL).items().stream()
                .map(row -> new ServiceUnit(
                        new ServiceUnitId(row.id().value()),
                        row.name(),
                        municipality(row.municipalityCode(), row.municipality()),
                        row.phone(),
                        row.languages(),
                        row.remote(),
                        row.archived()))
                .toList();
    }

    @Override
    public Optional<ServiceUnit> unit(ServiceUnitId id) {
        return units.find(new UnitId(id.value()))
                .map(unit -> new ServiceUnit(
                        id,
                        unit.name(),
                        municipality(unit.municipalityCode(), unit.municipality()),
                        unit.phone(),
                        unit.languages(),
                        unit.remote(),
                        unit.archivedAt().isPresent()));
    }

    private static Optional<Municipality> municipality(Optional<String> code, Optional<LocalizedText> name) {
        return code.flatMap(known -> name.map(named -> new Municipality(known, named)));
    }
}
