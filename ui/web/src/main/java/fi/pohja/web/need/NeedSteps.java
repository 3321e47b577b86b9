package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.need.Need;
import fi.pohja.need.NeedAnswers;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedState;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.Needs;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The steps of a need that ask for something first: rejecting, merging, scoring, linking, answering. */
@Singleton
final class NeedSteps {

    private static final int MOST_POINTS = 100;
    private static final int POINTS_STEP = 5;

    private final RecordForms forms;
    private final Needs needs;
    private final NeedAnswers answers;
    private final NeedChoices choices;
    private final RecordChoices records;

    NeedSteps(RecordForms forms, Needs needs, NeedAnswers answers, NeedChoices choices, RecordChoices records) {
        this.forms = forms;
        this.needs = needs;
        this.answers = answers;
        this.choices = choices;
        this.records = records;
    }

    private record Why(LocalizedText reason) {}

    private record Chosen<V>(Optional<V> one) {}

    private record Points(int score) {}

    private record Made(Optional<ProjectId> project, LocalizedText title, LocalizedText description) {}

    private record Said(LocalizedText answer, boolean published) {}

    /** Asks why a need is not taken forward, and rejects it. */
    void reject(NeedId id, Runnable done) {
        RecordForm<Why> form = forms.<Why>form("need", "need.step.REJECTED").lead(text("need.reject.lead"));
        Typed<LocalizedText> reason = form.fields().paragraphs("reason", true, Why::reason);
        form.typed(stored -> new Why(reason.value()))
                .edit(
                        "need-reject/" + id.value(),
                        text("need.step.REJECTED"),
                        () -> stored(needs.open(id), new Why(needs.open(id).rejection())),
                        (why, version) -> needs.move(id, version, NeedState.REJECTED, why.reason()),
                        done);
    }

    /** Asks which need stands for this one, and merges it into that. */
    void merge(Need need, Runnable done) {
        RecordForm<Chosen<NeedId>> form =
                forms.<Chosen<NeedId>>form("need", "need.merge").lead(text("need.merge.lead", named(need)));
        Typed<Optional<NeedId>> into = form.fields()
                .found("into", true, choices.needs(need.id()), id -> id.value().toString(), Chosen::one);
        form.typed(stored -> new Chosen<>(into.value()))
                .create(
                        "need-merge/" + need.id().value(),
                        new Chosen<>(Optional.empty()),
                        chosen -> needs.merge(required(chosen.one(), "into"), List.of(need.id())),
                        done);
    }

    /** Asks for a theme and puts the need under it. */
    void group(Need need, Runnable done) {
        RecordForm<Chosen<NeedThemeId>> form = forms.form("need", "need.group");
        Typed<Optional<NeedThemeId>> theme = form.fields()
                .found("theme", false, choices.themes(), id -> id.value().toString(), Chosen::one);
        form.typed(stored -> new Chosen<>(theme.value()))
                .create(
                        "need-group/" + need.id().value(),
                        new Chosen<>(need.theme().map(named -> named.id())),
                        chosen -> needs.group(List.of(need.id()), chosen.one()),
                        done);
    }

    /** Asks for a score. */
    void score(NeedId id, Runnable done) {
        RecordForm<Points> form = forms.<Points>form("need", "need.score").lead(text("need.score.lead"));
        Typed<Integer> score = form.fields().number("score", 0, MOST_POINTS, POINTS_STEP, Points::score);
        form.typed(stored -> new Points(score.value()))
                .edit(
                        "need-score/" + id.value(),
                        () -> stored(
                                needs.open(id),
                                new Points(needs.open(id).score().orElse(0))),
                        (points, version) -> needs.score(id, version, Optional.of(points.score())),
                        done);
    }

    /** Asks which measure acts upon a need. */
    void linkMeasure(Need need, Runnable done) {
        RecordForm<Chosen<MeasureId>> form =
                forms.<Chosen<MeasureId>>form("need", "need.link.measure").lead(named(need));
        Typed<Optional<MeasureId>> measure = form.fields()
                .found("measure", true, choices.measures(), id -> id.value().toString(), Chosen::one);
        form.typed(stored -> new Chosen<>(measure.value()))
                .create(
                        "need-measure/" + need.id().value(),
                        new Chosen<>(Optional.empty()),
                        chosen -> needs.link(List.of(need.id()), required(chosen.one(), "measure")),
                        done);
    }

    /** Asks which goal was set because of a need. */
    void linkGoal(Need need, Runnable done) {
        RecordForm<Chosen<GoalId>> form =
                forms.<Chosen<GoalId>>form("need", "need.link.goal").lead(named(need));
        Typed<Optional<GoalId>> goal = form.fields()
                .found("goal", true, choices.goals(), id -> id.value().toString(), Chosen::one);
        form.typed(stored -> new Chosen<>(goal.value()))
                .create(
                        "need-goal/" + need.id().value(),
                        new Chosen<>(Optional.empty()),
                        chosen -> needs.link(List.of(need.id()), required(chosen.one(), "goal")),
                        done);
    }

    /** Makes a measure of a need; what the need says is proposed. */
    void makeMeasure(Need need, Consumer<MeasureId> done) {
        RecordForm<Made> form = forms.<Made>form("need", "need.make.measure").lead(text("need.make.lead", named(need)));
        FormFields<Made> fields = form.fields();
        Typed<Optional<ProjectId>> project = fields.found(
                "project", true, records.projects(), id -> id.value().toString(), Made::project);
        Typed<LocalizedText> title = fields.line("title", true, Made::title);
        Typed<LocalizedText> description = fields.paragraphs("description", false, Made::description);
        List<MeasureId> made = new ArrayList<>();
        form.typed(stored -> new Made(project.value(), title.value(), description.value()))
                .create(
                        "need-make/" + need.id().value(),
                        new Made(Optional.empty(), need.title(), need.description()),
                        typed -> made.add(needs.createMeasure(
                                        List.of(need.id()), required(typed.project(), "project"), draft(typed))
                                .id()),
                        () -> done.accept(made.getLast()));
    }

    private static MeasureDraft draft(Made made) {
        MeasureDraft plain = MeasureDraft.of(made.title());
        return new MeasureDraft(
                plain.subArea(),
                plain.goals(),
                plain.title(),
                made.description(),
                plain.state(),
                plain.light(),
                plain.progress(),
                plain.owner(),
                plain.ownerOrganisation(),
                plain.startOn(),
                plain.dueOn(),
                plain.sourceRefs());
    }

    /** Writes the answer to whoever told the need. */
    void answer(NeedId id, Runnable done) {
        RecordForm<Said> form = forms.<Said>form("need", "need.answer.write").lead(text("need.answer.lead"));
        Typed<LocalizedText> answer = form.fields().paragraphs("answer", true, Said::answer);
        Typed<Boolean> published = form.fields().flag("published", Said::published);
        form.typed(stored -> new Said(answer.value(), published.value()))
                .edit(
                        "need-answer/" + id.value(),
                        () -> {
                            Need now = needs.open(id);
                            return stored(
                                    now, new Said(now.answer(), now.answeredAt().isPresent()));
                        },
                        (said, version) -> answers.answer(id, version, said.answer(), said.published()),
                        done);
    }

    private static <D> Stored<D> stored(Need need, D draft) {
        return new Stored<>(need.id().value(), draft, need.version());
    }

    private static <V> V required(Optional<V> chosen, String field) {
        return chosen.orElseThrow(() -> InvalidException.of(field, "required"));
    }

    private static String named(Need need) {
        return need.code() + " " + words(need.title());
    }
}
