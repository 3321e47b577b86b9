package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.Subject;
import fi.pohja.problem.NotFoundException;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import java.io.ByteArrayInputStream;
import java.util.List;

/** The files of a record: download, and for those who may, adding by button or by dropping, and removing. */
public final class AttachmentsPanel extends Div {

    private final Attachments attachments;
    private final Subject record;
    private final Div list = new Div();

    AttachmentsPanel(Attachments attachments, Subject record) {
        this.attachments = attachments;
        this.record = record;
        addClassName("attachments");
        add(list);
        if (Editing.allowed(record)) {
            add(new FileUpload(attachments, text("record.file.add"), this::store));
        }
        read();
    }

    private void store(String name, byte[] content) {
        attachments.add(record, name, "", new ByteArrayInputStream(content));
        Notice.done(text("record.file.added", name));
        read();
    }

    private void read() {
        list.removeAll();
        List<Attachment> files = attachments.list(record);
        if (files.isEmpty()) {
            list.add(new EmptyState(Icon.ATTACHMENT, text("record.file.none")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("attachment-list");
        files.forEach(file -> items.add(item(file)));
        list.add(items);
    }

    private ListItem item(Attachment file) {
        FileLink name = new FileLink(attachments, file.id(), file.fileName());
        Span about = new Span(
                text("record.file.about", FileSize.words(file.size()), moment(file.addedAt()), file.addedByName()));
        about.addClassName("attachment-about");
        Div words = new Div(name, about);
        words.addClassName("attachment-words");
        ListItem item = new ListItem(Icon.ATTACHMENT.picture(), words);
        item.addClassName("attachment");
        if (Editing.allowed(record)) {
            Button remove = new Button(
                    Icon.DELETE.picture(),
                    click -> Confirmation.ask(
                            text("record.file.remove.sure", file.fileName()),
                            text("record.remove"),
                            () -> remove(file)));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(text("record.file.remove", file.fileName()));
            item.add(remove);
        }
        return item;
    }

    private void remove(Attachment file) {
        try {
            attachments.remove(file.id());
        } catch (NotFoundException gone) {
            // Somebody else removed it a moment ago, which is what was wanted.
        }
        read();
    }
}
