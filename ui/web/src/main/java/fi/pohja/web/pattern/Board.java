package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.pattern.Markup.escaped;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomEvent;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records by state: a column for each, counted. A card is moved by dragging, from its menu, or with the keyboard: arrows
 * go from card to card, Shift with an arrow takes the card along. Filters are remembered in the address. Each column
 * shows its first cards and more as one asks for them, so that there may be thousands. Cards are {@link Markup}: what one
 * does with them is heard by the board.
 *
 * @param <T> what a card shows
 * @param <S> what the columns are
 */
public final class Board<T, S> extends Div {

    private static final long serialVersionUID = 1L;

    private static final String WORDS = "q";
    private static final int FIRST = 12;
    private static final int MORE = 40;
    private static final int TYPING_PAUSE_MILLIS = 200;
    private static final String CARD = "board-card";
    private static final String ON_CARD =
            "event.target.classList.contains('" + CARD + "') && event.key.startsWith('Arrow')";
    private static final String ON_MENU = "!!event.target.closest('.dots')";
    private static final String CARD_OF_MENU = "event.target.closest('." + CARD + "')?.id";

    /** Tells what was dropped where: a card, the column, and the card it comes before where there is an order. */
    private static final String DRAGGING = """
            const board = this, ordered = $0;
            let dragged = null;
            const item = e => e.target.closest?.('.board-cards > li');
            const place = e => dragged && (ordered && item(e) || e.target.closest?.('.board-column'));
            const mark = to => {
              board.querySelectorAll('.v-drag-over-target').forEach(e => e.classList.remove('v-drag-over-target'));
              to?.classList.add('v-drag-over-target');
            };
            const end = () => { dragged?.classList.remove('dragging'); dragged = null; mark(null); };
            board.addEventListener('dragstart', e => {
              const card = item(e);
              if (!card?.draggable) return;
              dragged = card;
              card.classList.add('dragging');
              e.dataTransfer.effectAllowed = 'move';
              e.dataTransfer.setData('text/plain', card.firstElementChild.getAttribute('aria-label'));
            });
            board.addEventListener('dragover', e => {
              const to = place(e);
              mark(to);
              if (to) { e.preventDefault(); e.dataTransfer.dropEffect = 'move'; }
            });
            board.addEventListener('drop', e => {
              const to = place(e);
              if (!to) return;
              e.preventDefault();
              board.dispatchEvent(new CustomEvent('board-drop', {detail: {
                card: dragged.firstElementChild.id,
                column: [...board.children].indexOf(to.closest('.board-column')),
                before: to.matches('li') ? to.firstElementChild.id : ''
              }}));
              end();
            });
            board.addEventListener('dragend', end);
            """;

    private final transient BoardRows<T, S> rows;
    private final transient List<Column<S>> columns;
    private final transient Function<T, String> key;
    private final transient Function<T, String> name;
    private final transient Function<T, Component> face;
    private transient Function<T, List<Action>> actions = card -> List.of();
    private final TextField words = new TextField();
    private final Map<String, Select<ListDetail.Option>> choices = new LinkedHashMap<>();
    private final Div tools = new Div();
    private final Span count = new Span();
    private final Span told = new Span();
    private final Div body = new Div();
    private final transient Map<S, Integer> limits = new HashMap<>();
    private final List<BoardColumn> drawn = new ArrayList<>();
    private final transient List<List<T>> shown = new ArrayList<>();
    private boolean restoring;

    /**
     * One column.
     *
     * @param words its heading
     */
    public record Column<S>(S key, String words, Tone tone) {}

