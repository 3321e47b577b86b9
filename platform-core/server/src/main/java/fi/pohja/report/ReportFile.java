package fi.pohja.report;

/** A report as a file. Whoever asked for it owns it: the content is not copied. */
public final class ReportFile {

    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    public ReportFile(String fileName, String mediaType, byte[] content) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content;
    }

    /** With the ending that fits the content. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole file. */
    public byte[] content() {
        return content;
    }
}
