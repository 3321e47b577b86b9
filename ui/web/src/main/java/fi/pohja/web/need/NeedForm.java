package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.need.CapturedNeed;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.Needs;
import fi.pohja.need.NewNeed;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.problem.InvalidException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Captures needs, one or many, and edits them. */
@Singleton
final class NeedForm {

    private final RecordForms forms;
    private final Needs needs;
    private final NeedChoices choices;
    private final Organisations organisations;
    private final OrganisationChoices allOrganisations;

    NeedForm(
            RecordForms forms,
            Needs needs,
            NeedChoices choices,
            Organisations organisations,
            OrganisationChoices allOrganisations) {
        this.forms = forms;
        this.needs = needs;
        this.choices = choices;
        this.organisations = organisations;
        this.allOrganisations = allOrganisations;
    }

    /**
     * Many needs of one teller, a line each.
     *
     * @param lines one need a line
     */
    private record Many(
            List<String> lines,
            Optional<OrganisationId> organisation,
            String service,
            Optional<NeedThemeId> theme,
            NeedSource source) {}

    /** Begins a need. */
    void create(Optional<OrganisationId> teller, Consumer<List<CapturedNeed>> done) {
        NeedDraft plain = NeedDraft.of(NeedSource.FEEDBACK, LocalizedText.none());
        NeedDraft beginning = teller.or(needs::boundTo).map(plain::by).orElse(plain);
        List<CapturedNeed> captured = new ArrayList<>();
        form("need.new")
                .create(
                        "need/new",
                        beginning,
                        draft -> captured.add(needs.capture(draft)),
                        () -> done.accept(captured));
    }

    /** Begins many needs at once, as on a visit or in a workshop. */
    void createMany(Optional<OrganisationId> teller, Consumer<List<CapturedNeed>> done) {
        RecordForm<Many> form = forms.<Many>form("need", "need.new.many").lead(text("need.new.many.lead"));
        FormFields<Many> fields = form.fields();
        Typed<List<String>> lines = fields.lines("lines", true, Many::lines);
        Typed<Optional<OrganisationId>> organisation = organisation(fields, Many::organisation);
        Typed<String> service = fields.proposed("service", false, needs.services(), Many::service);
        Typed<Optional<NeedThemeId>> theme = theme(fields, Many::theme);
        Typed<NeedSource> source =
                fields.oneOf("source", Choices.constants("need.source", NeedSource.values()), Many::source);
        List<CapturedNeed> captured = new ArrayList<>();
        form.typed(stored ->
                        new Many(lines.value(), organisation.value(), service.value(), theme.value(), source.value()))
                .create(
                        "need/new/many",
                        new Many(List.of(), teller.or(needs::boundTo), "", Optional.empty(), NeedSource.VISIT),
                        many -> captured.addAll(capture(many)),
                        () -> done.accept(captured));
    }

    private List<CapturedNeed> capture(Many many) {
        if (many.lines().isEmpty()) {
            throw InvalidException.of("lines", "required");
        }
        String language = Language.current().code();
        // The same line twice is a slip of pasting, not two needs.
        return needs.captureAll(many.lines().stream()
                .distinct()
                .map(line -> NewNeed.of(new NeedDraft(
                        NeedKind.NEED,
                        LocalizedText.of(language, line),
                        LocalizedText.none(),
                        many.organisation(),
                        many.service(),
                        "",
                        many.theme(),
                        many.source(),
                        Optional.empty(),
                        List.of())))
                .toList());
    }

    void edit(NeedId id, Runnable done) {
        form("need.edit")
                .edit(
                        "need/" + id.value(),
                        () -> {
                            var now = needs.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> needs.change(id, version, draft),
                        done);
    }

    private RecordForm<NeedDraft> form(String titleKey) {
        RecordForm<NeedDraft> form = forms.form("need", titleKey);
        FormFields<NeedDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, NeedDraft::title);
        Typed<LocalizedText> description = fields.paragraphs("description", false, NeedDraft::description);
        Typed<NeedKind> kind = fields.oneOf("kind", Choices.constants("need.kind", NeedKind.values()), NeedDraft::kind);
        form.part("need.part.where");
        Typed<Optional<OrganisationId>> organisation = organisation(fields, NeedDraft::organisation);
        Typed<String> service = fields.proposed("service", false, needs.services(), NeedDraft::service);
        Typed<String> step = fields.proposed("processStep", false, needs.processSteps(), NeedDraft::processStep);
        Typed<Optional<NeedThemeId>> theme = theme(fields, NeedDraft::theme);
        Typed<NeedSource> source =
                fields.oneOf("source", Choices.constants("need.source", NeedSource.values()), NeedDraft::source);
        Typed<Optional<LocalDate>> toldOn = fields.day("toldOn", false, NeedDraft::toldOn);
        return form.typed(stored -> new NeedDraft(
                kind.value(),
                title.value(),
                description.value(),
                organisation.value(),
                service.value(),
                step.value(),
                theme.value(),
                source.value(),
                toldOn.value(),
                stored.sourceRefs()));
    }

    private <D> Typed<Optional<OrganisationId>> organisation(
            FormFields<D> fields, Function<D, Optional<OrganisationId>> stored) {
        Optional<OrganisationId> own = needs.boundTo();
        Choices<OrganisationId> offered = own.flatMap(organisations::find)
                .map(organisation -> Choices.of(List.of(new Choice<>(
                        OrganisationChoices.key(organisation.id()), organisation.id(), words(organisation.name())))))
                .orElse(allOrganisations);
        return fields.found("organisation", own.isPresent(), offered, OrganisationChoices::key, stored);
    }

    private <D> Typed<Optional<NeedThemeId>> theme(FormFields<D> fields, Function<D, Optional<NeedThemeId>> stored) {
        return fields.found("theme", false, choices.themes(), id -> id.value().toString(), stored);
    }
}
