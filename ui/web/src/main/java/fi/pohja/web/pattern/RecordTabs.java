package fi.pohja.web.pattern;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The tabs of a record page. The open one is in the address ({@code ?tab=}); each is made when first opened. */
public final class RecordTabs extends Div {

    private static final String PARAMETER = "tab";

    private final TabSheet sheet = new TabSheet();
    private final Map<String, Tab> byKey = new LinkedHashMap<>();
    private final Map<Tab, Supplier<? extends Component>> unmade = new HashMap<>();
    private final Map<Tab, Div> places = new HashMap<>();

    public RecordTabs() {
        addClassName("record-tabs");
        sheet.setWidthFull();
        sheet.addSelectedChangeListener(change -> {
            make(change.getSelectedTab());
            if (change.isFromClient()) {
                byKey.forEach((key, tab) -> {
                    if (tab.equals(change.getSelectedTab())) {
                        UrlState.current()
                                .write(
                                        PARAMETER,
                                        byKey.keySet().iterator().next().equals(key) ? "" : key);
                    }
                });
            }
        });
        add(sheet);
    }

    /**
     * Adds a tab at the end.
     *
     * @param key its name in the address
     * @param content called once, under the session's lock, when the tab is first opened
     */
    public RecordTabs tab(String key, String words, Supplier<? extends Component> content) {
        Div place = new Div();
        place.addClassName("record-tab");
        Tab tab = new Tab(words);
        byKey.put(key, tab);
        unmade.put(tab, content);
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

    @Override
    protected void onAttach(AttachEvent event) {
        UrlState.current().read(PARAMETER).ifPresent(this::open);
        // A list of tabs may hold tabs only; Vaadin's scroller between them counts as another child while focusable.
        sheet.getElement()
                .executeJs("customElements.whenDefined('vaadin-tabs').then(() =>"
                        + " this.querySelector('vaadin-tabs')?.shadowRoot?.getElementById('scroll')"
                        + "?.removeAttribute('tabindex'))");
    }

    private void make(Tab tab) {
        Supplier<? extends Component> content = unmade.remove(tab);
        Div place = places.get(tab);
        if (content != null && place != null) {
            place.add(content.get());
        }
    }
}
