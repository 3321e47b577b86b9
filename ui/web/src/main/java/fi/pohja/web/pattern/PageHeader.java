package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of a page: breadcrumbs, the one {@code h1}, the state, a chain of where it comes from and what came of it,
 * and one primary action. Gives the browser's tab its title, too: heading, nearest breadcrumb, place.
 */
public final class PageHeader extends Div {

    private static final String SEPARATOR = " – ";

    private final H1 heading;
    private final OrderedList crumbs = new OrderedList();
    private final Nav breadcrumbs = new Nav(crumbs);
    private final Div line = new Div();
    private final Div actions = new Div();
    private final List<String> above = new ArrayList<>();
    private Optional<OrderedList> chain = Optional.empty();

    /** @param title the name of the page or of the record it shows */
    public PageHeader(String title) {
        addClassName("page-header");
        heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        breadcrumbs.addClassName("breadcrumbs");
        breadcrumbs.getElement().setAttribute("aria-label", text("pattern.breadcrumbs"));
        breadcrumbs.setVisible(false);
        line.addClassName("page-header-line");
        actions.addClassName("page-header-actions");
        Div titles = new Div(heading);
        titles.addClassName("page-header-title");
        line.add(titles, actions);
        add(breadcrumbs, line);
    }

    /** Adds a breadcrumb below those already there: a page above this one, by its address without host. */
    public PageHeader under(String title, String address) {
        above.add(title);
        crumbs.add(new ListItem(new Anchor(address.isEmpty() ? "." : address, title)));
        breadcrumbs.setVisible(true);
        return this;
    }

    /** The record's state, beside its name. */
    public PageHeader state(StateBadge badge) {
        titles().add(badge);
        return this;
    }

    /** A sentence or two under the heading. */
    public PageHeader lead(String words) {
        Paragraph lead = new Paragraph(words);
        lead.addClassName("page-header-lead");
        add(lead);
        return this;
    }

    /** Adds a link to the chain of what the record comes from and what came of it, in that order. */
    public PageHeader chain(String kind, String title, String address) {
        OrderedList links = chain.orElseGet(() -> {
            OrderedList list = new OrderedList();
            list.addClassName("chain");
            list.getElement().setAttribute("aria-label", text("pattern.chain"));
            add(list);
            return list;
        });
        chain = Optional.of(links);
        Span what = new Span(kind);
        what.addClassName("chain-kind");
        links.add(new ListItem(what, new Anchor(address, title)));
        return this;
    }

    /** The next step, as the page's one primary button. */
    public Button primary(String words, Icon icon, Runnable action) {
        Button button = new Button(words, icon.picture(), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(button);
        return button;
    }

    /** Adds something less important before the primary button: a menu, a second button. */
    public PageHeader secondary(Component component) {
        actions.addComponentAsFirst(component);
        return this;
    }

    /** Changes the name shown, for instance after it was edited. */
    public void rename(String title) {
        heading.setText(title);
        getUI().ifPresent(this::nameTab);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI page = event.getUI();
        // After navigation, which sets a title of its own.
        page.beforeClientResponse(this, context -> nameTab(page));
    }

    /** Names the tenant (or the platform) for the titles of this page's tab. Called by the layout, once. */
    public static void setPlace(UI page, String place) {
        ComponentUtil.setData(page, Place.class, new Place(place));
    }

    /** Moves the focus to the heading, so that a screen reader reads where one has come to. */
    public static void focusHeading() {
        UI.getCurrent().getPage().executeJs("document.querySelector('h1')?.focus({preventScroll: true})");
    }

    private Div titles() {
        return (Div) line.getComponentAt(0);
    }

    private void nameTab(UI page) {
        List<String> parts = new ArrayList<>();
        parts.add(heading.getText());
        if (!above.isEmpty()) {
            parts.add(above.getLast());
        }
        Optional.ofNullable(ComponentUtil.getData(page, Place.class)).ifPresent(place -> parts.add(place.name()));
        page.getPage().setTitle(String.join(SEPARATOR, parts));
    }

    private record Place(String name) {}
}
