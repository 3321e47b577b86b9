package fi.pohja.web.organisation;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Regions;
import fi.pohja.organisation.Sector;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The form of an organisation, for a new one and for one there is. Opened under the session's lock. */
@Singleton
public final class OrganisationForm {

    private final Organisations organisations;
    private final OrganisationChoices choices;
    private final Regions regions;
    private final RecordForms forms;

    OrganisationForm(Organisations organisations, OrganisationChoices choices, Regions regions, RecordForms forms) {
        this.organisations = organisations;
        this.choices = choices;
        this.regions = regions;
        this.forms = forms;
    }

    /** Whether whoever is signed in may use it. */
    public static boolean allowed() {
        return SignedIn.allowed(Permission.EDIT_ORGANISATIONS);
    }

    /** Opens the form for a new organisation. */
    public void create(Consumer<Organisation> done) {
        Created created = new Created();
        form("organisations.new")
                .create(
                        "organisation/new",
                        OrganisationDraft.of(OrganisationKind.OTHER, Sector.PUBLIC, LocalizedText.none()),
                        typed -> created.organisation = Optional.of(organisations.create(typed)),
                        () -> created.organisation.ifPresent(done));
    }

    /** Opens the form for an organisation there is. */
    public void edit(OrganisationId id, Runnable done) {
        form("organisations.edit")
                .edit(
                        "organisation/" + id.value(),
                        () -> {
                            Organisation organisation = organisations.open(id);
                            return new Stored<>(id.value(), organisation.draft(), organisation.version());
                        },
                        (typed, version) -> organisations.change(id, version, typed),
                        done);
    }

    private RecordForm<OrganisationDraft> form(String titleKey) {
        RecordForm<OrganisationDraft> form = forms.form("organisation", titleKey);
        FormFields<OrganisationDraft> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, OrganisationDraft::name);
        Typed<OrganisationKind> kind = fields.oneOf(
                "kind", Choices.constants("organisation.kind", OrganisationKind.values()), OrganisationDraft::kind);
        Typed<Optional<String>> municipality = fields.found(
                "municipalityCode", false, municipalities(), code -> code, OrganisationDraft::municipalityCode);
        Typed<Sector> sector = fields.oneOf(
                "sector", Choices.constants("organisation.sector", Sector.values()), OrganisationDraft::sector);
        Typed<Optional<OrganisationId>> parent =
                fields.found("parent", false, choices, OrganisationChoices::key, OrganisationDraft::parent);
        Typed<LocalizedText> description = fields.paragraphs("description", false, OrganisationDraft::description);
        Typed<String> businessId = fields.text("businessId", false, OrganisationDraft::businessId);
        Typed<String> website = fields.text("website", false, OrganisationDraft::website);
        Typed<List<LocalizedText>> networks = fields.tags(
                "networks",
                List.of(),
                draft -> draft.networks().stream().map(LocalizedText::fi).toList());
        Typed<Optional<LocalDate>> validFrom = fields.day("validFrom", false, OrganisationDraft::validFrom);
        Typed<Optional<LocalDate>> validTo = fields.day("validTo", false, OrganisationDraft::validTo);
        return form.typed(begun -> new OrganisationDraft(
                kind.value(),
                sector.value(),
                name.value(),
                description.value(),
                parent.value(),
                municipality.value(),
                businessId.value(),
                website.value(),
                networks.value().stream()
                        .flatMap(network -> network.all().stream())
                        .toList(),
                validFrom.value(),
                validTo.value(),
                begun.sourceRefs()));
    }

    private Choices<String> municipalities() {
        return Choices.of(regions.municipalities().stream()
                .map(municipality -> new Choice<>(municipality.code(), municipality.code(), words(municipality.name())))
                .sorted(java.util.Comparator.comparing(Choice::words))
                .toList());
    }

    private static final class Created {
        private Optional<Organisation> organisation = Optional.empty();
    }
}
