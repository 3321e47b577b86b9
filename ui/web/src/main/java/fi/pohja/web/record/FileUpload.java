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
        UploadI18N words = UploadWords.of(add, text("record.file.drop", size), text("record.file.big", size));
        words.getError().setIncorrectFileType(text("record.file.type", String.join(" ", attachments.allowedEndings())));
        return words;
    }
}
