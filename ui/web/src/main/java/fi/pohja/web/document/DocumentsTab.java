package fi.pohja.web.document;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Attachments;
import fi.pohja.document.Document;
import fi.pohja.document.DocumentVersion;
import fi.pohja.document.Documents;
import fi.pohja.document.VersionDraft;
import fi.pohja.programme.Project;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.ProjectTab;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.FileLink;
import fi.pohja.web.record.FileSize;
import fi.pohja.web.record.FileUpload;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/** What a project has written down, in versions, and which of them everybody may read. */
@Singleton
@Order(70)
final class DocumentsTab implements ProjectTab {

    private final Documents documents;
    private final DocumentForms forms;
    private final Attachments attachments;
    private final RecordPanels panels;

    DocumentsTab(Documents documents, DocumentForms forms, Attachments attachments, RecordPanels panels) {
        this.documents = documents;
        this.forms = forms;
        this.attachments = attachments;
        this.panels = panels;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public String titleKey() {
        return "documents.title";
    }

    @Override
    public Component of(Project project) {
        return new Redrawn((place, redraw) -> place.add(section(project, redraw)));
    }

    private Section section(Project project, Runnable redraw) {
        boolean current = project.archivedAt().isEmpty();
        boolean editable = current && SignedIn.allowed(Permission.EDIT_PROGRAMME);
        boolean publishing = current && SignedIn.allowed(Permission.PUBLISH);
        Section section = new Section(text("documents.title"))
                .adding(editable, text("document.new"), () -> forms.create(project.id(), redraw));
        List<Document> all = documents.of(project.id());
        if (all.isEmpty()) {
            section.add(new EmptyState(Icon.ATTACHMENT, text(editable ? "documents.none" : "documents.none.reader")));
        } else {
            Anchor everybody =
                    new Anchor("p/documents/?lang=" + Language.current().code(), text("documents.public"));
            everybody.setRouterIgnore(true);
            section.add(new Paragraph(text("documents.lead")));
            all.forEach(document -> section.add(document(document, editable, publishing, redraw)));
            section.add(new Paragraph(everybody));
        }
        return section;
    }

    private Component document(Document document, boolean editable, boolean publishing, Runnable redraw) {
        Div head = new Div(new H3(LocalizedWords.line(document.title())));
        head.addClassName("section-head");
        if (editable) {
            head.add(menu(document, redraw));
        }
        Div all = new Div(head);
        all.addClassName("document");
        String kind = ConstantWords.of("document.kind", document.kind());
        if (!kind.equalsIgnoreCase(words(document.title()))) {
            Span said = new Span(kind);
            said.addClassName("quiet");
            all.add(said);
        }
        all.add(panels.sources(document.sourceRefs()));
        if (document.versions().isEmpty()) {
            all.add(new Paragraph(text("document.version.none")));
        } else {
            all.add(versions(document, editable, publishing, redraw));
        }
        if (editable) {
            all.add(new FileUpload(
                    attachments,
                    text("document.version.add"),
                    (name, content) -> add(document, name, content, redraw)));
        }
        return all;
    }

    private void add(Document document, String fileName, byte[] content, Runnable redraw) {
        Document now = documents.addVersion(
                document.id(), VersionDraft.ofToday(), fileName, new ByteArrayInputStream(content));
        redraw.run();
        forms.editVersion(document.id(), now.versions().getFirst().number(), redraw);
    }

    private RowMenu menu(Document document, Runnable redraw) {
        String name = words(document.title());
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> forms.edit(document.id(), redraw))
                .item(
                        Icon.DELETE,
                        text("record.remove"),
                        () -> asked(
                                text("document.remove.ask", name),
                                text("record.remove"),
                                () -> documents.remove(document.id(), document.version()),
                                redraw));
    }

    private static void asked(String question, String verb, Runnable work, Runnable redraw) {
        Confirmation.ask(question, verb, () -> {
            Attempt.to(work);
            redraw.run();
        });
    }

    private RecordTable versions(Document document, boolean editable, boolean publishing, Runnable redraw) {
        boolean actions = editable || publishing;
        RecordTable table = new RecordTable(
                words(document.title()),
                List.of(
                        text("document.field.number"),
                        text("document.field.datedOn"),
                        text("document.field.changes"),
                        text("document.version.file")),
                actions);
        document.versions()
                .forEach(version -> table.row(
                        List.of(
                                number(document, version),
                                new Span(date(version.datedOn())),
                                LocalizedWords.paragraphs(version.changes()),
                                file(version)),
                        actions
                                ? Optional.of(menu(document, version, editable, publishing, redraw))
                                : Optional.empty()));
        return table;
    }

    private static Component number(Document document, DocumentVersion version) {
        Div number = new Div(new Span(String.valueOf(version.number())));
        number.addClassName("document-number");
        if (version.isPublic()) {
            number.add(
                    document.current().equals(Optional.of(version))
                            ? new StateBadge(text("document.version.public"), Tone.SUCCESS, Icon.WORLD)
                            : new StateBadge(text("document.version.older"), Tone.NEUTRAL, Icon.WORLD));
        }
        return number;
    }

    private Component file(DocumentVersion version) {
        Span size = new Span(" " + FileSize.words(version.size()));
        size.addClassName("quiet");
        return new Div(new FileLink(attachments, version.file(), version.fileName()), size);
    }

    private RowMenu menu(
            Document document, DocumentVersion version, boolean editable, boolean publishing, Runnable redraw) {
        int number = version.number();
        RowMenu menu = new RowMenu(
                text("record.menu.of", words(document.title()) + ", " + text("document.version.number", number)));
        if (publishing && version.isPublic()) {
            menu.item(Icon.CANCELLED, text("document.version.withdraw"), () -> {
                Attempt.to(() -> documents.withdraw(document.id(), document.version(), number));
                redraw.run();
            });
        } else if (publishing) {
            menu.item(
                    Icon.WORLD,
                    text("document.version.publish"),
                    () -> asked(
                            text("document.version.publish.ask", number),
                            text("document.version.publish"),
                            () -> documents.publish(document.id(), document.version(), number),
                            redraw));
        }
        return menu.item(
                        editable,
                        Icon.EDIT,
                        text("record.edit"),
                        () -> forms.editVersion(document.id(), number, redraw))
                .item(
                        editable && !version.isPublic(),
                        Icon.DELETE,
                        text("record.remove"),
                        () -> asked(
                                text("document.version.removed", number),
                                text("record.remove"),
                                () -> documents.removeVersion(document.id(), document.version(), number),
                                redraw));
    }
}
