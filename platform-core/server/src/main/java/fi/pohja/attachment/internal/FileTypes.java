package fi.pohja.attachment.internal;

import fi.pohja.problem.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Which files are taken, and what a file really is. The ending says what it claims to be, the content decides whether
 * that is true. Office files with macros are refused, since they run what their sender wrote.
 */
final class FileTypes {

    /** A kind of file by its ending; {@code contents} are the types its first bytes may show. */
    private record Kind(String mediaType, Set<String> contents, Container container) {}

    private enum Container {
        NONE,
        TEXT,
        /** A ZIP of Microsoft's kind, with {@code [Content_Types].xml}. */
        OFFICE_OPEN_XML,
        /** A ZIP whose first entry names its type. */
        OPEN_DOCUMENT
    }

    private static final SortedMap<String, Kind> KINDS = kinds();

    /** Entries looked at in a ZIP before giving up. */
    private static final int MOST_ENTRIES = 2_000;

    private static final int LONGEST_TYPE = 200;

    private FileTypes() {}

    private static SortedMap<String, Kind> kinds() {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        plain(kinds, ".pdf", "application/pdf");
        plain(kinds, ".png", "image/png");
        plain(kinds, ".jpg", "image/jpeg");
        plain(kinds, ".jpeg", "image/jpeg");
        plain(kinds, ".gif", "image/gif");
        plain(kinds, ".webp", "image/webp");
        kinds.put(".txt", text("text/plain"));
        kinds.put(".csv", text("text/csv"));
        String office = "application/vnd.openxmlformats-officedocument.";
        kinds.put(".docx", zip(office + "wordprocessingml.document", Container.OFFICE_OPEN_XML));
        kinds.put(".xlsx", zip(office + "spreadsheetml.sheet", Container.OFFICE_OPEN_XML));
        kinds.put(".pptx", zip(office + "presentationml.presentation", Container.OFFICE_OPEN_XML));
        kinds.put(".odt", zip("application/vnd.oasis.opendocument.text", Container.OPEN_DOCUMENT));
        kinds.put(".ods", zip("application/vnd.oasis.opendocument.spreadsheet", Container.OPEN_DOCUMENT));
        kinds.put(".odp", zip("application/vnd.oasis.opendocument.presentation", Container.OPEN_DOCUMENT));
        return kinds;
    }

    private static void plain(SortedMap<String, Kind> kinds, String ending, String mediaType) {
        kinds.put(ending, new Kind(mediaType, Set.of(mediaType), Container.NONE));
    }

    private static Kind text(String mediaType) {
        // Text in an old one-byte encoding shows no type at all; it must at least hold no control characters.
        return new Kind(mediaType, Set.of("text/plain", "text/csv", "application/octet-stream"), Container.TEXT);
    }

    private static Kind zip(String mediaType, Container container) {
        return new Kind(mediaType, Set.of("application/zip", "application/x-tika-ooxml", mediaType), container);
    }

    static List<String> endings() {
        return List.copyOf(KINDS.keySet());
    }

    /**
     * The media type of a file.
     *
     * @throws InvalidException when its ending is not taken or its content is something else
     */
    static String check(String fileName, byte[] content) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
        Kind kind = Optional.ofNullable(KINDS.get(ending))
                .orElseThrow(() -> InvalidException.of("file", "file.ending", String.join(", ", KINDS.keySet())));
        if (!kind.contents.contains(found(content)) || !fits(kind, content)) {
            throw InvalidException.of("file", "file.content", ending);
        }
        return kind.mediaType;
    }

    private static String found(byte[] content) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fits(Kind kind, byte[] content) {
        return switch (kind.container) {
            case NONE -> true;
            case TEXT -> isText(content);
            case OFFICE_OPEN_XML -> isOfficeOpenXml(kind.mediaType, content);
            case OPEN_DOCUMENT -> isOpenDocument(kind.mediaType, content);
        };
    }

    private static boolean isText(byte[] content) {
        boolean wide = content.length > 1
                && ((content[0] == (byte) 0xff && content[1] == (byte) 0xfe)
                        || (content[0] == (byte) 0xfe && content[1] == (byte) 0xff));
        if (wide) {
            return true;
        }
        for (byte each : content) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfficeOpenXml(String mediaType, byte[] content) {
        String folder = mediaType.contains("word") ? "word/" : mediaType.contains("sheet") ? "xl/" : "ppt/";
        boolean types = false;
        boolean body = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                types |= name.equals("[Content_Types].xml");
                body |= name.startsWith(folder);
                if (name.endsWith("vbaProject.bin")) {
                    throw InvalidException.of("file", "file.macros");
                }
                if (++entries > MOST_ENTRIES) {
                    return false;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
        return types && body;
    }

    private static boolean isOpenDocument(String mediaType, byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry first = zip.getNextEntry();
            return first != null
                    && first.getName().equals("mimetype")
                    && new String(zip.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).equals(mediaType);
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }
}
