package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.service.ChannelDraft;
import fi.pohja.service.ChannelKind;
import fi.pohja.service.ServiceDraft;
import fi.pohja.service.ServiceId;
import fi.pohja.service.Services;
import fi.pohja.service.UnitDraft;
import fi.pohja.service.UnitId;
import fi.pohja.service.Units;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The units and services of a content file. */
@Singleton
@Order(2)
final class ServiceContent implements ContentPart {

    private static final String UNITS = "serviceUnits";
    private static final String SERVICES = "serviceCatalogue";

    private final Units units;
    private final Services services;

    ServiceContent(Units units, Services services) {
        this.units = units;
        this.services = services;
    }

    @Override
    public List<String> lists() {
        return List.of(UNITS, SERVICES);
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries(UNITS).forEach(element -> keys.enter(element, Kind.SERVICE_UNIT));
        file.root().entries(SERVICES).forEach(element -> keys.enter(element, Kind.SERVICE));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries(UNITS).forEach(element -> unit(file, element, keys));
        file.root().entries(SERVICES).forEach(element -> service(file, element, keys));
    }

    private void unit(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "name",
                "description",
                "organisation",
                "municipality",
                "street",
                "postalCode",
                "postOffice",
                "phone",
                "website",
                "languages",
                "remote",
                "sources");
        UnitDraft draft = new UnitDraft(
                element.requiredLocalized("name"),
                element.localized("description"),
                keys.reference(element, "organisation", Kind.ORGANISATION).map(OrganisationId::new),
                element.optionalText("municipality"),
                element.optionalText("street").orElse(""),
                element.optionalText("postalCode").orElse(""),
                element.optionalText("postOffice").orElse(""),
                element.optionalText("phone").orElse(""),
                "",
                element.optionalText("website").orElse(""),
                element.texts("languages"),
                element.flag("remote"),
                List.of(),
                element.texts("sources"));
        String key = element.text("key");
        UUID id = keys.id(key);
        file.add(new Step(
                Phase.OTHERS, 0, element.line(), id, key, () -> units.create(Optional.of(new UnitId(id)), draft)));
    }

    private void service(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys("key", "name", "summary", "description", "languages", "units", "website", "sources");
        List<ChannelDraft> channels = Stream.concat(
                        element.texts("units").stream()
                                .flatMap(unit -> keys.reference(element, "units", unit, Kind.SERVICE_UNIT).stream())
                                .map(unit -> ChannelDraft.at(new UnitId(unit))),
                        element.optionalText("website").stream()
                                .map(page -> new ChannelDraft(ChannelKind.WEBPAGE, Optional.empty(), page)))
                .toList();
        ServiceDraft draft = new ServiceDraft(
                element.requiredLocalized("name"),
                element.localized("summary"),
                element.localized("description"),
                element.texts("languages"),
                channels,
                element.texts("sources"));
        String key = element.text("key");
        UUID id = keys.id(key);
        file.add(new Step(
                Phase.OTHERS,
                1,
                element.line(),
                id,
                key,
                () -> services.create(Optional.of(new ServiceId(id)), draft)));
    }
}
