package fi.pohja.ui.spi.part;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fi.pohja.ui.spi.PageContext;

/** What is known of a record, each under its name, drawn as the host draws the facts of its own records. Since 1.2. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;

    /** No facts yet. */
    public Facts(PageContext context) {
        this.context = context;
        addClassName("facts");
        // As many beside each other as there is room for.
        getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fill, minmax(min(13rem, 100%), 1fr))")
                .set("width", "100%");
    }

    /**
     * One more fact.
     *
     * @param key of its name
     * @param words what is known; where they are empty, the fact is left out
     */
    public Facts with(String key, String words) {
        if (!words.isEmpty()) {
            Div pair = new Div(new Term(context.text(key)), new Description(words));
            pair.addClassName("fact");
            add(pair);
        }
        return this;
    }
}
