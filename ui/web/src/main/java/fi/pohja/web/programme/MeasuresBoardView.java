package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.programme.StatusLight;
import fi.pohja.web.pattern.Action;
import fi.pohja.web.pattern.Board;
import fi.pohja.web.pattern.BoardRows;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Measures of all projects by state. */
@Prototype
@Route(value = Addresses.MEASURES_BOARD, layout = MainLayout.class)
public class MeasuresBoardView extends Div {

    private static final long serialVersionUID = 1L;

    private static final String PROJECT = "project";

    private final transient Measures measures;
    private final transient MeasureForm form;
    private final transient LocalDate today;
    private final Board<MeasureRow, MeasureState> board;

    MeasuresBoardView(Measures measures, Projects projects, MeasureForm form, Clock clock) {
        this.measures = measures;
        this.form = form;
        today = LocalDate.now(clock);
        board = new Board<>(
                        text("measures.board"),
                        Arrays.stream(MeasureState.values())
                                .map(state -> new Board.Column<>(
                                        state, ConstantWords.of("measure.state", state), tone(state)))
                                .toList(),
                        new Rows(),
                        row -> row.id().value().toString(),
                        row -> row.code() + " " + words(row.title()),
                        this::face)
                .choice(
                        PROJECT,
                        text("project.project"),
                        projects
                                .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.NAME), Slice.first())
                                .items()
                                .stream()
                                .map(row ->
                                        new ListDetail.Option(row.id().value().toString(), row.code()))
                                .toList())
                .actions(this::actions);
        add(new PageHeader(text("measures.board")).under(text("measures.title"), Addresses.MEASURES), board);
    }

    private static Tone tone(MeasureState state) {
        return switch (state) {
            case PROPOSED, CANCELLED -> Tone.NEUTRAL;
            case APPROVED, IN_PROGRESS -> Tone.INFO;
            case DONE -> Tone.SUCCESS;
        };
    }

    private Component face(MeasureRow row) {
        Span code = new Span(row.code());
        code.addClassName("measure-code");
        Anchor title = new Anchor(Addresses.of(row.id()), words(row.title()));
        title.addClassName("board-title");
        // Otherwise the browser drags the link instead of the card.
        title.getElement().setAttribute("draggable", "false");
        Div facts = new Div(new Span(row.project().code()));
        facts.addClassName("board-facts");
        row.ownerOrganisation().ifPresent(owner -> facts.add(new Span(words(owner.name()))));
        row.owner().ifPresent(owner -> facts.add(new Span(owner.name())));
        row.dueOn().ifPresent(due -> facts.add(new Span(text("measure.due", date(due)))));
        Div face = new Div(new Div(code, title), facts);
        if (row.light() == StatusLight.AMBER || row.light() == StatusLight.RED) {
            face.add(Badges.of(row.light()));
        }
        if (row.overdue(today)) {
            face.add(new StateBadge(text("measure.overdue"), Tone.DANGER));
        }
        face.add(Progress.percent(row.progress()));
        face.addClassName("board-face");
        return face;
    }

    private List<Action> actions(MeasureRow row) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(
                Icon.MEASURE, text("measure.open"), () -> UI.getCurrent().navigate(Addresses.of(row.id()))));
        if (measures.mayReport(row)) {
            actions.add(new Action(
                    Icon.CHECK, text("measure.report"), () -> form.report(row.id(), () -> board.moved(row))));
        }
        return actions;
    }

    private final class Rows implements BoardRows<MeasureRow, MeasureState> {

        @Override
        public Map<MeasureState, Listing<MeasureRow>> cards(ListRequest request, ToIntFunction<MeasureState> most) {
            Measures.Filter all = Measures.Filter.everything();
            return measures.byState(
                    new Measures.Filter(
                            request.words(),
                            Optional.ofNullable(request.choices().get(PROJECT))
                                    .map(UUID::fromString)
                                    .map(ProjectId::new),
                            all.subArea(),
                            all.states(),
                            all.lights(),
                            all.ownedBy(),
                            all.ownerOrganisation(),
                            all.dueUntil(),
                            all.open(),
                            all.archived()),
                    Order.ascending(Measures.Sort.DUE),
                    most);
        }

        @Override
        public List<MeasureState> targets(MeasureRow card) {
            return measures.mayReport(card) ? card.state().next() : List.of();
        }

        @Override
        public boolean ordered() {
            return false;
        }

        @Override
        public boolean move(MeasureRow card, MeasureState to, Optional<MeasureRow> before) {
            return card.state() != to
                    && Attempt.to(() -> measures.report(
                            card.id(), card.version(), new Measures.Report(to, card.light(), card.progress())));
        }
    }
}
