package fi.pohja.web.initiative;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.access.UserId;
import fi.pohja.initiative.Initiative;
import fi.pohja.initiative.InitiativeAnswer;
import fi.pohja.initiative.InitiativeDraft;
import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeKind;
import fi.pohja.initiative.Initiatives;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.programme.RecordChoices;
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

/** Writes initiatives, their answers and what came of them. */
@Singleton
final class InitiativeForm {

    private final RecordForms forms;
    private final Initiatives initiatives;
    private final RecordChoices choices;
    private final OrganisationChoices organisations;
    private final Measures measures;

    InitiativeForm(
            RecordForms forms,
            Initiatives initiatives,
            RecordChoices choices,
            OrganisationChoices organisations,
            Measures measures) {
        this.forms = forms;
        this.initiatives = initiatives;
        this.choices = choices;
        this.organisations = organisations;
        this.measures = measures;
    }

    private record Effect(LocalizedText effect) {}

    /** Begins an initiative, of a body or of one to be chosen. */
    void create(Optional<BodyId> body, Consumer<InitiativeId> done) {
        InitiativeDraft beginning = new InitiativeDraft(
                InitiativeKind.INITIATIVE,
                body,
                LocalizedText.none(),
                LocalizedText.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        List<InitiativeId> made = new ArrayList<>();
        form("initiative.new")
                .create(
                        "initiative/new" + body.map(id -> "/" + id.value()).orElse(""),
                        beginning,
                        draft -> made.add(initiatives.create(draft).id()),
                        () -> done.accept(made.getLast()));
    }

    void edit(InitiativeId id, Runnable done) {
        form("initiative.edit")
                .edit(
                        "initiative/" + id.value(),
                        () -> {
                            Initiative now = initiatives.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> initiatives.change(id, version, draft),
                        done);
    }

    private RecordForm<InitiativeDraft> form(String titleKey) {
        RecordForm<InitiativeDraft> form = forms.form("initiative", titleKey);
        FormFields<InitiativeDraft> fields = form.fields();
        Choices<BodyId> all = Choices.of(choices.bodies());
        Typed<InitiativeKind> kind = fields.oneOf(
                "kind", Choices.constants("initiative.kind", InitiativeKind.values()), InitiativeDraft::kind);
        Typed<Optional<BodyId>> body =
                fields.found("body", true, all, id -> id.value().toString(), InitiativeDraft::body);
        Typed<LocalizedText> title = fields.line("title", true, InitiativeDraft::title);
        Typed<LocalizedText> text = fields.paragraphs("text", false, InitiativeDraft::text);
        form.part("initiative.part.to");
        Typed<Optional<BodyId>> toBody =
                fields.found("addressedBody", false, all, id -> id.value().toString(), InitiativeDraft::addressedBody);
        Typed<Optional<OrganisationId>> toOrganisation = fields.found(
                "addressedOrganisation",
                false,
                organisations,
                OrganisationChoices::key,
                InitiativeDraft::addressedOrganisation);
        Typed<Optional<LocalDate>> due = fields.day("answerDue", false, InitiativeDraft::answerDue);
        Typed<Optional<UserId>> handler = fields.found(
                "handler", false, choices.people(), id -> id.value().toString(), InitiativeDraft::handler);
        return form.typed(stored -> new InitiativeDraft(
                kind.value(),
                body.value(),
                title.value(),
                text.value(),
                toBody.value(),
                toOrganisation.value(),
                handler.value(),
                due.value(),
                stored.sourceRefs()));
    }

    /** Writes the answer, or corrects it. */
    void answer(InitiativeId id, Runnable done) {
        RecordForm<InitiativeAnswer> form = forms.form("initiative", "initiative.answer.write");
        FormFields<InitiativeAnswer> fields = form.fields();
        Typed<LocalizedText> answer = fields.paragraphs("answer", true, InitiativeAnswer::answer);
        Typed<List<MeasureId>> acting = fields.several(
                "measures", measures(), measure -> measure.value().toString(), InitiativeAnswer::measures);
        Typed<Optional<LocalDate>> followUp = fields.day("followUpOn", false, InitiativeAnswer::followUpOn);
        Typed<Boolean> published = fields.flag("published", InitiativeAnswer::published);
        form.typed(stored -> new InitiativeAnswer(answer.value(), acting.value(), followUp.value(), published.value()))
                .edit(
                        "initiative-answer/" + id.value(),
                        text("initiative.answer.write"),
                        () -> {
                            Initiative now = initiatives.open(id);
                            return new Stored<>(id.value(), now.answered(), now.version());
                        },
                        (typed, version) -> initiatives.answer(id, version, typed),
                        done);
    }

    /** Writes what came of the answer. */
    void followUp(InitiativeId id, Runnable done) {
        RecordForm<Effect> form = forms.form("initiative", "initiative.effect.write");
        Typed<LocalizedText> effect = form.fields().paragraphs("effect", true, Effect::effect);
        form.typed(stored -> new Effect(effect.value()))
                .edit(
                        "initiative-effect/" + id.value(),
                        () -> {
                            Initiative now = initiatives.open(id);
                            return new Stored<>(id.value(), new Effect(now.effect()), now.version());
                        },
                        (typed, version) -> initiatives.followUp(id, version, typed.effect()),
                        done);
    }

    private List<Choice<MeasureId>> measures() {
        return measures
                .list(Measures.Filter.everything(), Order.ascending(Measures.Sort.NUMBER), Slice.first())
                .items()
                .stream()
                .map(row -> new Choice<>(row.id().value().toString(), row.id(), row.code() + " " + words(row.title())))
                .toList();
    }
}
