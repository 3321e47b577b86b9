package fi.pohja.web.service;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.service.Unit;
import fi.pohja.service.UnitDraft;
import fi.pohja.service.UnitId;
import fi.pohja.service.Units;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
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

/** The form of a unit, for a new one and for one there is. Opened under the session's lock. */
@Singleton
final class UnitForm {

    private final Units units;
    private final Organisations organisations;
    private final OrganisationChoices choices;
    private final RecordForms forms;

    UnitForm(Units units, Organisations organisations, OrganisationChoices choices, RecordForms forms) {
        this.units = units;
        this.organisations = organisations;
        this.choices = choices;
        this.forms = forms;
    }

    /** Whether whoever is signed in may use it. */
    static boolean allowed() {
        return SignedIn.allowed(Permission.EDIT_SERVICES);
    }

    void create(Consumer<Unit> done) {
        List<Unit> created = new ArrayList<>();
        form("units.new")
                .create(
                        "unit/new",
                        UnitDraft.of(LocalizedText.none()),
                        typed -> created.add(units.create(Optional.empty(), typed)),
                        () -> created.forEach(done));
    }

    void edit(UnitId id, Runnable done) {
        form("units.edit")
                .edit(
                        "unit/" + id.value(),
                        () -> {
                            Unit unit = units.open(id);
                            return new Stored<>(id.value(), unit.draft(), unit.version());
                        },
                        (typed, version) -> units.change(id, version, typed),
                        done);
    }

    private RecordForm<UnitDraft> form(String titleKey) {
        RecordForm<UnitDraft> form = forms.form("unit", titleKey);
        FormFields<UnitDraft> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, UnitDraft::name);
        Typed<LocalizedText> description = fields.paragraphs("description", false, UnitDraft::description);
        Typed<Optional<OrganisationId>> organisation =
                fields.found("organisation", false, choices, OrganisationChoices::key, UnitDraft::organisation);
        Typed<Optional<String>> municipality =
                fields.found("municipalityCode", false, municipalities(), code -> code, UnitDraft::municipalityCode);
        Typed<String> street = fields.text("street", false, UnitDraft::street);
        Typed<String> postalCode = fields.text("postalCode", false, UnitDraft::postalCode);
        Typed<String> postOffice = fields.text("postOffice", false, UnitDraft::postOffice);
        Typed<List<String>> hours = fields.lines("hours", false, draft -> TypedHours.lines(draft.hours()));
        Typed<List<String>> languages =
                fields.several("languages", ServiceLanguages.choices(), code -> code, UnitDraft::languages);
        Typed<Boolean> remote = fields.flag("remote", UnitDraft::remote);
        Typed<String> phone = fields.text("phone", false, UnitDraft::phone);
        Typed<String> email = fields.text("email", false, UnitDraft::email);
        Typed<String> website = fields.text("website", false, UnitDraft::website);
        return form.typed(begun -> new UnitDraft(
                name.value(),
                description.value(),
                organisation.value(),
                municipality.value(),
                street.value(),
                postalCode.value(),
                postOffice.value(),
                phone.value(),
                email.value(),
                website.value(),
                languages.value(),
                remote.value(),
                TypedHours.read(hours.value()),
                begun.sourceRefs()));
    }

    private Choices<String> municipalities() {
        return Choices.of(organisations.municipalities().stream()
                .map(row -> row.municipality())
                .map(one -> new Choice<>(one.code(), one.code(), words(one.name())))
                .toList());
    }
}
