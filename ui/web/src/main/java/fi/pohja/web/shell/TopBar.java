package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fi.pohja.access.SignedIn;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.Icon;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The bar at the top: search, language, and the user with the look of the pages and signing out. */
final class TopBar extends Header {

    private final NativeButton menu = new NativeButton();
    private final Visits visits;

    TopBar(Visits visits, Runnable toggleNavigation, Runnable search) {
        this.visits = visits;
        Visit visit = visits.current();
        addClassName("shell-top");
        menu.addClassName("shell-menu");
        menu.add(Icon.MENU.picture());
        menu.getElement().setAttribute("aria-label", text("shell.navigation.toggle"));
        menu.getElement().setAttribute("aria-controls", Navigation.ID);
        menu.addClickListener(click -> toggleNavigation.run());
        showOpen(false);
        Div space = new Div();
        space.addClassName("shell-space");
        add(menu, Navigation.place(visit), searchButton(search), space, menus(visit));
    }

    void showOpen(boolean open) {
        menu.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private static NativeButton searchButton(Runnable search) {
        Span words = new Span(text("shell.search"));
        words.addClassName("shell-search-words");
        Span keys = new Span("Ctrl K");
        keys.addClassName("shell-keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        NativeButton button = new NativeButton();
        button.addClassName("shell-search");
        button.add(Icon.SEARCH.picture(), words, keys);
        button.getElement().setAttribute("aria-label", text("shell.search"));
        button.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        button.addClickListener(click -> search.run());
        return button;
    }

    private MenuBar menus(Visit visit) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("shell-menus");
        languageMenu(bar, visit);
        userMenu(bar, visit);
        return bar;
    }

    private void languageMenu(MenuBar bar, Visit visit) {
        Language shown = Language.current();
        MenuItem item = bar.addItem(withPicture(Icon.LANGUAGE, shown.code().toUpperCase(shown.locale())));
        item.setAriaLabel(text("shell.language.shown", shown.ownName()));
        for (String code : visit.languages()) {
            Language.of(code).ifPresent(language -> {
                Span name = new Span(language.ownName());
                name.getElement().setAttribute("lang", language.code());
                Div words = new Div(name);
                if (language.further().filter(FurtherLanguage::unreviewed).isPresent()) {
                    Span note = new Span(text("shell.language.toReview"));
                    note.addClassName("shell-language-note");
                    words.add(note);
                }
                MenuItem choice = item.getSubMenu().addItem(words, click -> {
                    visits.choose(language);
                    Appearance.choose(language);
                });
                choice.setCheckable(true);
                choice.setChecked(language.equals(shown));
            });
        }
    }

    private void userMenu(MenuBar bar, Visit visit) {
        MenuItem item;
        if (visit.user().isPresent()) {
            SignedIn user = visit.user().get();
            Span initials = new Span(initials(user.name()));
            initials.addClassName("shell-initials");
            item = bar.addItem(initials);
            item.setAriaLabel(text("shell.user", user.name()));
            MenuItem name = item.getSubMenu().addItem(about(user));
            name.setEnabled(false);
            name.addClassName("shell-about");
        } else {
            item = bar.addItem(Icon.SETTINGS.picture());
            item.setAriaLabel(text("shell.appearance"));
        }
        SubMenu menu = item.getSubMenu();
        Appearance appearance = Appearance.current();
        MenuItem themes = menu.addItem(withPicture(Icon.SUN, text("shell.theme")));
        for (Appearance.Theme theme : Appearance.Theme.values()) {
            MenuItem choice = themes.getSubMenu().addItem(text("shell.theme." + Appearance.code(theme)), click -> {
                Appearance.choose(theme);
                checkOnly(themes.getSubMenu(), click.getSource());
            });
            choice.setCheckable(true);
            choice.setChecked(theme == appearance.theme());
        }
        MenuItem densities = menu.addItem(withPicture(Icon.DENSITY, text("shell.density")));
        for (Appearance.Density density : Appearance.Density.values()) {
            MenuItem choice = densities
                    .getSubMenu()
                    .addItem(text("shell.density." + Appearance.code(density)), click -> {
                        Appearance.choose(density);
                        checkOnly(densities.getSubMenu(), click.getSource());
                    });
            choice.setCheckable(true);
            choice.setChecked(density == appearance.density());
        }
        if (visit.user().isPresent()) {
            menu.addSeparator();
            menu.addItem(
                    withPicture(Icon.USER, text("shell.profile")),
                    click -> UI.getCurrent().navigate("profile"));
            menu.addItem(withPicture(Icon.SIGNOUT, text("shell.sign.out")), click -> visits.signOut());
        }
    }

    private static void checkOnly(SubMenu menu, MenuItem chosen) {
        menu.getItems().forEach(item -> item.setChecked(item.equals(chosen)));
    }

    private static Div about(SignedIn user) {
        Span name = new Span(user.name());
        name.addClassName("shell-about-name");
        String roles =
                user.roles().stream().sorted().map(role -> text("role." + role)).collect(Collectors.joining(", "));
        Span role = new Span(roles);
        role.addClassName("shell-about-role");
        return new Div(name, role);
    }

    private static Span withPicture(Icon icon, String words) {
        Span both = new Span(icon.picture(), new Span(words));
        both.addClassName("shell-menu-words");
        return both;
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("[ -]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
