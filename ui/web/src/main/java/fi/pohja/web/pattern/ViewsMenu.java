package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The menu of a list's saved views: choosing one, keeping what is shown as one, forgetting the one that is shown. */
final class ViewsMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final transient SavedViews views;
    private final String list;
    private final transient Supplier<Map<String, String>> shown;
    private final transient Consumer<Map<String, String>> show;
    private final Span words = new Span();
    private final MenuItem menu;
    private transient List<SavedViews.View> known;

    /**
     * @param list whose views they are
     * @param shown the parameters of what is shown now; empty for the list as it comes
     * @param show shows what the parameters say
     */
    ViewsMenu(SavedViews views, String list, Supplier<Map<String, String>> shown, Consumer<Map<String, String>> show) {
        this.views = views;
        this.list = list;
        this.shown = shown;
        this.show = show;
        known = views.of(list);
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("list-views");
        Span both = new Span(Icon.SAVE.picture(), words);
        both.addClassName("shell-menu-words");
        menu = addItem(both);
        refresh();
    }

    /** Says which view is shown, after what is shown has changed. */
    void refresh() {
        Map<String, String> now = shown.get();
        Optional<SavedViews.View> current =
                known.stream().filter(view -> view.parameters().equals(now)).findFirst();
        words.setText(current.map(SavedViews.View::name).orElse(text("pattern.views")));
        menu.setAriaLabel(
                current.map(view -> text("pattern.views.shown", view.name())).orElse(text("pattern.views")));
        menu.getSubMenu().removeAll();
        choice(text("pattern.views.all"), now.isEmpty(), Map.of());
        known.forEach(view -> choice(view.name(), view.equals(current.orElse(null)), view.parameters()));
        menu.getSubMenu().addSeparator();
        menu.getSubMenu()
                .addItem(text("pattern.views.save"), click -> ask())
                .setEnabled(!now.isEmpty() && current.isEmpty());
        current.ifPresent(view -> menu.getSubMenu()
                .addItem(
                        text("pattern.views.remove", view.name()),
                        click -> changed(() -> views.remove(list, view.name()))));
    }

    private void choice(String name, boolean chosen, Map<String, String> parameters) {
        MenuItem item = menu.getSubMenu().addItem(name, click -> show.accept(parameters));
        item.setCheckable(true);
        item.setChecked(chosen);
    }

    private void ask() {
        Dialog dialog = new Dialog(text("pattern.views.save"));
        dialog.addClassName("small-dialog");
        FormColumn form = new FormColumn();
        TextField name = form.required("name", text("pattern.views.name"), new TextField());
        form.help(name, text("pattern.views.name.help"));
        form.primary(text("pattern.views.keep"), () -> {
            boolean kept = form.submit(() -> changed(
                    () -> views.save(list, new SavedViews.View(name.getValue().strip(), shown.get()))));
            if (kept) {
                dialog.close();
            }
        });
        form.secondary(text("pattern.views.cancel"), dialog::close);
        dialog.add(form);
        dialog.open();
        name.focus();
    }

    private void changed(Runnable change) {
        change.run();
        known = views.of(list);
        refresh();
    }
}
