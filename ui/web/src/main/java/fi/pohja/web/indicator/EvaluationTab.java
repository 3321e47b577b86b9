package fi.pohja.web.indicator;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.indicator.Evaluation;
import fi.pohja.indicator.EvaluationDraft;
import fi.pohja.indicator.EvaluationScore;
import fi.pohja.indicator.EvaluationScore.Opinion;
import fi.pohja.indicator.EvaluationState;
import fi.pohja.indicator.Evaluations;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.ProjectTab;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The evaluation rounds of a project: every goal with the project's own score and the reviewer's. */
@Singleton
@Order(20)
final class EvaluationTab implements ProjectTab {

    private final Evaluations evaluations;
    private final RecordForms forms;

    EvaluationTab(Evaluations evaluations, RecordForms forms) {
        this.evaluations = evaluations;
        this.forms = forms;
    }

    @Override
    public String key() {
        return "evaluation";
    }

    @Override
    public String titleKey() {
        return "evaluations.title";
    }

    @Override
    public Component of(Project project) {
        boolean editable = project.archivedAt().isEmpty() && SignedIn.allowed(Permission.EDIT_PROGRAMME);
        return new Redrawn((place, redraw) -> {
            List<Evaluation> rounds = evaluations.of(project.id());
            Section head = new Section(text("evaluations.title"))
                    .adding(editable, text("evaluation.new"), () -> create(project.id(), redraw));
            if (rounds.isEmpty()) {
                head.add(new EmptyState(Icon.CHECK, text("evaluations.none")));
            }
            place.add(head);
            rounds.forEach(round -> place.add(section(round, redraw)));
        });
    }

    private Section section(Evaluation round, Runnable redraw) {
        List<EvaluationState> steps = evaluations.allowedSteps(round.id());
        boolean mine = round.state() == EvaluationState.OPEN && SignedIn.allowed(Permission.EDIT_PROGRAMME);
        boolean reviews =
                round.state() == EvaluationState.SELF_ASSESSED && SignedIn.allowed(Permission.DECIDE_PROGRAMME);
        Section section = new Section(words(round.title()));
        Div line = new Div(badge(round.state()), new Span(text("evaluation.until", date(round.periodEnd()))));
        line.addClassName("publication-actions");
        steps.forEach(to -> line.add(step(round, to, to.equals(steps.getFirst()), redraw)));
        section.add(line);
        RecordTable table = new RecordTable(
                words(round.title()),
                List.of(
                        text("evaluation.goal"),
                        text("evaluation.self"),
                        text("evaluation.reasons"),
                        text("evaluation.review"),
                        text("evaluation.review.reasons")),
                mine || reviews);
        round.scores()
                .forEach(score -> table.row(
                        List.of(
                                new Div(new Span(score.number() + " "), LocalizedWords.line(score.text())),
                                new Span(points(score.self())),
                                reasons(score.self()),
                                new Span(points(score.review())),
                                reasons(score.review())),
                        mine || reviews
                                ? Optional.of(new RowMenu(text("record.menu.of", score.number()))
                                        .item(
                                                Icon.EDIT,
                                                text("evaluation.score"),
                                                () -> score(round, score, mine, redraw)))
                                : Optional.empty()));
        section.add(table);
        return section;
    }

    private static StateBadge badge(EvaluationState state) {
        String words = ConstantWords.of("evaluation.state", state);
        return switch (state) {
            case OPEN -> new StateBadge(words, Tone.INFO);
            case SELF_ASSESSED -> new StateBadge(words, Tone.WARNING, Icon.CLOCK);
            case REVIEWED, PUBLISHED -> new StateBadge(words, Tone.SUCCESS);
        };
    }

    private Button step(Evaluation round, EvaluationState to, boolean usual, Runnable redraw) {
        Button button = new Button(text("evaluation.step." + to), click -> {
            Attempt.to(() -> evaluations.step(round.id(), round.version(), to));
            redraw.run();
        });
        button.addThemeVariants(usual ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
        return button;
    }

    private static String points(Opinion opinion) {
        return opinion.score().map(score -> score + "/5").orElse("–");
    }

    private static Div reasons(Opinion opinion) {
        Div both = LocalizedWords.paragraphs(opinion.reasons());
        if (!opinion.evidence().isEmpty()) {
            Div evidence = new Div(text("evaluation.evidence.line", words(opinion.evidence())));
            evidence.addClassName("fact-note");
            both.add(evidence);
        }
        return both;
    }

    private void create(ProjectId project, Runnable redraw) {
        RecordForm<EvaluationDraft> form = forms.form("evaluation", "evaluation.new");
        Typed<LocalizedText> title = form.fields().line("title", true, EvaluationDraft::title);
        Typed<Optional<LocalDate>> end = form.fields().day("periodEnd", true, EvaluationDraft::periodEnd);
        form.typed(stored -> new EvaluationDraft(title.value(), end.value()))
                .create(
                        "evaluation/new/" + project.value(),
                        new EvaluationDraft(LocalizedText.none(), Optional.empty()),
                        draft -> evaluations.create(project, draft),
                        redraw);
    }

    private void score(Evaluation round, EvaluationScore goal, boolean self, Runnable redraw) {
        RecordForm<Opinion> form =
                forms.<Opinion>form("evaluation", "evaluation.score").lead(goal.number() + " " + words(goal.text()));
        Typed<Optional<Integer>> score =
                form.fields().year("score", false, Opinion::score).help(text("evaluation.score.help"));
        Typed<LocalizedText> reasons = form.fields().paragraphs("reasons", false, Opinion::reasons);
        Optional<Typed<LocalizedText>> evidence =
                self ? Optional.of(form.fields().paragraphs("evidence", false, Opinion::evidence)) : Optional.empty();
        form.typed(stored -> new Opinion(
                        score.value(),
                        reasons.value(),
                        evidence.map(Typed::value).orElse(LocalizedText.none())))
                .edit(
                        "evaluation/" + round.id().value() + "/" + goal.goal().value() + (self ? "" : "/review"),
                        () -> {
                            EvaluationScore now = evaluations.open(round.id()).scores().stream()
                                    .filter(one -> one.goal().equals(goal.goal()))
                                    .findFirst()
                                    .orElse(goal);
                            return new Stored<>(round.id().value(), self ? now.self() : now.review(), now.version());
                        },
                        (opinion, version) -> evaluations.score(round.id(), goal.goal(), version, opinion),
                        redraw);
    }
}
