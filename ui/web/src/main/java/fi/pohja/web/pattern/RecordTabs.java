package fi.pohja.web.pattern;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The tabs of a record page. The open one is in the address ({@code ?tab=}); each is made when first opened. */
public final class RecordTabs extends Div {

    private static final String PARAMETER = "tab";

    private final TabSheet sheet = new TabSheet();
    private final Map<String, Tab> byKey = new LinkedHashMap<>();
    private final Map<Tab, Supplier<? extends Component>> contents = new HashMap<>();
    private final Set<Tab> unmade = new HashSet<>();
    private final Map<Tab, Div> places = new HashMap<>();

    public RecordTabs() {
        addClassName("record-tabs");
        sheet.setWidthFull();
        sheet.addSelectedChangeListener(change -> {
            if (isAttached()) {
                make(change.getSelectedTab());
            }
            if (change.isFromClient()) {
                note();
            }
        });
        add(sheet);
    }

    /**
     * Adds a tab at the end.
     *
     * @param key its name in the address
     * @param content called under the session's lock when the tab is first opened, and when {@link #follow} renews it
     */
    public RecordTabs tab(String key, String words, Supplier<? extends Component> content) {
        Div place = new Div();
        place.addClassName("record-tab");
        Tab tab = new Tab(words);
        byKey.put(key, tab);
        contents.put(tab, content);
        unmade.add(tab);
        places.put(tab, place);
        sheet.add(tab, place);
        return this;
    }

    /** Opens a tab, as if it had been clicked. An unknown key changes nothing. */
    public void open(String key) {
        Tab tab = byKey.get(key);
        if (tab != null) {
            sheet.setSelectedTab(tab);
            // Of many tabs the open one may be beyond the edge.
            tab.getElement()
                    .executeJs("setTimeout(() => this.scrollIntoView({block: 'nearest', inline: 'center'}), 100)");
        }
    }

    /**
     * Takes over what other tabs were to show, if they are the same tabs in the same order: the open one is made anew at
     * once, the others when they are opened.
     *
     * @return whether they were the same; otherwise nothing has changed
     */
    boolean follow(RecordTabs now) {
        if (!List.copyOf(byKey.keySet()).equals(List.copyOf(now.byKey.keySet()))) {
            return false;
        }
        byKey.forEach((key, tab) -> {
            Tab other = Objects.requireNonNull(now.byKey.get(key));
            tab.setLabel(other.getLabel());
            contents.put(tab, Objects.requireNonNull(now.contents.get(other)));
            unmade.add(tab);
            if (!tab.equals(sheet.getSelectedTab())) {
                Objects.requireNonNull(places.get(tab)).removeAll();
            }
        });
        make(sheet.getSelectedTab());
        return true;
    }

    /** Puts the open tab into the address; the first one stands there by not being named. */
    void note() {
        List<Tab> all = List.copyOf(byKey.values());
        int open = all.indexOf(sheet.getSelectedTab());
        UrlState.current()
                .write(PARAMETER, open < 1 ? "" : List.copyOf(byKey.keySet()).get(open));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UrlState.current().read(PARAMETER).ifPresent(this::open);
        make(sheet.getSelectedTab());
        // A list of tabs may hold tabs only; Vaadin's scroller between them counts as another child while focusable.
        // Where there is room for a second line of tabs none is hidden beyond the edge; the style sheet says where.
        sheet.getElement()
                .executeJs("customElements.whenDefined('vaadin-tabs').then(() => {"
                        + " const scroll = this.querySelector('vaadin-tabs')?.shadowRoot?.getElementById('scroll');"
                        + " scroll?.removeAttribute('tabindex');"
                        + " if (scroll) scroll.style.flexWrap = 'var(--pohja-tabs-wrap, nowrap)'; })");
    }

    private void make(Tab tab) {
        Supplier<? extends Component> content = contents.get(tab);
        Div place = places.get(tab);
        if (content != null && place != null && unmade.remove(tab)) {
            Component made = content.get();
            place.removeAll();
            place.add(made);
        }
    }
}
