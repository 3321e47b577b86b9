package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorDraft;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.Indicators;
import fi.pohja.spi.LocalizedText;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Creates and edits indicators. */
@Singleton
final class IndicatorForm {

    private static final int MOST_DECIMALS = 6;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final RecordForms forms;
    private final Indicators indicators;

    IndicatorForm(RecordForms forms, Indicators indicators) {
        this.forms = forms;
        this.indicators = indicators;
    }

    /** @param done given the new indicator */
    void create(Consumer<IndicatorId> done) {
        AtomicReference<Optional<IndicatorId>> created = new AtomicReference<>(Optional.empty());
        form("indicator.new")
                .create(
                        "indicator/new",
                        IndicatorDraft.of(LocalizedText.none(), LocalizedText.none(), Direction.LOWER_BETTER, ""),
                        draft ->
                                created.set(Optional.of(indicators.create(draft).id())),
                        () -> created.get().ifPresent(done));
    }

    void edit(IndicatorId id, Runnable done) {
        form("indicator.edit")
                .edit(
                        "indicator/" + id.value(),
                        () -> {
                            Indicator now = indicators.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> indicators.change(id, version, draft),
                        done);
    }

    private RecordForm<IndicatorDraft> form(String titleKey) {
        RecordForm<IndicatorDraft> form = forms.form("indicator", titleKey);
        FormFields<IndicatorDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, IndicatorDraft::title);
        Typed<LocalizedText> unit =
                fields.line("unit", true, IndicatorDraft::unit).help(text("indicator.unit.help"));
        Typed<Integer> decimals = fields.number("decimals", 0, MOST_DECIMALS, 1, IndicatorDraft::decimals);
        Typed<Direction> direction = fields.oneOf(
                "direction", Choices.constants("indicator.direction", Direction.values()), IndicatorDraft::direction);
        Typed<String> source =
                fields.text("source", true, IndicatorDraft::source).help(text("indicator.source.help"));
        Typed<String> licence = fields.text("licence", false, IndicatorDraft::licence);
        Typed<Optional<Integer>> sotkanet = fields.year("sotkanet", false, IndicatorDraft::sotkanet);
        Typed<Optional<LocalDate>> updated = fields.day("sourceUpdatedOn", false, IndicatorDraft::sourceUpdatedOn);
        Typed<List<String>> breaks = fields.lines(
                        "breakYears",
                        false,
                        draft ->
                                draft.breakYears().stream().map(String::valueOf).toList())
                .help(text("indicator.breaks.help"));
        Typed<LocalizedText> description = fields.paragraphs("description", false, IndicatorDraft::description);
        return form.typed(stored -> new IndicatorDraft(
                sotkanet.value(),
                title.value(),
                description.value(),
                unit.value(),
                decimals.value(),
                direction.value(),
                source.value(),
                licence.value(),
                updated.value(),
                breaks.value().stream().map(IndicatorForm::year).toList(),
                stored.sourceRefs()));
    }

    /** What is no year becomes one the feature refuses, with its reason. */
    private static int year(String typed) {
        return YEAR.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }
}
