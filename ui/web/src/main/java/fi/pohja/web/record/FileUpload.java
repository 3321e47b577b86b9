package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import fi.pohja.attachment.Attachments;
import fi.pohja.problem.InvalidException;
import fi.pohja.web.pattern.Icon;

/** Takes files that are kept with a record, by button or by dropping, and says why one is refused. */
public final class FileUpload extends Div {

    private static final long serialVersionUID = 1L;

    private final Div faults = new Div();

    /** What becomes of a file; an {@link InvalidException} is said beside it. Called under the session's lock. */
    public interface Taken {
        void take(String fileName, byte[] content);
    }

    /** @param add the words of the button */
    public FileUpload(Attachments attachments, String add, Taken taken) {
        faults.addClassName("attachment-faults");
        faults.getElement().setAttribute("role", "alert");
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            try {
                faults.removeAll();
                taken.take(file.fileName(), content);
            } catch (InvalidException invalid) {
                fault(file.fileName(), Faults.sentences(invalid));
            }
        }));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, attachments.mostBytes()));
        upload.setAcceptedFileExtensions(attachments.allowedEndings().toArray(String[]::new));
        upload.setI18n(words(attachments, add));
        upload.addFileRejectedListener(rejected -> fault(rejected.getFileName(), rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(faults, upload);
    }

    private void fault(String file, String why) {
        Div fault = new Div(Icon.ERROR.picture(), new Span(text("record.file.refused", file, why)));
        fault.addClassName("attachment-fault");
        faults.add(fault);
    }

    private static UploadI18N words(Attachments attachments, String add) {
        String size = FileSize.words(attachments.mostBytes());
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(add).setMany(add))
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
}
