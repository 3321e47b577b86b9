package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareComment;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.ShareReading;
import fi.pohja.collaboration.ShareRights;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.SharedContent;
import fi.pohja.collaboration.Shares;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordAddress;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of a share. Whoever it is for reads there what is shared; its owner sees the same, who read it, and takes it
 * back. Opening the page is a reading, and is written down as one.
 */
@Prototype
@Route(value = CollaborationPages.SHARES + "/:id", layout = MainLayout.class)
public class ShareView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Shares shares;
    private final transient ShareForm form;
    private final transient ShareSteps steps;
    private final Div discussion = new Div();

    ShareView(Shares shares, ShareForm form, ShareSteps steps) {
        this.shares = shares;
        this.form = form;
        this.steps = steps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ShareId id = new ShareId(RecordId.of(event));
        shares.find(id).ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(Share share) {
        removeAll();
        Div main = new Div(content(share), discussion);
        main.addClassName("record-main");
        discuss(share);
        Div side = new Div(new Section(text("project.facts"), facts(share)));
        if (share.own()) {
            side.add(readings(share));
        }
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        add(header(share), both);
    }

    private PageHeader header(Share share) {
        PageHeader header = new PageHeader(words(share.title()))
                .under(text("shares.title"), CollaborationPages.SHARES)
                .state(CollaborationPages.badge(share.state()))
                .chain(text("share.space"), words(share.spaceName()), CollaborationPages.address(share.space()));
        if (!share.own()) {
            return header.lead(text("share.read.lead", words(share.owner().name())));
        }
        RecordAddress.of(Subject.of(share.type(), share.object()))
                .ifPresent(address -> header.chain(text("subject." + share.type()), words(share.title()), address));
        if (share.state() == ShareState.PROPOSED) {
            header.lead(text("share.proposed.lead"));
        }
        Runnable changed = () -> {
            draw(shares.open(share.id()));
            PageHeader.focusHeading();
        };
        if (ShareSteps.canActivate(share)) {
            header.primary(text("share.activate"), Icon.CHECK, () -> steps.activate(share, changed));
        }
        if (ShareSteps.canEnd(share)) {
            header.secondary(new Button(
                    ShareSteps.endingWords(share), Icon.CANCELLED.picture(), click -> steps.end(share, changed)));
        }
        return header;
    }

    private Section content(Share share) {
        Section section = new Section(text("share.content"));
        try {
            SharedContent content = shares.read(share.id()).content();
            section.add(SharedFields.of(share.type(), content));
        } catch (fi.pohja.problem.NotFoundException archived) {
            section.add(new Paragraph(text("share.content.none")));
        }
        return section;
    }

    private static Facts facts(Share share) {
        return new Facts()
                .fact(text("share.type"), text("subject." + share.type()))
                .fact(text("share.owner"), words(share.owner().name()))
                .fact(text("share.field.audience"), CollaborationPages.names(share.audience()))
                .fact(text("share.field.rights"), ConstantWords.of("share.rights", share.rights()))
                .fact(
                        text("share.field.fields"),
                        share.fields().stream()
                                .map(field -> ShareForm.fieldName(share.type(), field))
                                .collect(Collectors.joining(", ")))
                .fact(
                        text("share.field.validUntil"),
                        share.validUntil().map(day -> date(day)).orElse(text("share.until.revoked")))
                .fact(text("share.proposed.by"), share.proposedBy() + ", " + moment(share.proposedAt()))
                .fact(
                        text("share.decided.by"),
                        share.decidedAt()
                                .map(at -> share.decidedBy().orElse("") + ", " + moment(at))
                                .orElse(""))
                .fact(text("share.ended"), share.endedAt().map(at -> moment(at)).orElse(""));
    }

    private Section readings(Share share) {
        List<ShareReading> readings = shares.readings(share.id());
        Section section = new Section(text("share.readings"));
        if (readings.isEmpty()) {
            section.add(new Paragraph(text("share.readings.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        readings.forEach(reading -> list.add(new ListItem(
                reading.name() + ", " + words(reading.reader().name()) + ", " + moment(reading.readAt()))));
        section.add(list);
        return section;
    }

    private void discuss(Share share) {
        discussion.removeAll();
        boolean writes = share.state() == ShareState.ACTIVE && SignedIn.allowed(Permission.COMMENT);
        Section section = new Section(text("share.comments"))
                .adding(
                        writes && (share.own() || share.rights() != ShareRights.VIEW),
                        text("share.comment.write"),
                        () -> form.write(share, false, () -> discuss(share)))
                .adding(
                        writes && !share.own() && share.rights() == ShareRights.CONTRIBUTE,
                        text("share.contribute"),
                        () -> form.write(share, true, () -> discuss(share)));
        List<ShareComment> comments = shares.comments(share.id());
        if (comments.isEmpty()) {
            section.add(new Paragraph(text("share.comments.none")));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("comment-list");
            comments.forEach(comment -> list.add(item(share, comment)));
            section.add(list);
        }
        discussion.add(section);
    }

    private static ListItem item(Share share, ShareComment comment) {
        Span author = new Span(comment.author() + ", " + words(comment.partner().name()));
        author.addClassName("comment-author");
        Span when = new Span(moment(comment.writtenAt()));
        when.addClassName("comment-when");
        Div head = new Div(author, when);
        head.addClassName("comment-head");
        ListItem item = new ListItem(head);
        item.addClassName("comment");
        Optional<String> field = comment.field();
        field.ifPresent(name ->
                item.add(new Paragraph(text("share.contribution", ShareForm.fieldName(share.type(), name)))));
        Paragraph said = new Paragraph(comment.text());
        said.addClassName("comment-text");
        item.add(said);
        return item;
    }
}
