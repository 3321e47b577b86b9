package fi.pohja.web.participation;

import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.participation.ActionDraft;
import fi.pohja.participation.ActionState;
import fi.pohja.participation.Figure;
import fi.pohja.participation.FigureTarget;
import fi.pohja.participation.ParticipationAction;
import fi.pohja.participation.ParticipationActionId;
import fi.pohja.participation.ParticipationActions;
import fi.pohja.participation.ParticipationDraft;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.participation.ParticipationProgrammes;
import fi.pohja.participation.ReviewDraft;
import fi.pohja.participation.YearReview;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes participation programmes, their targets, actions and reviews. Opened under the session's lock. */
@Singleton
final class ParticipationForms {

    private final RecordForms forms;
    private final ParticipationProgrammes programmes;
    private final ParticipationActions actions;
    private final RecordChoices choices;
    private final OrganisationChoices organisations;

    ParticipationForms(
            RecordForms forms,
            ParticipationProgrammes programmes,
            ParticipationActions actions,
            RecordChoices choices,
            OrganisationChoices organisations) {
        this.forms = forms;
        this.programmes = programmes;
        this.actions = actions;
        this.choices = choices;
        this.organisations = organisations;
    }

    void create(Consumer<ParticipationProgrammeId> done) {
        List<ParticipationProgrammeId> made = new ArrayList<>();
        programme("participation.new")
                .create(
                        "participation/new",
                        ParticipationDraft.of(LocalizedText.none()),
                        draft -> made.add(programmes.create(draft).id()),
                        () -> done.accept(made.getLast()));
    }

    void edit(ParticipationProgrammeId id, Runnable done) {
        programme("participation.edit")
                .edit(
                        "participation/" + id.value(),
                        () -> stored(id),
                        (draft, version) -> programmes.change(id, version, draft),
                        done);
    }

    private Stored<ParticipationDraft> stored(ParticipationProgrammeId id) {
        ParticipationProgramme now = programmes.open(id);
        return new Stored<>(id.value(), now.draft(), now.version());
    }

    private RecordForm<ParticipationDraft> programme(String titleKey) {
        RecordForm<ParticipationDraft> form = forms.form("participation.programme", titleKey);
        FormFields<ParticipationDraft> fields = form.fields();
        Typed<LocalizedText> name = fields.line("name", true, ParticipationDraft::name);
        Typed<LocalizedText> description = fields.paragraphs("description", false, ParticipationDraft::description);
        Typed<Optional<OrganisationId>> coordinator = fields.found(
                "coordinator", false, organisations, OrganisationChoices::key, ParticipationDraft::coordinator);
        Typed<Optional<LocalDate>> starts = fields.day("startsOn", false, ParticipationDraft::startsOn);
        Typed<Optional<LocalDate>> ends = fields.day("endsOn", false, ParticipationDraft::endsOn);
        return form.typed(stored -> new ParticipationDraft(
                name.value(),
                description.value(),
                coordinator.value(),
                starts.value(),
                ends.value(),
                stored.targets(),
                stored.sourceRefs()));
    }

    /** What is aimed at in each year; a figure left empty has no target. */
    void targets(ParticipationProgrammeId id, Runnable done) {
        RecordForm<ParticipationDraft> form = forms.form("participation.figure", "participation.targets.edit");
        Map<Figure, Typed<Optional<Integer>>> typed = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            typed.put(
                    figure,
                    form.fields()
                            .count(
                                    figure.name(),
                                    false,
                                    draft -> draft.targets().stream()
                                            .filter(target -> target.figure() == figure)
                                            .map(FigureTarget::target)
                                            .findFirst()));
        }
        form.typed(stored -> {
                    List<FigureTarget> targets = new ArrayList<>();
                    typed.forEach((figure, field) ->
                            field.value().ifPresent(aim -> targets.add(new FigureTarget(figure, aim))));
                    return new ParticipationDraft(
                            stored.name(),
                            stored.description(),
                            stored.coordinator(),
                            stored.startsOn(),
                            stored.endsOn(),
                            targets,
                            stored.sourceRefs());
                })
                .edit(
                        "participation-targets/" + id.value(),
                        () -> stored(id),
                        (draft, version) -> programmes.change(id, version, draft),
                        done);
    }

    void createAction(ParticipationProgrammeId programme, Runnable done) {
        action("participation.action.new")
                .create(
                        "participation-action/new/" + programme.value(),
                        ActionDraft.of(LocalizedText.none()),
                        draft -> actions.create(programme, draft),
                        done);
    }

    void editAction(ParticipationActionId id, Runnable done) {
        action("participation.action.edit")
                .edit(
                        "participation-action/" + id.value(),
                        () -> {
                            ParticipationAction now = actions.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> actions.change(id, version, draft),
                        done);
    }

    private RecordForm<ActionDraft> action(String titleKey) {
        RecordForm<ActionDraft> form = forms.form("participation.action", titleKey);
        FormFields<ActionDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, ActionDraft::title);
        Typed<LocalizedText> description = fields.paragraphs("description", false, ActionDraft::description);
        Typed<Optional<BodyId>> body = fields.found(
                "body", false, Choices.of(choices.bodies()), id -> id.value().toString(), ActionDraft::body);
        Typed<Optional<OrganisationId>> organisation =
                fields.found("organisation", false, organisations, OrganisationChoices::key, ActionDraft::organisation);
        Typed<Optional<LocalDate>> due = fields.day("dueOn", false, ActionDraft::dueOn);
        Typed<ActionState> state = fields.oneOf(
                "state", Choices.constants("participation.action.state", ActionState.values()), ActionDraft::state);
        Typed<LocalizedText> outcome = fields.paragraphs("outcome", false, ActionDraft::outcome);
        return form.typed(stored -> new ActionDraft(
                title.value(),
                description.value(),
                body.value(),
                organisation.value(),
                due.value(),
                state.value(),
                outcome.value(),
                stored.sourceRefs()));
    }

    /** Writes how a year went, or corrects it. */
    void review(ParticipationProgrammeId id, int year, Runnable done) {
        RecordForm<ReviewDraft> form = forms.form("participation.review", "participation.review.write");
        FormFields<ReviewDraft> fields = form.fields();
        Typed<LocalizedText> realised = fields.paragraphs("realised", true, ReviewDraft::realised);
        Typed<LocalizedText> ahead = fields.paragraphs("ahead", false, ReviewDraft::ahead);
        Typed<Optional<BodyId>> handledBy = fields.found(
                "handledBy",
                false,
                Choices.of(choices.bodies()),
                body -> body.value().toString(),
                ReviewDraft::handledBy);
        Typed<Optional<LocalDate>> handledOn = fields.day("handledOn", false, ReviewDraft::handledOn);
        form.typed(stored -> new ReviewDraft(realised.value(), ahead.value(), handledBy.value(), handledOn.value()))
                .edit(
                        "participation-review/" + id.value() + "/" + year,
                        () -> programmes.reviews(id).stream()
                                .filter(review -> review.year() == year)
                                .findFirst()
                                .map((YearReview review) -> new Stored<>(id.value(), review.draft(), review.version()))
                                .orElseGet(() -> new Stored<>(id.value(), ReviewDraft.none(), 0)),
                        (draft, version) -> programmes.review(id, year, version, draft),
                        done);
    }
}
