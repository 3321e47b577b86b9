package fi.pohja.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Subject;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    private final TwoTenants tenants = TwoTenants.shared();
    private final Attachments attachments = tenants.bean(Attachments.class);
    private final Links links = tenants.bean(Links.class);
    private final SignedIn manager =
            People.with(tenants, TwoTenants.LAPPI, "Hanna Hankejohtaja", Role.PROGRAMME_MANAGER);
    private final SignedIn viewer = People.with(tenants, TwoTenants.LAPPI, "Kai Katselija", Role.PARTNER_VIEWER);
    private final SignedIn elsewhere =
            People.with(tenants, TwoTenants.POHJOIS_SAVO, "Sari Savolainen", Role.TENANT_ADMIN);
    private final Subject project = Subject.of("PROJECT", UUID.randomUUID());

    private Attachment add(String name, byte[] content) {
        return manager.call(
                () -> attachments.add(project, name, "application/octet-stream", new ByteArrayInputStream(content)));
    }

    private List<String> faults(String name, byte[] content) {
        return assertThrows(InvalidException.class, () -> add(name, content)).violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }

    @Test
    void aFileIsKeptListedAndTheAuditKnows() throws IOException {
        Attachment added = add("C:\\temp\\Hanke\u202Esuunnitelma  2020.pdf", PDF);

        assertEquals("Hankesuunnitelma 2020.pdf", added.fileName());
        assertEquals("application/pdf", added.mediaType());
        assertEquals(PDF.length, added.size());
        assertEquals(64, added.sha256().length());
        assertEquals("Hanna Hankejohtaja", added.addedByName());
        assertEquals(List.of(added), viewer.call(() -> attachments.list(project)));
        Attachments.Opened opened = viewer.call(() -> attachments.open(added.id()));
        assertArrayEquals(PDF, opened.content().readAllBytes());
        assertEquals(project.id(), opened.subject().id());

        manager.call(() -> {
            attachments.remove(added.id());
            return true;
        });
        assertEquals(List.of(), viewer.call(() -> attachments.list(project)));
        assertThrows(NotFoundException.class, () -> viewer.call(() -> attachments.open(added.id())));
        assertEquals(
                List.of("REMOVED", "CREATED"),
                tenants
                        .<List<AuditEvent>, RuntimeException>inLappi(
                                () -> tenants.bean(AuditLog.class).history(project.id(), 0, 10))
                        .stream()
                        .map(AuditEvent::action)
                        .toList());
    }

    @Test
    void anotherTenantNeverReachesIt() {
        Attachment added = add("salainen.pdf", PDF);

        assertThrows(NotFoundException.class, () -> elsewhere.call(() -> attachments.open(added.id())));
        assertThrows(
                NotFoundException.class,
                () -> elsewhere.call(() -> {
                    attachments.remove(added.id());
                    return true;
                }));
        assertEquals(List.of(), elsewhere.call(() -> attachments.list(project)));
        assertEquals(List.of(added), manager.call(() -> attachments.list(project)));
    }

    @Test
    void aViewerMayReadAndNothingElse() {
        Attachment added = add("a.pdf", PDF);

        assertThrows(
                DeniedException.class,
                () -> viewer.call(
                        () -> attachments.add(project, "b.pdf", "application/pdf", new ByteArrayInputStream(PDF))));
        assertThrows(
                DeniedException.class,
                () -> viewer.call(() -> {
                    attachments.remove(added.id());
                    return true;
                }));
        assertThrows(DeniedException.class, () -> tenants.inLappi(() -> attachments.open(added.id())));
    }

    @Test
    void aProgramCalledPdfIsRefused() {
        byte[] program = new byte[200];
        program[0] = 'M';
        program[1] = 'Z';
        assertEquals(List.of("file file.content"), faults("lasku.pdf", program));
        assertEquals(List.of("file file.ending"), faults("lasku.exe", program));
        assertEquals(List.of("file file.ending"), faults("lasku.pdf.exe", program));
        assertEquals(List.of("file file.ending"), faults("lasku", program));
        assertEquals(
                List.of("file file.content"),
                faults("sivu.txt", "<html><script>x</script>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of("file file.content"),
                faults("kuva.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("file file.content"), faults("taulukko.csv", new byte[] {0, 1, 2, 3}));
    }

    @Test
    void officeFilesAreLookedInto() throws IOException {
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                add("muistio.docx", zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>")))
                        .mediaType());
        assertEquals(
                List.of("file file.content"),
                faults("muistio.docx", zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>"))));
        assertEquals(List.of("file file.content"), faults("muistio.docx", zip(Map.of("run.exe", "MZ"))));
        assertEquals(
                List.of("file file.macros"),
                faults(
                        "muistio.docx",
                        zip(Map.of(
                                "[Content_Types].xml", "<Types/>", "word/d.xml", "<d/>", "word/vbaProject.bin", "x"))));
        assertEquals(
                "application/vnd.oasis.opendocument.text",
                add("muistio.odt", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")))
                        .mediaType());
        assertEquals(
                List.of("file file.content"),
                faults("muistio.odt", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void textMayBeInAnOldEncoding() {
        assertEquals(
                "text/plain",
                add("vanha.txt", "Hyvää päivää".getBytes(StandardCharsets.ISO_8859_1))
                        .mediaType());
        assertEquals(
                "text/csv",
                add("luettelo.csv", "kunta;väkiluku\nÄhtäri;5000\n".getBytes(StandardCharsets.UTF_8))
                        .mediaType());
    }

    @Test
    void emptyLargeAndBrokenFilesAreRefused() {
        assertEquals(List.of("file file.empty"), faults("tyhja.pdf", new byte[0]));
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertEquals(List.of("file file.large"), faults("suuri.pdf", large));
        InputStream brokenOff = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("Connection reset");
            }
        };
        InvalidException refused = assertThrows(
                InvalidException.class,
                () -> manager.call(() -> attachments.add(project, "a.pdf", "application/pdf", brokenOff)));
        assertEquals("file.broken", refused.violations().getFirst().code());
        assertTrue(manager.call(() -> attachments.list(project)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "..\\..\\a.pdf, a.pdf",
        "'a\"b<c>d|e?f*g:h.pdf', abcdefgh.pdf",
        "'  .hidden.pdf', hidden.pdf",
        "'Pöytäkirja 1.1.2020.PDF', 'Pöytäkirja 1.1.2020.PDF'"
    })
    void namesAreCleaned(String given, String kept) {
        assertEquals(kept, add(given, PDF).fileName());
    }

    @Test
    void controlCharactersLeaveTheName() {
        assertEquals("abc.pdf", add("a\u0000b\r\nc.pdf", PDF).fileName());
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String kept = add("a".repeat(500) + ".pdf", PDF).fileName();
        assertEquals(150, kept.length());
        assertTrue(kept.endsWith("a.pdf"));
    }

    @Test
    void linksHaveAnOrderAndVersions() {
        Link first = manager.call(() -> links.add(project, draft("Yksi", "https://www.stm.fi/")));
        Link second = manager.call(() -> links.add(project, draft("Kaksi", "http://thl.fi/a?b=c#d")));
        assertEquals(List.of(first, second), viewer.call(() -> links.list(project)));

        manager.call(() -> {
            links.order(project, List.of(second.id()));
            return true;
        });
        assertEquals(List.of(second, first), viewer.call(() -> links.list(project)));

        Link changed = manager.call(() -> links.change(first.id(), draft("Uusi", "https://soteuudistus.fi/"), 1));
        assertEquals(2, changed.version());
        assertThrows(
                ChangedMeanwhileException.class,
                () -> manager.call(() -> links.change(first.id(), draft("Toinen", "https://a.fi/"), 1)));
        assertThrows(DeniedException.class, () -> viewer.call(() -> links.add(project, draft("a", "https://a.fi/"))));
        assertThrows(
                NotFoundException.class,
                () -> elsewhere.call(() -> links.change(first.id(), draft("a", "https://a.fi/"), 2)));
        manager.call(() -> {
            links.remove(second.id());
            return true;
        });
        assertEquals(List.of(changed), viewer.call(() -> links.list(project)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://a.fi/",
                "www.stm.fi",
                "https://",
                "https://user:secret@a.fi/",
                "https://a b.fi/",
                " "
            })
    void onlyWebAddressesAreTaken(String url) {
        InvalidException refused =
                assertThrows(InvalidException.class, () -> manager.call(() -> links.add(project, draft("a", url))));
        assertEquals("url", refused.violations().getFirst().field());
    }

    private static Link.Draft draft(String title, String url) {
        return new Link.Draft(LocalizedText.fi(title), url, List.of());
    }
}
