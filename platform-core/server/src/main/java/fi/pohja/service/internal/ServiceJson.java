package fi.pohja.service.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.service.Channel;
import fi.pohja.service.NamedService;
import fi.pohja.service.NamedUnit;
import fi.pohja.service.OpeningHours;
import fi.pohja.service.Service;
import fi.pohja.service.ServiceDraft;
import fi.pohja.service.ServiceId;
import fi.pohja.service.ServiceRow;
import fi.pohja.service.Unit;
import fi.pohja.service.UnitDraft;
import fi.pohja.service.UnitId;
import fi.pohja.service.UnitRow;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How units and services are written as JSON, and read from it. */
@SerdeImport(value = Unit.class, deserializable = false)
@SerdeImport(value = UnitRow.class, deserializable = false)
@SerdeImport(value = NamedUnit.class, deserializable = false)
@SerdeImport(value = OpeningHours.class, deserializable = false)
@SerdeImport(value = Service.class, deserializable = false)
@SerdeImport(value = ServiceRow.class, deserializable = false)
@SerdeImport(value = NamedService.class, deserializable = false)
@SerdeImport(value = Channel.class, deserializable = false)
@Factory
final class ServiceJson {

    @Singleton
    Serializer<UnitId> unitId() {
        return new PlainId<>(UnitId::value);
    }

    @Singleton
    Serializer<ServiceId> serviceId() {
        return new PlainId<>(ServiceId::value);
    }

    @Singleton
    Deserializer<UnitDraft> unitDraft() {
        return TypedBody.of(UnitDraft.class).answeredAs(Unit.class);
    }

    @Singleton
    Deserializer<ServiceDraft> serviceDraft() {
        return TypedBody.of(ServiceDraft.class).answeredAs(Service.class);
    }
}
