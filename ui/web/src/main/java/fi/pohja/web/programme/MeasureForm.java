package fi.pohja.web.programme;

import fi.pohja.access.UserId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.StatusLight;
import fi.pohja.programme.SubAreaId;
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
import java.util.stream.Stream;

/** Creates and edits measures, and takes their owners' reports. */
@Singleton
final class MeasureForm {

    private static final int WHOLE = 100;
    private static final int STEP = 5;

    private final RecordForms forms;
    private final Measures measures;
    private final RecordChoices choices;

    MeasureForm(RecordForms forms, Measures measures, RecordChoices choices) {
        this.forms = forms;
        this.measures = measures;
        this.choices = choices;
    }

    /** Begins a measure in a sub-area, under goals, or in neither. */
    void create(ProjectId project, Optional<SubAreaId> subArea, List<GoalId> goals, Runnable done) {
        MeasureDraft plain = MeasureDraft.of(LocalizedText.none());
        MeasureDraft beginning = new MeasureDraft(
                subArea,
                goals,
                plain.title(),
                plain.description(),
                plain.state(),
                plain.light(),
                plain.progress(),
                plain.owner(),
                plain.ownerOrganisation(),
                plain.startOn(),
                plain.dueOn(),
                plain.sourceRefs());
        form(project, "measure.new", List.of(MeasureState.values()))
                .create(
                        "measure/new/" + subArea.map(SubAreaId::value).orElse(project.value()),
                        beginning,
                        draft -> measures.create(project, draft),
                        done);
    }

    void edit(MeasureId id, Runnable done) {
        Measure measure = measures.open(id);
        form(measure.project().id(), "measure.edit", reachable(measure.state()))
                .edit(
                        "measure/" + id.value(),
                        () -> {
                            Measure now = measures.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> measures.change(id, version, draft),
                        done);
    }

    /** State, light and progress only: for the owner, and for a quick look after. */
    void report(MeasureId id, Runnable done) {
        Measure measure = measures.open(id);
        RecordForm<Measures.Report> form = forms.form("measure", "measure.report");
        FormFields<Measures.Report> fields = form.fields();
        Typed<MeasureState> state = fields.oneOf(
                "state",
                states(List.of(MeasureState.values())),
                states(reachable(measure.state())),
                Measures.Report::state);
        Typed<Integer> progress = fields.number("progress", 0, WHOLE, STEP, Measures.Report::progress);
        Typed<StatusLight> light =
                fields.oneOf("light", Choices.constants("measure.light", StatusLight.values()), Measures.Report::light);
        form.typed(stored -> new Measures.Report(state.value(), light.value(), progress.value()))
                .edit(
                        "measure-report/" + id.value(),
                        () -> {
                            Measure now = measures.open(id);
                            return new Stored<>(
                                    id.value(),
                                    new Measures.Report(now.state(), now.light(), now.progress()),
                                    now.version());
                        },
                        (report, version) -> measures.report(id, version, report),
                        done);
    }

    private RecordForm<MeasureDraft> form(ProjectId project, String titleKey, List<MeasureState> states) {
        RecordForm<MeasureDraft> form = forms.form("measure", titleKey);
        FormFields<MeasureDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, MeasureDraft::title);
        Typed<LocalizedText> description = fields.paragraphs("description", false, MeasureDraft::description);
        Typed<Optional<SubAreaId>> subArea = fields.found(
                "subArea", false, choices.subAreas(project), id -> id.value().toString(), MeasureDraft::subArea);
        Typed<List<GoalId>> goals =
                fields.several("goals", choices.goals(project), id -> id.value().toString(), MeasureDraft::goals);
        form.part("measure.part.who");
        Typed<Optional<UserId>> owner =
                fields.found("owner", false, choices.people(), id -> id.value().toString(), MeasureDraft::owner);
        Typed<Optional<OrganisationId>> organisation = fields.found(
                "ownerOrganisation",
                false,
                choices.organisations(),
                id -> id.value().toString(),
                MeasureDraft::ownerOrganisation);
        Typed<Optional<LocalDate>> start = fields.day("startOn", false, MeasureDraft::startOn);
        Typed<Optional<LocalDate>> due = fields.day("dueOn", false, MeasureDraft::dueOn);
        form.part("measure.part.state");
        Typed<MeasureState> state =
                fields.oneOf("state", states(List.of(MeasureState.values())), states(states), MeasureDraft::state);
        Typed<Integer> progress = fields.number("progress", 0, WHOLE, STEP, MeasureDraft::progress);
        Typed<StatusLight> light =
                fields.oneOf("light", Choices.constants("measure.light", StatusLight.values()), MeasureDraft::light);
        return form.typed(stored -> new MeasureDraft(
                subArea.value(),
                goals.value(),
                title.value(),
                description.value(),
                state.value(),
                light.value(),
                progress.value(),
                owner.value(),
                organisation.value(),
                start.value(),
                due.value(),
                stored.sourceRefs()));
    }

    /** The state it is in, and those it can go to from there. */
    private static List<MeasureState> reachable(MeasureState now) {
        return Stream.concat(Stream.of(now), now.next().stream()).toList();
    }

    private static List<Choice<MeasureState>> states(List<MeasureState> states) {
        return Choices.constants("measure.state", states.toArray(MeasureState[]::new));
    }
}
