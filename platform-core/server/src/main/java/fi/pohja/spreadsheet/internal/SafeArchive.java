package fi.pohja.spreadsheet.internal;

import fi.pohja.problem.InvalidException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at an archive before anything unpacks it: it must be a workbook, and of bounded size. */
final class SafeArchive {

    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_ENTRIES = 5_000;

    private SafeArchive() {}

    static void check(byte[] content) {
        boolean workbook = false;
        long bytes = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            Enumeration<ZipArchiveEntry> all = zip.getEntries();
            while (all.hasMoreElements()) {
                ZipArchiveEntry entry = all.nextElement();
                workbook |= entry.getName().equals("xl/workbook.xml");
                entries++;
                try (InputStream part = zip.getInputStream(entry)) {
                    // What an archive says of its sizes may be a lie: what comes out is counted.
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES || entries > MOST_ENTRIES) {
                            throw InvalidException.of("file", "sheet.large");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw InvalidException.of("file", "sheet.broken");
        }
        if (!workbook) {
            throw InvalidException.of("file", "sheet.type");
        }
    }
}
