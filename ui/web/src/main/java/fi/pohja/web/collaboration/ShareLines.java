package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.collaboration.Share;
import java.util.List;

/** Shares as short lines with a link each. */
final class ShareLines {

    private ShareLines() {}

    /** @param none what is said when there are none */
    static Component of(List<Share> shares, String none) {
        if (shares.isEmpty()) {
            return new Paragraph(none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        shares.forEach(share -> list.add(new ListItem(line(share))));
        return list;
    }

    private static Div line(Share share) {
        Span who = new Span(
                share.own()
                        ? text("share.with", CollaborationPages.names(share.audience()))
                        : text("share.from", words(share.owner().name())));
        who.addClassName("fact-note");
        Div line = new Div(
                new Anchor(
                        CollaborationPages.address(share.id()),
                        text("share.object.named", text("subject." + share.type()), words(share.title()))),
                who,
                CollaborationPages.badge(share.state()));
        line.addClassName("need-line");
        return line;
    }
}
