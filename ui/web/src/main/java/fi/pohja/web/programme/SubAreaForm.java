package fi.pohja.web.programme;

import fi.pohja.listing.Archived;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubArea;
import fi.pohja.programme.SubAreaDraft;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.SubAreas;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Creates and edits sub-areas. */
@Singleton
final class SubAreaForm {

    private static final int MOST = 999;

    private final RecordForms forms;
    private final SubAreas subAreas;
    private final RecordChoices choices;

    SubAreaForm(RecordForms forms, SubAreas subAreas, RecordChoices choices) {
        this.forms = forms;
        this.subAreas = subAreas;
        this.choices = choices;
    }

    void create(ProjectId project, Runnable done) {
        int next = Math.min(
                MOST,
                1
                        + subAreas.of(project, Archived.ALL).stream()
                                .mapToInt(SubArea::number)
                                .max()
                                .orElse(0));
        form("sub.area.new")
                .create(
                        "sub-area/new/" + project.value(),
                        SubAreaDraft.of(next, LocalizedText.none()),
                        draft -> subAreas.create(project, draft),
                        done);
    }

    void edit(SubAreaId id, Runnable done) {
        form("sub.area.edit")
                .edit(
                        "sub-area/" + id.value(),
                        () -> {
                            SubArea now = subAreas.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> subAreas.change(id, version, draft),
                        done);
    }

    private RecordForm<SubAreaDraft> form(String titleKey) {
        RecordForm<SubAreaDraft> form = forms.form("sub.area", titleKey);
        FormFields<SubAreaDraft> fields = form.fields();
        Typed<Integer> number = fields.number("number", 1, MOST, 1, SubAreaDraft::number);
        Typed<LocalizedText> title = fields.line("title", true, SubAreaDraft::title);
        Typed<LocalizedText> description = fields.paragraphs("description", false, SubAreaDraft::description);
        Typed<Optional<OrganisationId>> lead = fields.found(
                "lead", false, choices.organisations(), id -> id.value().toString(), SubAreaDraft::lead);
        return form.typed(stored -> new SubAreaDraft(
                number.value(), title.value(), description.value(), lead.value(), stored.sourceRefs()));
    }
}
