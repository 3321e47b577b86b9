package fi.pohja.web.record;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import fi.pohja.attachment.AttachmentId;
import fi.pohja.attachment.Attachments;
import fi.pohja.problem.NotFoundException;

/** A file that was attached to something, to save. */
public final class FileLink extends Anchor {

    private static final long serialVersionUID = 1L;

    public FileLink(Attachments attachments, AttachmentId file, String words) {
        super(
                download -> {
                    try {
                        Attachments.Opened opened = attachments.open(file);
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
                words);
    }
}
