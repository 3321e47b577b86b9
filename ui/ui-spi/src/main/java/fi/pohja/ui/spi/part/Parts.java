package fi.pohja.ui.spi.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.pohja.ui.spi.PageContext;
import java.util.Optional;
import java.util.UUID;

/** Pages and their parts, and the buttons on them. Since 1.2. */
public final class Parts {

    private static final String WIDTH = "40rem";

    private Parts() {}

    /** A page: parts below each other. */
    public static VerticalLayout page(Component... parts) {
        VerticalLayout page = new VerticalLayout(parts);
        page.setPadding(false);
        return page;
    }

    /** A part of a page under a heading of its own, as wide as one reads well; for forms and running text. */
    public static Section part(String heading, Component... what) {
        Section part = wide(heading, what);
        part.getStyle().set("max-width", WIDTH);
        return part;
    }

    /** A part of a page under a heading of its own, as wide as the page; for tables. */
    public static Section wide(String heading, Component... what) {
        VerticalLayout inside = new VerticalLayout(what);
        inside.setPadding(false);
        Section part = new Section(new H2(heading), inside);
        part.getStyle().set("width", "100%").set("margin-block-start", "0.75rem");
        return part;
    }

    /** A part of a page that is folded away until its heading is chosen; for a form one needs now and then. */
    public static Details folded(String heading, Component... what) {
        VerticalLayout inside = new VerticalLayout(what);
        inside.setPadding(false);
        Details folded = new Details(heading, inside);
        folded.setWidthFull();
        folded.getStyle().set("max-width", WIDTH);
        return folded;
    }

    /**
     * A link to an address that is no page of the application's, such as a public page: the browser opens it as any other.
     *
     * @param address within the tenant, such as {@code /p/visits/requests}
     * @param words final words in the reader's language
     */
    public static Anchor outside(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        return link;
    }

    /** A button that does something; its words are the text of {@code key}. */
    public static Button button(PageContext context, String key, Runnable work) {
        return new Button(context.text(key), click -> work.run());
    }

    /** The one button of a part that leads on. */
    public static Button primary(PageContext context, String key, Runnable work) {
        Button button = button(context, key, work);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /**
     * A quiet button, as in a row of a table.
     *
     * @param about what tells it from the same button in another row; read out instead of its words
     */
    public static Button quiet(PageContext context, String key, String about, Runnable work) {
        Button button = button(context, key, work);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(about);
        return button;
    }

    /**
     * Asks before something that cannot be taken back. Uses the plugin's text {@code cancel}.
     *
     * @param heading what is asked
     * @param consequence what will have happened afterwards
     * @param confirmKey key of what the button that does it says
     */
    public static void ask(PageContext context, String heading, String consequence, String confirmKey, Runnable work) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(heading);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(context.text("cancel"));
        dialog.setConfirmText(context.text(confirmKey));
        dialog.addConfirmListener(confirmed -> work.run());
        dialog.open();
    }

    /** The id that stands in the address below a page's own; empty where none does, or something else. */
    public static Optional<UUID> id(PageContext context) {
        return id(context.below());
    }

    /** An id as it stands in an address; empty when it is none. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
