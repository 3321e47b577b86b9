package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Attachments;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.AttachmentRequirement;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCalls;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.Receipt;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.Faults;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an application says, what it still lacks, its attachments, its receipts and the decision. */
@Singleton
final class ApplicationBasics {

    private final GrantApplications applications;
    private final FundingCalls calls;
    private final Attachments attachments;
    private final RecordPanels panels;

    ApplicationBasics(
            GrantApplications applications, FundingCalls calls, Attachments attachments, RecordPanels panels) {
        this.applications = applications;
        this.calls = calls;
        this.attachments = attachments;
        this.panels = panels;
    }

    Div of(GrantApplication application, Runnable changed) {
        Div main = new Div();
        main.addClassName("record-main");
        application
                .supplement()
                .filter(asked -> application.state().open())
                .ifPresent(asked -> main.add(new Section(
                        text("application.supplement.asked"),
                        new Paragraph(asked.reason()),
                        new Paragraph(text("application.supplement.due", Wording.date(asked.due()))))));
        if (application.state().open()) {
            main.add(missing(application));
        }
        application.decision().ifPresent(decision -> main.add(decision(decision)));
        if (!application.receipts().isEmpty()) {
            main.add(receipts(application));
        }
        Section about = new Section(text("application.field.summary"));
        about.add(
                application.summary().isEmpty()
                        ? new Paragraph(text("application.summary.none"))
                        : LocalizedWords.paragraphs(application.summary()),
                panels.sources(application.sourceRefs()));
        main.add(about, checklist(application, changed));
        Div side = new Div(new Section(text("project.facts"), facts(application)));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private static Facts facts(GrantApplication application) {
        Facts facts = new Facts();
        facts.fact(
                text("application.total"),
                new Span(budgeted(application, application.budget().total())));
        facts.fact(
                text("application.applied"),
                new Span(
                        application.divided()
                                ? budgeted(application, application.applied())
                                : text("decision.unknown.sum")));
        facts.fact(text("call.closes"), new Span(Figures.second(application.closes())));
        facts.fact(
                text("application.submitted"),
                new Span(application.submittedOn().map(Wording::date).orElse(Figures.UNKNOWN)));
        facts.fact(
                text("application.field.contact"),
                new Span(application.contact().isEmpty() ? Figures.UNKNOWN : application.contact()));
        return facts;
    }

    private static String budgeted(GrantApplication application, java.math.BigDecimal euros) {
        return application.budget().lines().isEmpty() ? Figures.UNKNOWN : Figures.euros(euros);
    }

    /** What keeps it from being submitted, before anybody presses the button. */
    private Section missing(GrantApplication application) {
        List<Violation> faults = applications.faults(application.id());
        Section section = new Section(text("application.missing"));
        section.addClassName("application-missing");
        if (faults.isEmpty()) {
            Div ready = new Div(Icon.SUCCESS.picture(), new Span(text("application.ready")));
            ready.addClassName("application-ready");
            section.add(ready);
            return section;
        }
        UnorderedList list = new UnorderedList();
        faults.forEach(fault -> list.add(new ListItem(
                fault.field().equals("summary") || fault.field().equals("contact")
                        ? text("application.field." + fault.field()) + ": " + Faults.sentence(fault)
                        : Faults.sentence(fault))));
        section.add(list);
        return section;
    }

    private static Section decision(GrantDecision decision) {
        Facts facts = new Facts();
        facts.fact(text("application.field.outcome"), new Span(text("funding.outcome." + decision.outcome())));
        facts.fact(
                text("application.field.decidedOn"),
                new Span(decision.decidedOn().map(Wording::date).orElse(text("decision.unknown.day"))));
        if (decision.grants()) {
            facts.fact(
                    text("application.field.granted"),
                    new Span(decision.granted().map(Figures::euros).orElse(text("decision.unknown.sum"))));
            facts.fact(text("application.field.percent"), new Span(Figures.percent(decision.percent())));
            facts.fact(text("decision.period"), new Span(period(decision)));
        }
        if (!decision.diaryNumber().isEmpty()) {
            facts.fact(text("application.field.diaryNumber"), new Span(decision.diaryNumber()));
        }
        if (!decision.costCentre().isEmpty()) {
            facts.fact(text("application.field.costCentre"), new Span(decision.costCentre()));
        }
        Section section = new Section(text("application.decision"), facts);
        if (!decision.conditions().isEmpty()) {
            section.add(LocalizedWords.paragraphs(decision.conditions()));
        }
        return section;
    }

    private static String period(GrantDecision decision) {
        return decision.eligibleFrom().isEmpty() && decision.eligibleTo().isEmpty()
                ? text("decision.unknown.period")
                : decision.eligibleFrom().map(Wording::date).orElse("")
                        + "–"
                        + decision.eligibleTo().map(Wording::date).orElse("");
    }

    private Section receipts(GrantApplication application) {
        RecordTable table = new RecordTable(
                text("application.receipts"),
                List.of(
                        text("receipt.number"),
                        text("receipt.at"),
                        text("receipt.by"),
                        text("receipt.sha256"),
                        text("receipt.document")),
                false);
        for (Receipt receipt : application.receipts()) {
            Span hash = new Span(receipt.sha256());
            hash.addClassName("receipt-hash");
            table.row(
                    List.of(
                            new Span(receipt.number()),
                            new Span(Figures.second(receipt.submittedAt())),
                            new Span(receipt.submittedBy()),
                            hash,
                            document(receipt)),
                    Optional.empty());
        }
        return new Section(text("application.receipts"), new Paragraph(text("application.receipts.about")), table);
    }

    private Anchor document(Receipt receipt) {
        return download(receipt.number() + ".json", () -> applications.document(receipt.id()));
    }

    /** A JSON document to save, written when it is asked for. */
    static Anchor download(String fileName, java.util.function.Supplier<String> document) {
        return new Anchor(
                download -> {
                    byte[] content = document.get().getBytes(StandardCharsets.UTF_8);
                    download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    download.getResponse().setHeader("Cache-Control", "private, no-store");
                    download.setContentType("application/json");
                    download.setContentLength(content.length);
                    download.setFileName(fileName);
                    download.getOutputStream().write(content);
                },
                AttachmentType.DOWNLOAD,
                text("receipt.download"));
    }

    private Section checklist(GrantApplication application, Runnable changed) {
        FundingCall call = calls.open(application.call().id());
        boolean editable = application.state().open() && SignedIn.allowed(Permission.EDIT_FUNDING);
        Section section = new Section(text("call.requirements"));
        List<AttachmentRequirement> lines = new ArrayList<>(call.requirements());
        UnorderedList list = new UnorderedList();
        list.addClassName("checklist");
        for (AttachmentRequirement line : lines) {
            list.add(line(application, line, editable, changed));
        }
        boolean others = application.attachments().stream()
                .anyMatch(attached -> attached.requirement().isEmpty());
        if (editable || others) {
            AttachmentRequirement other = new AttachmentRequirement(
                    "", LocalizedText.of(Language.current().code(), text("application.attachment.other")), false);
            list.add(line(application, other, editable, changed));
        }
        section.add(list.getComponentCount() == 0 ? new Paragraph(text("call.requirements.none")) : list);
        return section;
    }

    private ListItem line(GrantApplication application, AttachmentRequirement line, boolean open, Runnable changed) {
        String key = line.key();
        String name = words(line.name());
        boolean required = line.required();
        boolean submitted = !application.state().open();
        boolean editable =
                open || (submitted && line.deliverBy().isPresent() && SignedIn.allowed(Permission.EDIT_FUNDING));
        List<GrantApplication.Attached> there = application.attachments().stream()
                .filter(attached -> attached.requirement().equals(key))
                .toList();
        Span title = new Span(name);
        title.addClassName("checklist-name");
        // What was submitted elsewhere has its attachments there; they are missing only from what is submitted here.
        boolean here = application.state().open() || !application.receipts().isEmpty();
        boolean missing = there.isEmpty() && required && here;
        Span state = new Span(text(
                missing
                        ? "application.attachment.missing"
                        : there.isEmpty()
                                ? here ? "application.attachment.optional" : "application.attachment.elsewhere"
                                : "application.attachment.there"));
        state.addClassName("fact-note");
        Div words = new Div(title, state);
        words.addClassName("checklist-words");
        line.deliverBy().ifPresent(day -> {
            Span until = new Span(text("application.attachment.deliverBy", Wording.date(day)));
            until.addClassName("fact-note");
            words.add(until);
        });
        there.forEach(attached -> words.add(file(application, attached, open, changed)));
        Component picture = (missing ? Icon.WARNING : there.isEmpty() ? Icon.ATTACHMENT : Icon.SUCCESS).picture();
        ListItem item = new ListItem(picture, words);
        item.addClassName("checklist-line");
        if (editable) {
            item.add(upload(application.id(), key, name, changed));
        }
        return item;
    }

    private Div file(
            GrantApplication application, GrantApplication.Attached attached, boolean editable, Runnable changed) {
        Span about = new Span(text(
                "application.attachment.added",
                moment(attached.file().addedAt()),
                attached.file().addedByName()));
        about.addClassName("fact-note");
        Div file = new Div(link(attached), about);
        file.addClassName("checklist-file");
        if (editable) {
            Button remove = new Button(Icon.DELETE.picture(), click -> {
                Attempt.to(() ->
                        applications.detach(application.id(), attached.file().id()));
                changed.run();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(text("record.file.remove", attached.file().fileName()));
            file.add(remove);
        }
        return file;
    }

    private Anchor link(GrantApplication.Attached attached) {
        return new Anchor(
                download -> {
                    Attachments.Opened opened = attachments.open(attached.file().id());
                    // Never shown in the page's own origin, whatever is in the file.
                    download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    download.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    download.getResponse().setHeader("Cache-Control", "private, no-store");
                    download.setContentType(opened.attachment().mediaType());
                    download.setContentLength(opened.attachment().size());
                    download.setFileName(opened.attachment().fileName());
                    opened.content().transferTo(download.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                attached.file().fileName());
    }

    private Upload upload(ApplicationId id, String key, String name, Runnable changed) {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            try {
                applications.attach(id, key, file.fileName(), file.contentType(), new ByteArrayInputStream(content));
                Notice.done(text("record.file.added", file.fileName()));
            } catch (InvalidException invalid) {
                Notice.refused(text("record.file.refused", file.fileName(), Faults.sentences(invalid)));
            }
            changed.run();
        }));
        Button choose = new Button(text("application.attachment.add"), Icon.UPLOAD.picture());
        choose.setAriaLabel(text("application.attachment.add.to", name));
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, attachments.mostBytes()));
        upload.setAcceptedFileExtensions(attachments.allowedEndings().toArray(String[]::new));
        upload.addFileRejectedListener(rejected ->
                Notice.refused(text("record.file.refused", rejected.getFileName(), rejected.getErrorMessage())));
        upload.addClassName("checklist-upload");
        return upload;
    }
}