    /**
     * @param label what the board shows, for assistive technology
     * @param key tells cards apart
     * @param name of a card, for assistive technology and for what is said after a move
     * @param face what a card shows
     */
    public Board(
            String label,
            List<Column<S>> columns,
            BoardRows<T, S> rows,
            Function<T, String> key,
            Function<T, String> name,
            Function<T, Component> face) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.key = key;
        this.name = name;
        this.face = face;
        addClassName("board");
        words.setPlaceholder(text("pattern.list.filter"));
        words.setAriaLabel(text("pattern.list.filter"));
        words.setPrefixComponent(Icon.SEARCH.picture());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        words.addValueChangeListener(change -> changed(WORDS, change.getValue().strip()));
        words.addClassName("list-words");
        count.addClassName("list-count");
        count.getElement().setAttribute("role", "status");
        tools.addClassName("list-tools");
        tools.add(words, count);
        told.addClassName("visually-hidden");
        told.getElement().setAttribute("role", "status");
        body.addClassName("board-columns");
        body.getElement().setAttribute("role", "group");
        body.getElement().setAttribute("aria-label", label);
        // It scrolls sideways where there is no room, and with no card in it nothing else would take the focus.
        body.getElement().setAttribute("tabindex", "0");
        body.getElement()
                .addEventListener("keydown", this::key)
                .setFilter(ON_CARD)
                .addEventData("event.key")
                .addEventData("event.shiftKey")
                .addEventData("event.target.id")
                .addEventData(ON_CARD + " && event.preventDefault()");
        body.getElement()
                .addEventListener("click", this::menu)
                .setFilter(ON_MENU)
                .addEventData(CARD_OF_MENU);
        body.getElement()
                .addEventListener("board-drop", this::dropped)
                .addEventData("event.detail.card")
                .addEventData("event.detail.column")
                .addEventData("event.detail.before");
        for (int place = 0; place < this.columns.size(); place++) {
            int column = place;
            drawn.add(new BoardColumn("board-column-" + place, this.columns.get(place), () -> more(column)));
        }
        drawn.forEach(body::add);
        add(tools, new Paragraph(text("pattern.board.help")), body, told);
    }

    /** Adds a filter with a fixed set of values; "all" is added by the board. */
    public Board<T, S> choice(String parameter, String label, List<ListDetail.Option> options) {
        ListDetail.Option all = new ListDetail.Option("", text("pattern.list.all"));
        List<ListDetail.Option> offered = new ArrayList<>(options);
        offered.addFirst(all);
        Select<ListDetail.Option> select = new Select<>();
        select.setAriaLabel(label);
        select.setItemLabelGenerator(option -> option.equals(all) ? label + ": " + option.words() : option.words());
        select.setItems(offered);
        select.setValue(all);
        select.addClassName("list-choice");
        select.addValueChangeListener(
                change -> changed(parameter, change.getValue().value()));
        choices.put(parameter, select);
        tools.addComponentAtIndex(choices.size(), select);
        return this;
    }

    /** What else can be done with a card; asked when its menu opens. */
    public Board<T, S> actions(Function<T, List<Action>> more) {
        actions = more;
        return this;
    }

    /** Reads the cards anew, for instance after one was changed. */
    public void refresh() {
        ListRequest request = request();
        Map<S, Listing<T>> cards =
                rows.cards(request, column -> Math.min(limits.getOrDefault(column, FIRST), Slice.MOST));
        shown.clear();
        int all = 0;
        for (int place = 0; place < columns.size(); place++) {
            Listing<T> listing = cards.getOrDefault(columns.get(place).key(), new Listing<>(List.of(), 0));
            shown.add(listing.items());
            all += listing.total();
            drawn.get(place)
                    .show(
                            listing.items().stream().map(this::item).collect(Collectors.joining()),
                            listing.items().size(),
                            listing.total());
        }
        boolean filtered = !words.getValue().isBlank() || !request.choices().isEmpty();
        count.setText(text(filtered ? "pattern.list.found" : "pattern.list.count", all));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        restoring = true;
        UrlState address = UrlState.current();
        address.read(WORDS).ifPresent(words::setValue);
        choices.forEach((parameter, select) -> address.read(parameter)
                .ifPresent(value -> select.getListDataView()
                        .getItems()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .ifPresent(select::setValue)));
        restoring = false;
        refresh();
        body.getElement().executeJs(DRAGGING, rows.ordered());
    }

    private void changed(String parameter, String value) {
        if (!restoring) {
            UrlState.current().write(parameter, value);
            limits.clear();
            refresh();
        }
    }

    private ListRequest request() {
        Map<String, String> chosen = choices.entrySet().stream()
                .filter(entry -> !entry.getValue().getValue().value().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getValue().value()));
        return new ListRequest(words.getValue().strip(), chosen, List.of(), 0, 0);
    }

    private void more(int place) {
        S column = columns.get(place).key();
        List<T> before = shown.get(place);
        limits.put(column, before.size() + MORE);
        refresh();
        focus(before.getLast());
    }

    private String item(T card) {
        String named = name.apply(card);
        return "<li" + (rows.targets(card).isEmpty() ? ">" : " class='draggable' draggable='true'>") + "<div class='"
                + CARD
                + "' id='" + escaped(id(card)) + "' tabindex='0' role='group' aria-label='" + escaped(named) + "'>"
                + Markup.of(face.apply(card)) + "<button class='dots' aria-haspopup='menu' aria-label='"
                + escaped(text("record.menu.of", named)) + "'></button></div></li>";
    }

    private void dropped(DomEvent event) {
        Optional<T> before = card(event, "event.detail.before");
        int place = event.getEventData().get("event.detail.column").asInt(-1);
        card(event, "event.detail.card")
                .filter(card -> place >= 0 && place < columns.size())
                .filter(card -> before.filter(card::equals).isEmpty())
                .ifPresent(card -> move(card, columns.get(place).key(), before));
    }

    /** The card an event tells of; empty when it is not shown any more. */
    private Optional<T> card(DomEvent event, String data) {
        String id = event.getEventData().get(data).asString("");
        return shown.stream()
                .flatMap(List::stream)
                .filter(card -> id(card).equals(id))
                .findFirst();
    }

    private void menu(DomEvent event) {
        card(event, CARD_OF_MENU).ifPresent(card -> {
            for (int place = 0; place < shown.size(); place++) {
                int at = shown.get(place).indexOf(card);
                if (at >= 0) {
                    menu(place, at);
                }
            }
        });
    }

    private void menu(int place, int at) {
        List<T> column = shown.get(place);
        T card = column.get(at);
        S here = columns.get(place).key();
        List<Action> offered = new ArrayList<>(actions.apply(card));
        List<S> targets = rows.targets(card);
        if (rows.ordered() && !targets.isEmpty()) {
            if (at > 0) {
                offered.add(new Action(
                        Icon.PREVIOUS, text("record.up"), () -> move(card, here, Optional.of(column.get(at - 1)))));
            }
            if (at < column.size() - 1) {
                offered.add(new Action(Icon.NEXT, text("record.down"), () -> move(card, here, second(column, at))));
            }
        }
        columns.stream()
                .filter(to -> targets.contains(to.key()))
                .forEach(to -> offered.add(new Action(
                        Icon.ARROW,
                        text("pattern.board.move", to.words()),
                        () -> move(card, to.key(), Optional.empty()))));
        ActionMenu.open(
                text("record.menu.of", name.apply(card)), offered, getElement(), "[id='" + id(card) + "'] .dots");
    }

    /** The card after the next, before which a card goes that moves down by one. */
    private static <T> Optional<T> second(List<T> column, int at) {
        return at + 2 < column.size() ? Optional.of(column.get(at + 2)) : Optional.empty();
    }

    private void move(T card, S to, Optional<T> before) {
        if (rows.move(card, to, before)) {
            moved(card);
        } else {
            refresh();
            focus(card);
        }
    }

    /** Says where a card is now and lets the focus follow it; for moves that ask for something first. */
    public void moved(T card) {
        refresh();
        for (int place = 0; place < shown.size(); place++) {
            List<String> keys = shown.get(place).stream().map(key).toList();
            int at = keys.indexOf(key.apply(card));
            if (at >= 0) {
                told.setText(text(
                        "pattern.board.moved",
                        name.apply(card),
                        columns.get(place).words(),
                        at + 1));
            }
        }
        focus(card);
    }

    private void key(DomEvent event) {
        String pressed = event.getEventData().get("event.key").asString("");
        boolean along = event.getEventData().get("event.shiftKey").asBoolean(false);
        String id = event.getEventData().get("event.target.id").asString("");
        for (int place = 0; place < shown.size(); place++) {
            List<T> column = shown.get(place);
            for (int at = 0; at < column.size(); at++) {
                if (id(column.get(at)).equals(id)) {
                    if (along) {
                        take(place, at, pressed);
                    } else {
                        go(place, at, pressed);
                    }
                    return;
                }
            }
        }
    }

    private void take(int place, int at, String pressed) {
        List<T> column = shown.get(place);
        T card = column.get(at);
        List<S> targets = rows.targets(card);
        S here = columns.get(place).key();
        switch (pressed) {
            case "ArrowRight" -> target(place, 1, targets).ifPresent(to -> move(card, to, Optional.empty()));
            case "ArrowLeft" -> target(place, -1, targets).ifPresent(to -> move(card, to, Optional.empty()));
            case "ArrowUp" -> {
                if (rows.ordered() && at > 0 && !targets.isEmpty()) {
                    move(card, here, Optional.of(column.get(at - 1)));
                }
            }
            case "ArrowDown" -> {
                if (rows.ordered() && at < column.size() - 1 && !targets.isEmpty()) {
                    move(card, here, second(column, at));
                }
            }
            default -> {
                // Other keys are the browser's.
            }
        }
    }

    /** The nearest column in a direction a card can be moved to. */
    private Optional<S> target(int place, int step, List<S> targets) {
        for (int other = place + step; other >= 0 && other < columns.size(); other += step) {
            S candidate = columns.get(other).key();
            if (targets.contains(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private void go(int place, int at, String pressed) {
        switch (pressed) {
            case "ArrowDown" -> focus(place, at + 1);
            case "ArrowUp" -> focus(place, at - 1);
            case "ArrowRight" -> beside(place, at, 1);
            case "ArrowLeft" -> beside(place, at, -1);
            default -> {
                // Other keys are the browser's.
            }
        }
    }

    private void beside(int place, int at, int step) {
        for (int other = place + step; other >= 0 && other < shown.size(); other += step) {
            if (!shown.get(other).isEmpty()) {
                focus(other, Math.min(at, shown.get(other).size() - 1));
                return;
            }
        }
    }

    private void focus(int place, int at) {
        if (at >= 0 && at < shown.get(place).size()) {
            focus(shown.get(place).get(at));
        }
    }

    private void focus(T card) {
        UI.getCurrent().getPage().executeJs("setTimeout(() => document.getElementById($0)?.focus())", id(card));
    }

    private String id(T card) {
        return "card-" + key.apply(card);
    }
}
