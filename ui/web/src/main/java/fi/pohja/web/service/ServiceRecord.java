package fi.pohja.web.service;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import fi.pohja.audit.Subject;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.RecordPanels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What the pages of a unit and of a service have in common. */
final class ServiceRecord {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private ServiceRecord() {}

    /** The steps of the header: edit while in use, archive and bring back. */
    static PageHeader steps(
            PageHeader header, Optional<Instant> archivedAt, Runnable edit, Runnable archiveOrRestore, Runnable again) {
        archivedAt.ifPresent(at -> header.state(new StateBadge(
                text("organisations.archived.on", date(LocalDate.ofInstant(at, FINLAND))),
                Tone.NEUTRAL,
                Icon.ARCHIVE)));
        if (UnitForm.allowed()) {
            header.secondary(new Button(
                    text(archivedAt.isPresent() ? "organisations.restore" : "organisations.archive"),
                    Icon.ARCHIVE.picture(),
                    click -> {
                        Attempt.to(archiveOrRestore);
                        again.run();
                    }));
            if (archivedAt.isEmpty()) {
                header.primary(text("record.edit"), Icon.EDIT, edit);
            }
        }
        return header;
    }

    /** The tabs every record has: discussion, files, history. */
    static RecordTabs usual(RecordTabs tabs, RecordPanels panels, Subject subject) {
        return tabs.tab("comments", text("organisations.tab.comments"), () -> panels.comments(subject))
                .tab(
                        "files",
                        text("organisations.tab.files"),
                        () -> new Div(panels.attachments(subject), panels.links(subject)))
                .tab("history", text("organisations.tab.history"), () -> panels.history(subject.id()));
    }

    /** A link out of the tenant. */
    static Anchor outside(String address) {
        Anchor link = new Anchor(address, address, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
