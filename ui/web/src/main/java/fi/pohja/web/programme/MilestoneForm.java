package fi.pohja.web.programme;

import fi.pohja.programme.Milestone;
import fi.pohja.programme.MilestoneDraft;
import fi.pohja.programme.MilestoneId;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubAreaId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Creates and edits milestones. */
@Singleton
final class MilestoneForm {

    private final RecordForms forms;
    private final Milestones milestones;
    private final RecordChoices choices;

    MilestoneForm(RecordForms forms, Milestones milestones, RecordChoices choices) {
        this.forms = forms;
        this.milestones = milestones;
        this.choices = choices;
    }

    void create(ProjectId project, Runnable done) {
        form(project, "milestone.new")
                .create(
                        "milestone/new/" + project.value(),
                        new MilestoneDraft(
                                Optional.empty(),
                                LocalizedText.none(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        draft -> milestones.create(project, draft),
                        done);
    }

    void edit(Milestone milestone, Runnable done) {
        MilestoneId id = milestone.id();
        form(milestone.project(), "milestone.edit")
                .edit(
                        "milestone/" + id.value(),
                        () -> {
                            Milestone now = milestones.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> milestones.change(id, version, draft),
                        done);
    }

    private RecordForm<MilestoneDraft> form(ProjectId project, String titleKey) {
        RecordForm<MilestoneDraft> form = forms.form("milestone", titleKey);
        FormFields<MilestoneDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, MilestoneDraft::title);
        Typed<Optional<LocalDate>> planned = fields.day("plannedOn", true, MilestoneDraft::plannedOn);
        Typed<Optional<LocalDate>> forecast = fields.day("forecastOn", false, MilestoneDraft::forecastOn);
        Typed<Optional<LocalDate>> reached = fields.day("reachedOn", false, MilestoneDraft::reachedOn);
        Typed<Optional<SubAreaId>> subArea = fields.found(
                "subArea", false, choices.subAreas(project), id -> id.value().toString(), MilestoneDraft::subArea);
        return form.typed(stored -> new MilestoneDraft(
                subArea.value(),
                title.value(),
                planned.value(),
                forecast.value(),
                reached.value(),
                stored.sourceRefs()));
    }
}
