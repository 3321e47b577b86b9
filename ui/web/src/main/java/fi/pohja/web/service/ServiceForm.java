package fi.pohja.web.service;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.service.ChannelDraft;
import fi.pohja.service.ChannelKind;
import fi.pohja.service.Service;
import fi.pohja.service.ServiceDraft;
import fi.pohja.service.ServiceId;
import fi.pohja.service.Services;
import fi.pohja.service.UnitId;
import fi.pohja.service.Units;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The form of a service with its channels. Opened under the session's lock. */
@Singleton
final class ServiceForm {

    private final Services services;
    private final Units units;
    private final RecordForms forms;

    ServiceForm(Services services, Units units, RecordForms forms) {
        this.services = services;
        this.units = units;
        this.forms = forms;
    }

    void create(Consumer<Service> done) {
        List<Service> created = new ArrayList<>();
        form("services.new")
                .create(
                        "service/new",
                        ServiceDraft.of(LocalizedText.none()),
                        typed -> created.add(services.create(Optional.empty(), typed)),
                        () -> created.forEach(done));
    }

    void edit(ServiceId id, Runnable done) {
        form("services.edit")
                .edit(
                        "service/" + id.value(),
                        () -> {
                            Service service = services.open(id);
                            return new Stored<>(id.value(), service.draft(), service.version());
                        },
                        (typed, version) -> services.change(id, version, typed),
                        done);
    }

    private RecordForm<ServiceDraft> form(String titleKey) {
        RecordForm<ServiceDraft> form = forms.form("service", titleKey);
        FormFields<ServiceDraft> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, ServiceDraft::name);
        Typed<LocalizedText> summary = fields.line("summary", false, ServiceDraft::summary);
        Typed<LocalizedText> description = fields.paragraphs("description", false, ServiceDraft::description);
        Typed<List<String>> languages =
                fields.several("languages", ServiceLanguages.choices(), code -> code, ServiceDraft::languages);
        Typed<List<UnitId>> places = fields.several(
                "places",
                places(),
                id -> id.value().toString(),
                draft -> draft.channels().stream()
                        .flatMap(channel -> channel.unit().stream())
                        .toList());
        Typed<List<String>> phones = addresses(fields, "phones", ChannelKind.PHONE);
        Typed<List<String>> eServices = addresses(fields, "eServices", ChannelKind.ECHANNEL);
        Typed<List<String>> pages = addresses(fields, "pages", ChannelKind.WEBPAGE);
        Typed<List<String>> printed = addresses(fields, "printed", ChannelKind.PRINTABLE_FORM);
        return form.typed(begun -> new ServiceDraft(
                name.value(),
                summary.value(),
                description.value(),
                languages.value(),
                Stream.of(
                                places.value().stream().map(ChannelDraft::at),
                                channels(ChannelKind.PHONE, phones),
                                channels(ChannelKind.ECHANNEL, eServices),
                                channels(ChannelKind.WEBPAGE, pages),
                                channels(ChannelKind.PRINTABLE_FORM, printed))
                        .flatMap(channel -> channel)
                        .toList(),
                begun.sourceRefs()));
    }

    private static Typed<List<String>> addresses(FormFields<ServiceDraft> fields, String name, ChannelKind kind) {
        return fields.lines(
                name,
                false,
                draft -> draft.channels().stream()
                        .filter(channel -> channel.kind() == kind)
                        .map(ChannelDraft::address)
                        .toList());
    }

    private static Stream<ChannelDraft> channels(ChannelKind kind, Typed<List<String>> addresses) {
        return addresses.value().stream().map(address -> new ChannelDraft(kind, Optional.empty(), address));
    }

    private List<Choice<UnitId>> places() {
        return units
                .list(Units.Filter.text(""), Order.ascending(Units.Sort.NAME), new Slice(0, Slice.MOST))
                .items()
                .stream()
                .map(row -> new Choice<>(row.id().value().toString(), row.id(), words(row.name())))
                .toList();
    }
}
