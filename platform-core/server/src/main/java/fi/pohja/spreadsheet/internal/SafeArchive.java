package fi.pohja.spreadsheet.internal;

import fi.pohja.problem.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES || entries > MOST_ENTRIES) {
                        throw InvalidException.of("file", "sheet.large");
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
