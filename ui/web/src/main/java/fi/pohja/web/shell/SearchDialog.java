package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import fi.pohja.spi.Folding;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.Icon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds any page or record as one types. Enter opens the first hit; the arrow keys move through the others.
 */
final class SearchDialog extends Dialog {

    private static final int MOST_HITS = 8;
    private static final int TYPED_AT_LEAST = 2;
    private static final int TYPING_PAUSE_MILLIS = 150;
    private static final String IS_DOWN = "event.key === 'ArrowDown' && (event.preventDefault() || true)";
    private static final String IS_UP = "event.key === 'ArrowUp' && (event.preventDefault() || true)";

    private final List<MenuPage> pages;
    private final List<SearchSource> sources;
    private final TextField typed = new TextField();
    private final UnorderedList results = new UnorderedList();
    private final Div outcome = new Div();
    private final List<Anchor> links = new ArrayList<>();

    SearchDialog(List<MenuPage> pages, List<SearchSource> sources) {
        this.pages = List.copyOf(pages);
        this.sources = List.copyOf(sources);
        addClassName("search-dialog");
        getElement().setAttribute("aria-label", text("shell.search"));
        setTop("12vh");
        typed.setPlaceholder(text("shell.search.placeholder"));
        typed.setAriaLabel(text("shell.search"));
        typed.setPrefixComponent(Icon.SEARCH.picture());
        // No button that clears: Escape would mean that, and the dialog would close at the second press only.
        typed.setWidthFull();
        typed.setAutofocus(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        typed.addValueChangeListener(change -> show(change.getValue()));
        typed.getElement().addEventListener("keydown", event -> focus(0)).setFilter(IS_DOWN);
        typed.getElement()
                .addEventListener("keydown", event -> openFirst())
                .setFilter("event.key === 'Enter'")
                .addEventData("element.value");
        results.addClassName("search-results");
        outcome.addClassName("search-outcome");
        outcome.getElement().setAttribute("role", "status");
        add(typed);
        Language.current().further().flatMap(MainLayout::letters).ifPresent(this::add);
        add(results, outcome);
        show("");
    }

    private void show(String value) {
        String words = value.strip();
        results.removeAll();
        links.clear();
        List<SearchSource.Hit> hits = new ArrayList<>();
        for (MenuPage page : pages) {
            String title = page.title();
            if (Folding.contains(title, words)) {
                hits.add(new SearchSource.Hit(
                        title, text("navigation." + page.group().name()), page.path(), page.icon()));
            }
        }
        if (words.length() >= TYPED_AT_LEAST) {
            sources.forEach(source -> hits.addAll(source.find(words, MOST_HITS)));
        }
        // What begins as typed is what was meant, such as the action "Uusi hanke".
        hits.sort(Comparator.comparing(hit -> !Folding.fold(hit.title()).startsWith(Folding.fold(words))));
        hits.stream().limit(2L * MOST_HITS).forEach(this::add);
        outcome.setText(links.isEmpty() ? text("shell.search.none", words) : text("shell.search.keys"));
    }

    private void add(SearchSource.Hit hit) {
        Span title = new Span(hit.title());
        title.addClassName("search-title");
        Span kind = new Span(hit.kind());
        kind.addClassName("search-kind");
        Anchor link = new Anchor(hit.address().isEmpty() ? "." : hit.address());
        link.add(hit.icon().picture(), title, kind);
        int place = links.size();
        link.getElement().addEventListener("keydown", event -> focus(place + 1)).setFilter(IS_DOWN);
        link.getElement().addEventListener("keydown", event -> focus(place - 1)).setFilter(IS_UP);
        link.getElement().addEventListener("click", event -> close());
        links.add(link);
        results.add(new ListItem(link));
    }

    private void focus(int place) {
        if (place < 0) {
            typed.focus();
        } else if (place < links.size()) {
            links.get(place).getElement().callJsFunction("focus");
        }
    }

    private void openFirst() {
        show(typed.getValue());
        if (!links.isEmpty()) {
            String address = links.getFirst().getHref();
            close();
            Location location = new Location(address.equals(".") ? "" : address);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        }
    }
}
