package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.upload.UploadI18N;

/** What an upload says while a file is on its way, in the reader's language. */
public final class UploadWords {

    private UploadWords() {}

    /**
     * @param add the words of the button
     * @param drop what stands beside it
     * @param big why a file is too large
     */
    public static UploadI18N of(String add, String drop, String big) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(add).setMany(add))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("record.file.many"))
                        .setFileIsTooBig(big))
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
                                .setFileTooLarge(big)))
                .setFile(new UploadI18N.File()
                        .setRetry(text("record.file.retry"))
                        .setStart(text("record.file.start"))
                        .setRemove(text("record.remove")));
    }
}
