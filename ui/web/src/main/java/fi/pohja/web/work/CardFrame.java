package fi.pohja.web.work;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.i18n.Wording.time;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions.Suspension;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.web.pattern.ErrorNotice;
import fi.pohja.web.pattern.FailureId;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.RowMenu;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One card on the dashboard: its title and menu, and below them a skeleton, then the content or why there is none. */
final class CardFrame extends Article {

    private static final Logger LOG = LoggerFactory.getLogger(CardFrame.class);

    private final transient Cards.Offered card;
    private final transient CardDrawing drawing;
    private final Div head = new Div();
    private final Div content = new Div();
    private final Span age = new Span();
    private final RowMenu menu;

    /** What the reader can do with the card. */
    interface Steps {

        void earlier(CardFrame card);

        void later(CardFrame card);

        void hide(CardFrame card);

        void reload(CardFrame card);
    }

    CardFrame(Cards.Offered card, CardDrawing drawing, Steps steps) {
        this.card = card;
        this.drawing = drawing;
        addClassNames("card", "dashboard-card");
        String id = "card-" + name().replace('/', '-');
        setId(id);
        H2 heading = new H2(card.title());
        heading.setId(id + "-title");
        getElement().setAttribute("aria-labelledby", id + "-title");
        age.addClassName("card-age");
        menu = new RowMenu(text("card.menu", card.title()))
                .item(Icon.REFRESH, text("card.reload"), () -> steps.reload(this))
                .item(Icon.PREVIOUS, text("card.earlier"), () -> steps.earlier(this))
                .item(Icon.NEXT, text("card.later"), () -> steps.later(this))
                .item(Icon.CLOSE, text("card.hide"), () -> steps.hide(this));
        head.addClassName("card-head");
        head.add(heading, age, menu);
        content.addClassName("card-content");
        add(head, content);
        card.suspended().ifPresentOrElse(this::suspended, this::await);
    }

    /** The name the card is arranged by. */
    String name() {
        return card.name();
    }

    String title() {
        return card.title();
    }

    /** Whether this frame shows this very card, which is null when it is not offered any more. */
    boolean isOf(Cards.@Nullable Offered other) {
        return card.equals(other);
    }

    /** Whether the card's plugin is suspended here, so that there is nothing to ask. */
    boolean suspended() {
        return card.suspended().isPresent();
    }

    /** Why there is nothing, and whose turn it is: an administrator is led to the faults, others are told whom to tell. */
    private void suspended(Suspension why) {
        content.addClassName("card-suspended");
        boolean resumes = SignedIn.allowed(Permission.ADMINISTER_TENANT);
        content.add(
                Icon.PAUSED.picture(),
                new Paragraph(text("card.suspended", why.title(), why.reason())),
                resumes
                        ? new Anchor("administration/plugins/" + why.plugin(), text("card.suspended.faults"))
                        : new Paragraph(text("card.suspended.tell")));
    }

    /** What one takes hold of to drag the card. */
    Div handle() {
        return head;
    }

    void focusMenu() {
        menu.getElement().executeJs("this.querySelector('.dots')?.focus()");
    }

    /** Shows that the content is on its way. */
    void await() {
        age.setText("");
        content.removeAll();
        Div skeleton = new Div(new Span(), new Span(), new Span(), new Span());
        skeleton.addClassName("skeleton");
        skeleton.getElement().setAttribute("aria-hidden", "true");
        content.add(skeleton);
        getElement().setAttribute("aria-busy", "true");
    }

    /** Shows what came of asking the card. */
    void show(PluginCalls.Answer<CardContent> answer) {
        content.removeAll();
        getElement().removeAttribute("aria-busy");
        switch (answer) {
            case PluginCalls.Answer.Content<CardContent> shown -> {
                try {
                    content.add(drawing.draw(card.title(), shown.content()));
                    age.setText(text("card.age", time(shown.at())));
                } catch (RuntimeException undrawable) {
                    FailureId id = FailureId.next();
                    LOG.error("Failure {} of the card {}: its content cannot be drawn", id, name(), undrawable);
                    failed(ErrorKind.PLUGIN, "", id);
                }
            }
            case PluginCalls.Answer.Failed<CardContent> failed ->
                failed(
                        failed.kind(),
                        failed.message(),
                        new FailureId(failed.fault().value()));
        }
    }

    private void failed(ErrorKind kind, String message, FailureId id) {
        if (kind == ErrorKind.USER) {
            content.add(new Paragraph(message));
            return;
        }
        String fault = kind == ErrorKind.EXTERNAL
                ? text("card.failed.external")
                : card.core() ? text("card.failed.core") : text("card.failed.plugin", card.plugin());
        content.add(new ErrorNotice(fault, id));
    }
}
