package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.Subject;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The files of a record: download, and for those who may, adding by button or by dropping, and removing. */
public final class AttachmentsPanel extends Div {

    private static final BigDecimal KILO = BigDecimal.valueOf(1_024);

    private final Attachments attachments;
    private final Subject record;
    private final Div list = new Div();
    private final Div faults = new Div();

    AttachmentsPanel(Attachments attachments, Subject record) {
        this.attachments = attachments;
        this.record = record;
        addClassName("attachments");
        faults.addClassName("attachment-faults");
        faults.getElement().setAttribute("role", "alert");
        add(list);
        if (Editing.allowed(record)) {
            add(faults, upload());
        }
        read();
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            try {
                attachments.add(record, file.fileName(), file.contentType(), new ByteArrayInputStream(content));
                faults.removeAll();
                Notice.done(text("record.file.added", file.fileName()));
            } catch (InvalidException invalid) {
                fault(file.fileName(), Faults.sentences(invalid));
            }
            read();
        }));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, attachments.mostBytes()));
        upload.setAcceptedFileExtensions(attachments.allowedEndings().toArray(String[]::new));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> fault(rejected.getFileName(), rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private UploadI18N words() {
        String size = size(attachments.mostBytes());
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(text("record.file.add"))
                        .setMany(text("record.file.add")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text("record.file.drop", size))
                        .setMany(text("record.file.drop", size)))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("record.file.many"))
                        .setFileIsTooBig(text("record.file.big", size))
                        .setIncorrectFileType(text("record.file.type", String.join(" ", attachments.allowedEndings()))))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("record.file.connecting"))
                                .setStalled(text("record.file.stalled"))
                                .setProcessing(text("record.file.processing"))
                                .setHeld(text("record.file.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("record.file.left"))
                                .setUnknown(text("record.file.left.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("record.file.failed"))
                                .setUnexpectedServerError(text("record.file.failed"))
                                .setForbidden(text("record.file.failed"))
                                .setFileTooLarge(text("record.file.big", size))))
                .setFile(new UploadI18N.File()
                        .setRetry(text("record.file.retry"))
                        .setStart(text("record.file.start"))
                        .setRemove(text("record.remove")));
    }

    private void fault(String file, String why) {
        Div fault = new Div(Icon.ERROR.picture(), new Span(text("record.file.refused", file, why)));
        fault.addClassName("attachment-fault");
        faults.add(fault);
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
        Anchor name = new Anchor(
                download -> {
                    try {
                        Attachments.Opened opened = attachments.open(file.id());
                        // Never shown in the page's own origin, whatever is in the file.
                        download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                        download.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                        download.getResponse().setHeader("Cache-Control", "private, no-store");
                        download.setContentType(opened.attachment().mediaType());
                        download.setContentLength(opened.attachment().size());
                        download.setFileName(opened.attachment().fileName());
                        opened.content().transferTo(download.getOutputStream());
                    } catch (NotFoundException gone) {
                        download.getResponse().sendError(404, "");
                    }
                },
                AttachmentType.DOWNLOAD,
                file.fileName());
        Span about = new Span(text("record.file.about", size(file.size()), moment(file.addedAt()), file.addedByName()));
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

    private static String size(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        return size.compareTo(KILO.multiply(KILO)) >= 0
                ? number(size.divide(KILO.multiply(KILO), 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()) + "\u00a0Mt"
                : number(size.divide(KILO, 0, RoundingMode.UP)) + "\u00a0kt";
    }
}
