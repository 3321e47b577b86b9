package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.attachment.Link;
import fi.pohja.attachment.Links;
import fi.pohja.audit.Subject;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The links of a record; for those who may, adding, changing, ordering and removing them. */
public final class LinksPanel extends Div {

    private final Links links;
    private final RecordForms forms;
    private final Subject record;
    private final boolean editable;

    LinksPanel(Links links, RecordForms forms, Subject record) {
        this.links = links;
        this.forms = forms;
        this.record = record;
        editable = Editing.allowed(record);
        addClassName("links");
        read();
    }

    private void read() {
        removeAll();
        List<Link> all = links.list(record);
        if (all.isEmpty()) {
            EmptyState none = new EmptyState(Icon.LINK, text("record.link.none"));
            if (editable) {
                none.step(text("record.link.add"), this::create);
            }
            add(none);
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("link-list");
        all.forEach(link -> items.add(item(link, all)));
        add(items);
        if (editable) {
            add(new Button(text("record.link.add"), Icon.PLUS.picture(), click -> create()));
        }
    }

    private ListItem item(Link link, List<Link> all) {
        Anchor anchor = new Anchor(link.url(), LocalizedWords.words(link.title()));
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        anchor.add(Icon.EXTERNAL.picture());
        Span hint = new Span(text("record.link.new.window"));
        hint.addClassName("visually-hidden");
        anchor.add(hint);
        Span address = new Span(link.url());
        address.addClassName("link-address");
        Div words = new Div(anchor, address);
        words.addClassName("link-words");
        ListItem item = new ListItem(words);
        item.addClassName("link");
        if (editable) {
            int place = all.indexOf(link);
            item.add(new RowMenu(text("record.menu.of", LocalizedWords.words(link.title())))
                    .item(Icon.EDIT, text("record.edit"), () -> edit(link))
                    .item(place > 0, Icon.PREVIOUS, text("record.up"), () -> move(all, place, place - 1))
                    .item(place < all.size() - 1, Icon.NEXT, text("record.down"), () -> move(all, place, place + 1))
                    .item(Icon.DELETE, text("record.remove"), () -> remove(link)));
        }
        return item;
    }

    private void move(List<Link> all, int from, int to) {
        List<Link.LinkId> order = new ArrayList<>(all.stream().map(Link::id).toList());
        Collections.swap(order, from, to);
        links.order(record, order);
        read();
    }

    private void remove(Link link) {
        try {
            links.remove(link.id());
        } catch (NotFoundException gone) {
            // Somebody else removed it a moment ago, which is what was wanted.
            read();
            return;
        }
        read();
        Notice.undo(text("record.link.removed", LocalizedWords.words(link.title())), () -> {
            links.add(record, new Link.Draft(link.title(), link.url(), link.sources()));
            read();
        });
    }

    private void create() {
        form("record.link.add")
                .create(
                        "link/new/" + record.id(),
                        new Link.Draft(LocalizedText.none(), "https://", List.of()),
                        draft -> links.add(record, draft),
                        this::read);
    }

    private void edit(Link link) {
        form("record.link.edit")
                .edit(
                        "link/" + link.id().value(),
                        () -> links.list(record).stream()
                                .filter(now -> now.id().equals(link.id()))
                                .findFirst()
                                .map(now -> new Stored<>(
                                        now.id().value(),
                                        new Link.Draft(now.title(), now.url(), now.sources()),
                                        now.version()))
                                .orElseThrow(
                                        () -> new NotFoundException(link.id().value())),
                        (draft, version) -> links.change(link.id(), draft, version),
                        this::read);
    }

    private RecordForm<Link.Draft> form(String titleKey) {
        RecordForm<Link.Draft> form = forms.form("link", titleKey);
        FormFields<Link.Draft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, Link.Draft::title);
        Typed<String> url = fields.text("url", true, Link.Draft::url);
        return form.typed(stored -> new Link.Draft(title.value(), url.value(), stored.sources()));
    }
}
