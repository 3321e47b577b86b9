package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Letters;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.PageHeader;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The frame of every page for people who are signed in: skip link, top bar, navigation, content, bottom bar. */
@Prototype
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver, OpenParts.Follower {

    private static final String OPEN = "shell-navigation-open";

    private final transient Pages pages;
    private final transient List<SearchSource> sources;
    private final transient Visits visits;
    private final transient OpenParts open;
    private final Main content = new Main();
    private final Navigation navigation;
    private final BottomBar bottom;
    private final TopBar top;
    private final Anchor skip = new Anchor("", text("shell.skip"));
    private String address = "";
    private boolean navigated;

    MainLayout(Pages pages, Visits visits, List<SearchSource> sources, OpenParts open) {
        this.pages = pages;
        this.open = open;
        this.sources = sources;
        this.visits = visits;
        Visit visit = visits.current();
        Map<PageGroup, List<MenuPage>> groups = pages.groupedFor(visit);
        navigation = new Navigation(visit, groups);
        bottom = new BottomBar(groups, this::toggleNavigation);
        top = new TopBar(visits, this::toggleNavigation, this::search);
        addClassName("shell");
        content.setId("content");
        content.addClassName("shell-content");
        content.getElement().setAttribute("tabindex", "-1");
        skip.addClassName("shell-skip");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip, top, navigation, content, bottom);
        Shortcuts.addShortcutListener(this, this::search, Key.KEY_K, KeyModifier.CONTROL)
                .setBrowserDefaultAllowed(false);
        getElement().addEventListener("keydown", event -> setOpen(false)).setFilter("event.key === 'Escape'");
        UI page = UI.getCurrent();
        PageHeader.setPlace(page, visit.shortPlace());
        page.getSession().setErrorHandler(new UnexpectedFailures());
    }

    /**
     * Vaadin's sign of a lost connection speaks the page's language and announces itself, which it can only from a place
     * that says so.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        open.add(this, event.getUI());
        ReconnectDialogConfiguration connection = event.getUI().getReconnectDialogConfiguration();
        connection.setDialogText(text("shell.connection.lost"));
        connection.setDialogTextGaveUp(text("shell.connection.none"));
        event.getUI()
                .getPage()
                .executeJs(
                        "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');"
                                + "Object.assign(window.Vaadin.connectionIndicator ?? {},"
                                + " {reconnectingText: $0, offlineText: $1, onlineText: $2})",
                        text("shell.connection.lost"),
                        text("shell.connection.none"),
                        text("shell.connection.back"));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        open.remove(this);
    }

    @Override
    public void pluginsChanged() {
        Map<PageGroup, List<MenuPage>> groups = pages.groupedFor(visits.current());
        navigation.show(groups);
        bottom.show(groups);
        mark();
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        Language.current().further().ifPresent(language -> {
            content.add(new PartlyTranslated(language));
            letters(language).ifPresent(content::add);
        });
        content.getElement().appendChild(view.getElement());
    }

    /** The letters of the reader's language that keyboards lack; empty where they lack none. */
    static Optional<Letters> letters(FurtherLanguage language) {
        return language.letters().isEmpty()
                ? Optional.empty()
                : Optional.of(new Letters(
                        text("shell.letters"),
                        text("shell.letters.capitals"),
                        text("shell.letters.soft"),
                        language.letters()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = event.getLocation().getPath();
        mark();
        setOpen(false);
        // With the page's base address a bare fragment would lead to the first page.
        skip.setHref(event.getLocation().getPathWithQueryParameters() + "#content");
        if (navigated) {
            PageHeader.focusHeading();
        }
        navigated = true;
    }

    private void mark() {
        Optional<MenuPage> page = pages.at(address);
        navigation.mark(page.map(MenuPage::path).orElse("none"));
        page.ifPresentOrElse(here -> bottom.mark(here.group()), bottom::markNothing);
    }

    private void toggleNavigation() {
        setOpen(!hasClassName(OPEN));
    }

    private void setOpen(boolean open) {
        setClassName(OPEN, open);
        top.showOpen(open);
        bottom.showOpen(open);
    }

    private void search() {
        new SearchDialog(pages.visibleTo(visits.current()), sources).open();
    }
}
