package fi.pohja.web.meeting;

import fi.pohja.meeting.Series;
import fi.pohja.meeting.SeriesDraft;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopSeries;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Creates and edits series of workshops. Opened under the session's lock. */
@Singleton
final class SeriesForm {

    private final RecordForms forms;
    private final WorkshopSeries series;
    private final RecordChoices choices;

    SeriesForm(RecordForms forms, WorkshopSeries series, RecordChoices choices) {
        this.forms = forms;
        this.series = series;
        this.choices = choices;
    }

    void create(Consumer<Series> done) {
        AtomicReference<Optional<Series>> created = new AtomicReference<>(Optional.empty());
        form("workshop.series.new")
                .create(
                        "workshop-series/new",
                        SeriesDraft.of(LocalizedText.none()),
                        draft -> created.set(Optional.of(series.create(draft))),
                        () -> created.get().ifPresent(done));
    }

    void edit(SeriesId id, Runnable done) {
        form("workshop.series.edit")
                .edit(
                        "workshop-series/" + id.value(),
                        () -> {
                            Series now = series.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> series.change(id, version, draft),
                        done);
    }

    private RecordForm<SeriesDraft> form(String titleKey) {
        RecordForm<SeriesDraft> form = forms.form("workshop.series", titleKey);
        Typed<LocalizedText> name = form.fields().line("name", true, SeriesDraft::name);
        Typed<Optional<ProjectId>> project = form.fields()
                .found("project", false, choices.projects(), id -> id.value().toString(), SeriesDraft::project);
        Typed<LocalizedText> description = form.fields().paragraphs("description", false, SeriesDraft::description);
        return form.typed(
                stored -> new SeriesDraft(name.value(), description.value(), project.value(), stored.sourceRefs()));
    }
}
