package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Risk;
import fi.pohja.programme.RiskDraft;
import fi.pohja.programme.RiskId;
import fi.pohja.programme.RiskState;
import fi.pohja.programme.Risks;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/** Creates and edits risks. */
@Singleton
final class RiskForm {

    static final int MOST = 5;
    private static final int MIDDLE = 3;

    private final RecordForms forms;
    private final Risks risks;

    RiskForm(RecordForms forms, Risks risks) {
        this.forms = forms;
        this.risks = risks;
    }

    void create(ProjectId project, Runnable done) {
        form("risk.new")
                .create(
                        "risk/new/" + project.value(),
                        RiskDraft.of(LocalizedText.none(), MIDDLE, MIDDLE),
                        draft -> risks.create(project, draft),
                        done);
    }

    void edit(RiskId id, Runnable done) {
        form("risk.edit")
                .edit(
                        "risk/" + id.value(),
                        () -> {
                            Risk now = risks.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> risks.change(id, version, draft),
                        done);
    }

    private RecordForm<RiskDraft> form(String titleKey) {
        RecordForm<RiskDraft> form = forms.form("risk", titleKey);
        FormFields<RiskDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, RiskDraft::title);
        Typed<Integer> probability = fields.oneOf("probability", scale("risk.probability"), RiskDraft::probability);
        Typed<Integer> impact = fields.oneOf("impact", scale("risk.impact"), RiskDraft::impact);
        Typed<LocalizedText> description = fields.paragraphs("description", false, RiskDraft::description);
        Typed<LocalizedText> response = fields.paragraphs("response", false, RiskDraft::response);
        Typed<RiskState> state =
                fields.oneOf("state", Choices.constants("risk.state", RiskState.values()), RiskDraft::state);
        return form.typed(stored -> new RiskDraft(
                title.value(),
                description.value(),
                probability.value(),
                impact.value(),
                response.value(),
                state.value(),
                stored.sourceRefs()));
    }

    private static List<Choice<Integer>> scale(String prefix) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(step -> new Choice<>(String.valueOf(step), step, step + " – " + text(prefix + "." + step)))
                .toList();
    }
}
