package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.discussion.Comment;
import fi.pohja.discussion.Comments;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ParagraphField;
import fi.pohja.work.Drafts;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The discussion of a record, oldest first, with the field for one's own words. What is being typed is kept as a draft. */
public final class CommentsPanel extends Div {

    private static final int TYPING_PAUSE_MILLIS = 800;

    private final Comments comments;
    private final Drafts drafts;
    private final Subject record;
    private final String draftName;
    private final Div list = new Div();
    private final ParagraphField words = new ParagraphField("");
    private boolean filling;

    CommentsPanel(Comments comments, Drafts drafts, Subject record) {
        this.comments = comments;
        this.drafts = drafts;
        this.record = record;
        draftName = "comment/" + record.id();
        addClassName("comments");
        add(list);
        if (SignedIn.allowed(Permission.COMMENT)) {
            add(writing());
        }
        read();
    }

    private Div writing() {
        words.setLabel(text("record.comment"));
        words.setMaxLength(Comments.LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        drafts.find(draftName)
                .ifPresent(
                        draft -> fill(JsonMapper.shared().readTree(draft.json()).asString("")));
        words.addValueChangeListener(change -> keep(change.getValue()));
        Button send = new Button(text("record.comment.send"), Icon.SEND.picture(), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(words, send);
        form.addClassName("comment-form");
        return form;
    }

    private void keep(String typed) {
        words.setInvalid(false);
        if (filling) {
            return;
        }
        if (typed.isBlank()) {
            drafts.discard(draftName);
        } else {
            drafts.save(draftName, StringNode.valueOf(typed).toString(), Optional.empty());
        }
    }

    private void send() {
        try {
            comments.write(record, words.getValue());
        } catch (InvalidException invalid) {
            invalid(words, invalid);
            return;
        }
        drafts.discard(draftName);
        fill("");
        read();
        words.focus();
    }

    private void fill(String typed) {
        filling = true;
        words.setValue(typed);
        filling = false;
    }

    private void read() {
        list.removeAll();
        List<Comment> all = comments.list(record);
        if (all.isEmpty()) {
            list.add(new EmptyState(Icon.COMMENT, text("record.comment.none")));
            return;
        }
        OrderedList items = new OrderedList();
        items.addClassName("comment-list");
        all.forEach(comment -> items.add(item(comment)));
        list.add(items);
    }

    private ListItem item(Comment comment) {
        Span author = new Span(comment.authorName());
        author.addClassName("comment-author");
        Span when = new Span(comment.editedAt()
                .map(edited -> text("record.comment.edited", moment(comment.writtenAt()), moment(edited)))
                .orElse(moment(comment.writtenAt())));
        when.addClassName("comment-when");
        Div head = new Div(author, when);
        head.addClassName("comment-head");
        ListItem item = new ListItem(head);
        item.addClassName("comment");
        if (comment.removedAt().isPresent()) {
            Paragraph removed = new Paragraph(text("record.comment.removed"));
            removed.addClassName("comment-removed");
            item.add(removed);
            return item;
        }
        Paragraph said = new Paragraph(comment.text());
        said.addClassName("comment-text");
        item.add(said);
        boolean own = SignedIn.bound()
                .filter(user -> user.user().value().equals(comment.author()) && user.may(Permission.COMMENT))
                .isPresent();
        if (own) {
            Button edit = new Button(text("record.edit"), click -> edit(item, comment));
            edit.addThemeVariants(ButtonVariant.TERTIARY);
            Button remove = new Button(
                    text("record.remove"),
                    click -> Confirmation.ask(
                            text("record.comment.remove.sure"),
                            text("record.remove"),
                            () -> change(() -> comments.remove(comment.id()))));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(edit, remove);
        }
        return item;
    }

    private void edit(ListItem item, Comment comment) {
        ParagraphField edited = new ParagraphField(text("record.comment"));
        edited.setMaxLength(Comments.LONGEST);
        edited.setWidthFull();
        edited.setValue(comment.text());
        Button store = new Button(text("record.save"), click -> {
            try {
                change(() -> comments.edit(comment.id(), edited.getValue(), comment.version()));
            } catch (InvalidException invalid) {
                invalid(edited, invalid);
            }
        });
        store.addThemeVariants(ButtonVariant.PRIMARY);
        Div steps = new Div(store, new Button(text("record.cancel"), click -> read()));
        steps.addClassName("comment-steps");
        item.removeAll();
        item.add(edited, steps);
        edited.focus();
    }

    private void change(Runnable work) {
        try {
            work.run();
        } catch (ChangedMeanwhileException | NotFoundException gone) {
            Notice.refused(text("record.comment.gone"));
        }
        read();
    }

    private static void invalid(ParagraphField field, InvalidException invalid) {
        field.setErrorMessage(Faults.sentence(invalid.violations().getFirst()));
        field.setInvalid(true);
        field.focus();
    }
}
