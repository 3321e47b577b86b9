package fi.pohja.web.work;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Preferences;
import fi.pohja.access.SignedIn;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.spi.CardContent;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.OpenParts;
import fi.pohja.web.shell.Visits;
import fi.pohja.work.MyWork;
import io.micronaut.context.annotation.Prototype;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Oma työ: cards that load each by itself, in the order their reader wants them. */
@Prototype
@Route(value = "", layout = MainLayout.class)
public class MyWorkView extends Div implements CardFrame.Steps, OpenParts.Follower {

    private static final Logger LOG = LoggerFactory.getLogger(MyWorkView.class);

    private static final String PREFERENCE = "work.cards";

    private final transient Cards cards;
    private final transient Visits visits;
    private final transient OpenParts open;
    private final transient Preferences preferences;
    private final transient CardDrawing drawing;
    private final transient Map<String, Cards.Offered> offered = new LinkedHashMap<>();
    private final transient Map<String, CardFrame> frames = new LinkedHashMap<>();
    private final Section board = new Section();
    private final Span said = new Span();
    private final MenuBar choices = new MenuBar();
    private final Map<String, MenuItem> choiceItems = new LinkedHashMap<>();
    private Arrangement arrangement;

    MyWorkView(
            Cards cards,
            Preferences preferences,
            CardDrawing drawing,
            Visits visits,
            MyWork work,
            Organisations organisations,
            OpenParts open) {
        this.cards = cards;
        this.visits = visits;
        this.open = open;
        this.preferences = preferences;
        this.drawing = drawing;
        cards.offeredTo(visits.current()).forEach(card -> offered.put(card.name(), card));
        arrangement = preferences.find(PREFERENCE).map(Arrangement::parse).orElse(Arrangement.none());
        addClassName("my-work");
        board.addClassName("dashboard");
        board.getElement().setAttribute("aria-label", text("work.cards"));
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");
        choices.addThemeVariants(MenuBarVariant.TERTIARY);
        MyWork.Counts counts = work.counts();
        PageHeader header = new PageHeader(text("work.title"))
                .lead(text("work.lead", counts.overdue(), counts.soon(), MyWork.SOON))
                .secondary(choices);
        SignedIn.current()
                .organisation()
                .flatMap(own -> organisations.find(new OrganisationId(own)))
                .ifPresent(own -> header.chain(
                        text("work.own"),
                        words(own.name()),
                        "organisations/" + own.id().value()));
        add(header, board, said);
        offerChoices();
        arrange();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        open.add(this, event.getUI());
        frames.values().forEach(this::reload);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        open.remove(this);
    }

    /** Cards that came are added and asked, those that went are taken away; the others stay as they are. */
    @Override
    public void pluginsChanged() {
        offered.clear();
        cards.offeredTo(visits.current()).forEach(card -> offered.put(card.name(), card));
        frames.values().removeIf(frame -> !frame.isOf(offered.get(frame.name())));
        offerChoices();
        arrange();
    }

    @Override
    public void reload(CardFrame frame) {
        if (frame.suspended()) {
            return;
        }
        frame.await();
        UI page = UI.getCurrent();
        SerializableConsumer<PluginCalls.Answer<CardContent>> show = page.accessLater(frame::show, () -> {});
        cards.render(frame.name())
                .map(answer -> answer.thenAccept(show))
                .ifPresent(shown -> LOG.trace("{} {}", frame.name(), shown));
    }

    @Override
    public void earlier(CardFrame card) {
        moveBy(card, -1);
    }

    @Override
    public void later(CardFrame card) {
        moveBy(card, 1);
    }

    @Override
    public void hide(CardFrame card) {
        show(card.name(), false);
        said.setText(text("card.hidden", card.title()));
        choices.getElement().executeJs("this.querySelector('vaadin-menu-bar-button')?.focus()");
    }

    private List<String> names() {
        return List.copyOf(offered.keySet());
    }

    private void moveBy(CardFrame card, int places) {
        List<String> shown = arrangement.shown(names());
        int place = shown.indexOf(card.name()) + places;
        if (place >= 0 && place < shown.size()) {
            move(card.name(), shown.get(place));
            card.focusMenu();
        } else {
            said.setText(text(places < 0 ? "card.first" : "card.last", card.title()));
        }
    }

    private void move(String name, String toPlaceOf) {
        keep(arrangement.moved(names(), name, toPlaceOf));
        List<String> shown = arrangement.shown(names());
        said.setText(text(
                "card.moved",
                Optional.ofNullable(frames.get(name)).map(CardFrame::title).orElse(name),
                shown.indexOf(name) + 1,
                shown.size()));
    }

    private void show(String name, boolean shown) {
        keep(arrangement.hiding(names(), name, !shown));
    }

    private void keep(Arrangement changed) {
        arrangement = changed;
        if (changed.equals(Arrangement.none())) {
            preferences.remove(PREFERENCE);
        } else {
            preferences.set(PREFERENCE, changed.stored());
        }
        arrange();
    }

    /** Puts the cards where they belong; those already there are only moved, not asked again. */
    private void arrange() {
        List<String> shown = arrangement.shown(names());
        board.removeAll();
        for (String name : shown) {
            boolean known = frames.containsKey(name);
            CardFrame frame = frames.computeIfAbsent(name, this::frame);
            board.add(frame);
            if (!known && isAttached()) {
                reload(frame);
            }
        }
        frames.keySet().retainAll(shown);
        if (shown.isEmpty()) {
            board.add(new EmptyState(Icon.DASHBOARD, text("work.empty")).step(text("work.reset"), this::reset));
        }
        choiceItems.forEach((name, choice) -> choice.setChecked(shown.contains(name)));
    }

    private CardFrame frame(String name) {
        CardFrame frame = new CardFrame(Objects.requireNonNull(offered.get(name)), drawing, this);
        DragSource.create(frame.handle()).setDragData(name);
        DropTarget<CardFrame> target = DropTarget.create(frame);
        target.addDropListener(drop -> drop.getDragData().ifPresent(dragged -> {
            if (!dragged.equals(name)) {
                move(/* name= */ String.valueOf(dragged), /* toPlaceOf= */ name);
            }
        }));
        return frame;
    }

    private void offerChoices() {
        choices.removeAll();
        choiceItems.clear();
        MenuItem item = choices.addItem(Icon.DASHBOARD.picture());
        item.setAriaLabel(text("work.arrange"));
        SubMenu menu = item.getSubMenu();
        offered.forEach((name, card) -> {
            MenuItem choice = menu.addItem(
                    card.title(), click -> show(name, click.getSource().isChecked()));
            choice.setCheckable(true);
            choice.setKeepOpen(true);
            choiceItems.put(name, choice);
        });
        menu.addSeparator();
        menu.addItem(text("work.reset"), click -> reset());
    }

    private void reset() {
        keep(Arrangement.none());
    }
}
