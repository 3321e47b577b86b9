package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.Action;
import fi.pohja.web.pattern.Board;
import fi.pohja.web.pattern.BoardRows;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Needs by state, ordered by hand. */
@Prototype
@Route(value = NeedPages.BOARD, layout = MainLayout.class)
public class NeedsBoardView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Needs needs;
    private final transient NeedSteps steps;
    private final boolean handles = SignedIn.allowed(Permission.EDIT_PARTICIPATION);
    private final Board<NeedRow, NeedState> board;

    NeedsBoardView(Needs needs, NeedSteps steps, NeedLists lists) {
        this.needs = needs;
        this.steps = steps;
        board = new Board<>(
                        text("needs.board"),
                        Arrays.stream(NeedState.values())
                                .map(state -> new Board.Column<>(state, NeedWords.of(state), NeedWords.tone(state)))
                                .toList(),
                        new Rows(),
                        row -> row.id().value().toString(),
                        row -> row.code() + " " + words(row.title()),
                        NeedsBoardView::face)
                .choice(NeedLists.ORGANISATION, text("needs.municipality"), lists.municipalities())
                .choice(NeedLists.THEME, text("need.field.theme"), lists.themes())
                .choice(NeedLists.KIND, text("need.field.kind"), NeedWords.options("need.kind", NeedKind.values()))
                .actions(this::actions);
        add(
                new PageHeader(text("needs.board"))
                        .under(text("needs.title"), NeedPages.NEEDS)
                        .secondary(new Anchor(NeedPages.NEEDS, text("needs.as.list"))),
                board);
    }

    private static Component face(NeedRow row) {
        Span code = new Span(row.code());
        code.addClassName("measure-code");
        Anchor title = new Anchor(NeedWords.address(row.id()), words(row.title()));
        title.addClassName("board-title");
        // Otherwise the browser drags the link instead of the card.
        title.getElement().setAttribute("draggable", "false");
        Div facts = new Div();
        facts.addClassName("board-facts");
        row.organisation().ifPresent(organisation -> facts.add(new Span(words(organisation.name()))));
        row.theme().ifPresent(theme -> facts.add(new Span(words(theme.name()))));
        if (row.kind() == NeedKind.BOTTLENECK) {
            facts.add(new Span(text("need.kind.BOTTLENECK")));
        }
        if (row.votes() > 0) {
            facts.add(new Span(text("need.votes", row.votes())));
        }
        if (row.merged() > 0) {
            facts.add(new Span(text("need.merged.count", row.merged())));
        }
        row.measures().forEach(number -> facts.add(new Span("M-" + number)));
        Div face = new Div(new Div(code, title), facts);
        face.addClassName("board-face");
        return face;
    }

    private List<Action> actions(NeedRow row) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(
                Icon.PARTICIPATION, text("need.open"), () -> UI.getCurrent().navigate(NeedWords.address(row.id()))));
        if (handles) {
            actions.add(new Action(
                    Icon.LINEAGE, text("need.merge"), () -> steps.merge(needs.open(row.id()), board::refresh)));
            actions.add(new Action(
                    Icon.FILTER, text("need.group"), () -> steps.group(needs.open(row.id()), board::refresh)));
            actions.add(new Action(
                    Icon.LINK,
                    text("need.link.measure"),
                    () -> steps.linkMeasure(needs.open(row.id()), () -> board.moved(row))));
        }
        return actions;
    }

    private final class Rows implements BoardRows<NeedRow, NeedState> {

        @Override
        public Map<NeedState, Listing<NeedRow>> cards(ListRequest request, ToIntFunction<NeedState> most) {
            return needs.byState(
                    NeedLists.filter(request, Optional.empty(), Optional.empty(), Archived.CURRENT),
                    Order.ascending(Needs.Sort.RANK),
                    most);
        }

        @Override
        public List<NeedState> targets(NeedRow card) {
            return handles ? card.state().next() : List.of();
        }

        @Override
        public boolean ordered() {
            return handles;
        }

        @Override
        public boolean move(NeedRow card, NeedState to, Optional<NeedRow> before) {
            if (card.state() == to) {
                return Attempt.to(() -> needs.rank(card.id(), before.map(NeedRow::id)));
            }
            if (to == NeedState.REJECTED) {
                steps.reject(card.id(), () -> board.moved(card));
                return false;
            }
            if (to == NeedState.LINKED_TO_MEASURE && card.measures().isEmpty()) {
                steps.linkMeasure(needs.open(card.id()), () -> board.moved(card));
                return false;
            }
            return Attempt.to(() -> {
                needs.move(card.id(), card.version(), to, LocalizedText.none());
                before.ifPresent(next -> needs.rank(card.id(), Optional.of(next.id())));
            });
        }
    }
}
