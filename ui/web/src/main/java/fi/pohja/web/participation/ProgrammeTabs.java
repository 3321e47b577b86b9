package fi.pohja.web.participation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.participation.FollowUp;
import fi.pohja.participation.ParticipationAction;
import fi.pohja.participation.ParticipationActions;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammes;
import fi.pohja.participation.YearReview;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of a participation programme shows in its tabs. */
@Singleton
final class ProgrammeTabs {

    private static final String NOTHING = "–";

    private final ParticipationProgrammes programmes;
    private final ParticipationActions actions;
    private final ParticipationForms forms;
    private final RecordPanels panels;
    private final Clock clock;

    ProgrammeTabs(
            ParticipationProgrammes programmes,
            ParticipationActions actions,
            ParticipationForms forms,
            RecordPanels panels,
            Clock clock) {
        this.programmes = programmes;
        this.actions = actions;
        this.forms = forms;
        this.panels = panels;
        this.clock = clock;
    }

    static String period(ParticipationProgramme programme) {
        return programme.startsOn().map(day -> date(day)).orElse("")
                + programme.startsOn().or(programme::endsOn).map(day -> " – ").orElse("")
                + programme.endsOn().map(day -> date(day)).orElse("");
    }

    Section basics(ParticipationProgramme programme) {
        return new Section(
                text("participation.about"),
                LocalizedWords.paragraphs(programme.description()),
                new Facts()
                        .fact(
                                text("participation.programme.field.coordinator"),
                                programme
                                        .coordinator()
                                        .map(NamedOrganisation::name)
                                        .map(LocalizedWords::words)
                                        .orElse(""))
                        .fact(text("participation.period"), period(programme)),
                panels.sources(programme.sourceRefs()));
    }

    Section actions(ParticipationProgramme programme, boolean editable, Runnable redraw) {
        List<ParticipationAction> all = actions.of(programme.id());
        Section section = new Section(text("participation.tab.actions"))
                .adding(editable, text("participation.action.new"), () -> forms.createAction(programme.id(), redraw));
        if (all.isEmpty()) {
            section.add(new Paragraph(text("participation.actions.none")));
            return section;
        }
        LocalDate today = LocalDate.now(clock);
        RecordTable table = new RecordTable(
                text("participation.tab.actions"),
                List.of(
                        text("participation.action.field.title"),
                        text("participation.action.field.state"),
                        text("participation.action.field.body"),
                        text("participation.action.field.organisation"),
                        text("participation.action.field.dueOn"),
                        text("participation.action.field.outcome")),
                editable);
        all.forEach(action -> table.row(
                List.of(
                        title(action),
                        ParticipationPages.badge(action.state()),
                        action.body()
                                .<Component>map(
                                        body -> new Anchor("bodies/" + body.id().value(), words(body.name())))
                                .orElseGet(() -> new Span(NOTHING)),
                        new Span(action.organisation()
                                .map(organisation -> words(organisation.name()))
                                .orElse(NOTHING)),
                        due(action, today),
                        action.outcome().isEmpty() ? new Span(NOTHING) : LocalizedWords.paragraphs(action.outcome())),
                editable ? Optional.of(menu(action, redraw)) : Optional.empty()));
        section.add(table);
        return section;
    }

    private Div title(ParticipationAction action) {
        Div title = new Div(LocalizedWords.line(action.title()));
        if (!action.description().isEmpty()) {
            Div about = LocalizedWords.paragraphs(action.description());
            about.addClassName("fact-note");
            title.add(about);
        }
        title.add(panels.sources(action.sourceRefs()));
        return title;
    }

    private static Div due(ParticipationAction action, LocalDate today) {
        Div due = new Div(new Span(action.dueOn().map(day -> date(day)).orElse(NOTHING)));
        if (action.overdue(today)) {
            due.add(new StateBadge(text("participation.overdue"), Tone.DANGER));
        }
        return due;
    }

    private RowMenu menu(ParticipationAction action, Runnable redraw) {
        String name = words(action.title());
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> forms.editAction(action.id(), redraw))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    if (Attempt.to(() -> actions.remove(action.id(), action.version()))) {
                        Notice.undo(text("record.removed", name), () -> {
                            Attempt.to(
                                    () -> actions.create(action.programme(), Optional.of(action.id()), action.draft()));
                            redraw.run();
                        });
                    }
                    redraw.run();
                });
    }

    /** The figures by year beside what is aimed at; where a target is reached, a word says so. */
    Section followUp(ParticipationProgramme programme, boolean editable, Runnable changed) {
        FollowUp followUp = programmes.followUp(programme.id());
        Section section = new Section(text("participation.tab.follow.up"))
                .adding(editable, text("participation.targets.edit"), () -> forms.targets(programme.id(), changed));
        section.add(new Paragraph(text("participation.follow.up.lead")));
        List<String> headings = new ArrayList<>();
        headings.add(text("participation.figure"));
        headings.add(text("participation.target"));
        followUp.years().forEach(year -> headings.add(String.valueOf(year)));
        RecordTable table = new RecordTable(text("participation.tab.follow.up"), headings, false);
        for (int column = 1; column < headings.size(); column++) {
            table.numeric(column);
        }
        followUp.figures().forEach(counted -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(ConstantWords.of("participation.figure.field", counted.figure())));
            cells.add(new Span(whole(counted.target())));
            for (int place = 0; place < followUp.years().size(); place++) {
                cells.add(cell(counted, place));
            }
            table.row(cells, Optional.empty());
        });
        section.add(table);
        return section;
    }

    private static Div cell(FollowUp.Counted counted, int place) {
        Div cell = new Div(new Span(whole(counted.values().get(place))));
        counted.reached(place).ifPresent(reached -> {
            Span words = new Span(text(reached ? "participation.reached" : "participation.not.reached"));
            words.addClassName("visually-hidden");
            cell.add((reached ? Icon.SUCCESS : Icon.WARNING).picture(), words);
        });
        cell.addClassName("figure-cell");
        return cell;
    }

    private static String whole(Optional<Integer> value) {
        return value.map(some -> number(BigDecimal.valueOf(some))).orElse(NOTHING);
    }

    Div reviews(ParticipationProgramme programme, boolean editable, Runnable redraw) {
        List<YearReview> written = programmes.reviews(programme.id());
        Div all = new Div();
        for (int year : programmes.followUp(programme.id()).years().reversed()) {
            Optional<YearReview> review =
                    written.stream().filter(one -> one.year() == year).findFirst();
            Section section = new Section(String.valueOf(year))
                    .adding(
                            editable,
                            text(review.isPresent() ? "participation.review.correct" : "participation.review.write"),
                            () -> forms.review(programme.id(), year, redraw));
            review.ifPresentOrElse(
                    one -> section.add(written(one)),
                    () -> section.add(new Paragraph(text("participation.review.none"))));
            all.add(section);
        }
        return all;
    }

    private static Div written(YearReview review) {
        Div words = new Div(
                new H3(text("participation.review.field.realised")), LocalizedWords.paragraphs(review.realised()));
        if (!review.ahead().isEmpty()) {
            words.add(new H3(text("participation.review.field.ahead")), LocalizedWords.paragraphs(review.ahead()));
        }
        words.add(new Paragraph(review.handledBy()
                .map(body -> text(
                        "participation.review.handled",
                        words(body.name()),
                        review.handledOn().map(day -> date(day)).orElse("")))
                .orElseGet(() -> text("participation.review.unhandled"))));
        return words;
    }
}
