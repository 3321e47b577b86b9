package fi.pohja.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.search.Search;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Documents in versions, and which of them everybody may read. */
class DocumentsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final SignedIn OFFICE = People.with(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);
    private static final SignedIn MANAGER = People.with(TwoTenants.LAPPI, Role.PROJECT_MANAGER);
    private static final SignedIn READER = People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER);
    private static final Documents DOCUMENTS = TENANTS.bean(Documents.class);

    private static <T> T as(SignedIn user, ScopedValue.CallableOp<T, RuntimeException> work) {
        return user.<T, RuntimeException>call(work);
    }

    private static Project project() {
        return TENANTS.bean(Projects.class)
                .create(ProjectDraft.of(
                        ProjectKind.PROJECT,
                        "ASK-" + UUID.randomUUID().toString().substring(0, 8),
                        LocalizedText.fi("Asiakirjojen hanke")));
    }

    private static Document document(ProjectId project, String title) {
        return DOCUMENTS.create(
                project,
                Optional.empty(),
                new DocumentDraft(DocumentKind.PROJECT_PLAN, LocalizedText.fi(title), List.of()));
    }

    private static Document withVersion(DocumentId id, String content) {
        return DOCUMENTS.addVersion(
                id,
                VersionDraft.ofToday(),
                "suunnitelma.txt",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> asVisitor(DocumentId id, int number) {
        return TENANTS.<Optional<Attachments.Opened>, RuntimeException>inLappi(() -> DOCUMENTS.file(id, number))
                .map(DocumentsTest::content);
    }

    private static String content(Attachments.Opened opened) {
        try {
            return new String(opened.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PublicDocument> published(String code) {
        return TENANTS.inLappi(() -> DOCUMENTS.published(code));
    }

    private static List<String> codes(InvalidException refused) {
        return refused.violations().stream().map(Violation::code).toList();
    }

    @Test
    void versionsAreNumberedAndTheLatestPublicOneIsReadWithTheOlderBehindIt() {
        Project project = as(OFFICE, DocumentsTest::project);
        Document made = as(OFFICE, () -> document(project.id(), "Hankesuunnitelma"));
        as(OFFICE, () -> withVersion(made.id(), "ensimmäinen"));
        as(OFFICE, () -> withVersion(made.id(), "toinen"));
        Document three = as(OFFICE, () -> withVersion(made.id(), "kolmas"));
        assertEquals(
                List.of(3, 2, 1),
                three.versions().stream().map(DocumentVersion::number).toList());
        assertEquals(List.of(), published(project.code()), "nothing is public by itself");

        Document one = as(OFFICE, () -> DOCUMENTS.publish(made.id(), three.version(), 1));
        Document two = as(OFFICE, () -> DOCUMENTS.publish(made.id(), one.version(), 2));

        PublicDocument seen =
                published(project.code().toLowerCase(java.util.Locale.ROOT)).getFirst();
        assertEquals(2, seen.current().number());
        assertEquals(
                List.of(1), seen.older().stream().map(DocumentVersion::number).toList());
        assertEquals(Optional.of("toinen"), asVisitor(made.id(), 2));
        assertEquals(Optional.of("ensimmäinen"), asVisitor(made.id(), 1), "an older public one on request");
        assertEquals(Optional.empty(), asVisitor(made.id(), 3), "the draft of the next is nobody else's business");
        assertEquals(
                Optional.empty(),
                TENANTS.<Optional<Attachments.Opened>, RuntimeException>inPohjoisSavo(
                        () -> DOCUMENTS.file(made.id(), 2)));
        assertEquals(
                List.of(),
                TENANTS.inPohjoisSavo(() -> DOCUMENTS.published(project.code())),
                "another tenant's library");

        as(OFFICE, () -> DOCUMENTS.withdraw(made.id(), two.version(), 2));
        assertEquals(1, published(project.code()).getFirst().current().number());
        assertEquals(Optional.empty(), asVisitor(made.id(), 2), "taken away at once");
    }

    @Test
    void whatIsPublicIsTakenOutOnlyAfterItWasWithdrawnAndItsFileGoesWithIt() {
        Document made = as(OFFICE, () -> document(project().id(), "Viestintäsuunnitelma"));
        Document one = as(OFFICE, () -> withVersion(made.id(), "yksi"));
        Document shown = as(OFFICE, () -> DOCUMENTS.publish(made.id(), one.version(), 1));

        assertEquals(
                List.of("document.public"),
                codes(assertThrows(
                        InvalidException.class,
                        () -> as(OFFICE, () -> DOCUMENTS.removeVersion(made.id(), shown.version(), 1)))));
        assertEquals(
                List.of("document.public"),
                codes(assertThrows(
                        InvalidException.class,
                        () -> as(OFFICE, () -> {
                            DOCUMENTS.remove(made.id(), shown.version());
                            return true;
                        }))));
        Attachments attachments = TENANTS.bean(Attachments.class);
        assertEquals(
                List.of("attachment.kept"),
                codes(assertThrows(
                        InvalidException.class,
                        () -> as(OFFICE, () -> {
                            attachments.remove(shown.numbered(1).file());
                            return true;
                        }))));

        Document hidden = as(OFFICE, () -> DOCUMENTS.withdraw(made.id(), shown.version(), 1));
        as(OFFICE, () -> {
            DOCUMENTS.remove(made.id(), hidden.version());
            return true;
        });

        assertEquals(Optional.empty(), as(OFFICE, () -> DOCUMENTS.find(made.id())));
        assertThrows(
                NotFoundException.class,
                () -> as(OFFICE, () -> attachments.open(hidden.numbered(1).file())));
        assertEquals(
                List.of("REMOVED", "VERSION_WITHDRAWN", "VERSION_PUBLISHED", "VERSION_ADDED", "CREATED"),
                as(OFFICE, () -> TENANTS.bean(AuditLog.class).history(made.id().value(), 0, 20)).stream()
                        .filter(event -> event.subjectType().equals("DOCUMENT"))
                        .map(AuditEvent::action)
                        .toList());
    }

    @Test
    void whatChangedIsSaidOfAVersionAndTwoWhoSayItAtOnceAreToldApart() {
        Document made = as(
                MANAGER,
                () -> withVersion(document(project().id(), "Loppuraportti").id(), "yksi"));
        VersionDraft said =
                new VersionDraft(Optional.of(LocalDate.of(2020, 4, 30)), LocalizedText.fi("Luvut tarkistettu"));

        Document changed = as(MANAGER, () -> DOCUMENTS.changeVersion(made.id(), made.version(), 1, said));

        assertEquals(said, changed.numbered(1).draft());
        assertThrows(
                ChangedMeanwhileException.class,
                () -> as(MANAGER, () -> DOCUMENTS.changeVersion(made.id(), made.version(), 1, said)));
        assertThrows(
                NotFoundException.class,
                () -> as(MANAGER, () -> DOCUMENTS.changeVersion(made.id(), changed.version(), 9, said)));
        assertThrows(
                InvalidException.class,
                () -> as(
                        MANAGER,
                        () -> DOCUMENTS.changeVersion(
                                made.id(), changed.version(), 1, new VersionDraft(Optional.empty(), said.changes()))));
        assertThrows(
                InvalidException.class,
                () -> as(
                        MANAGER,
                        () -> DOCUMENTS.addVersion(
                                made.id(), VersionDraft.ofToday(), "kuva.png", new ByteArrayInputStream(new byte[] {1, 2
                                }))),
                "a file that is not what its name says");
        assertEquals(1, as(MANAGER, () -> DOCUMENTS.open(made.id())).versions().size());
    }

    @Test
    void whoMayDoWhat() {
        Document made = as(
                MANAGER, () -> withVersion(document(project().id(), "Sopimus").id(), "yksi"));

        assertEquals(made, as(READER, () -> DOCUMENTS.open(made.id())));
        assertThrows(DeniedException.class, () -> as(READER, () -> withVersion(made.id(), "kaksi")));
        assertThrows(DeniedException.class, () -> as(READER, () -> document(made.project(), "Oma")));
        assertThrows(DeniedException.class, () -> as(MANAGER, () -> DOCUMENTS.publish(made.id(), made.version(), 1)));
        assertThrows(DeniedException.class, () -> as(MANAGER, () -> DOCUMENTS.withdraw(made.id(), made.version(), 1)));
        assertTrue(as(OFFICE, () -> DOCUMENTS.publish(made.id(), made.version(), 1))
                .numbered(1)
                .isPublic());
    }

    @Test
    void aDocumentIsFoundWhileItsProjectIsInUse() {
        Search search = TENANTS.bean(Search.class);
        String title = "Erikoissuunnitelma" + UUID.randomUUID().toString().substring(0, 6);
        Project project = as(OFFICE, DocumentsTest::project);
        Document made = as(OFFICE, () -> document(project.id(), title));
        assertEquals(1, as(OFFICE, () -> search.find(title, 5)).size());

        as(OFFICE, () -> TENANTS.bean(Projects.class).archive(project.id(), project.version()));

        assertEquals(0, as(OFFICE, () -> search.find(title, 5)).size());
        assertEquals(
                List.of("archived"),
                codes(assertThrows(
                        InvalidException.class, () -> as(OFFICE, () -> withVersion(made.id(), "myöhässä")))));
    }

    @Nested
    class OfDocuments extends TenantIsolationContract<DocumentId> {

        private final Map<DocumentId, ProjectId> projects = new ConcurrentHashMap<>();

        @Override
        protected DocumentId create() {
            ProjectId project = project().id();
            DocumentId id = document(project, "Eristetty").id();
            projects.put(id, project);
            return id;
        }

        @Override
        protected boolean listed(DocumentId id) {
            try {
                return DOCUMENTS.of(projects.getOrDefault(id, new ProjectId(new UUID(0, 0)))).stream()
                        .anyMatch(document -> document.id().equals(id));
            } catch (NotFoundException nothingThere) {
                return false;
            }
        }

        @Override
        protected Optional<?> find(DocumentId id) {
            return DOCUMENTS.find(id);
        }

        @Override
        protected void change(DocumentId id) {
            DOCUMENTS.change(id, 1, new DocumentDraft(DocumentKind.OTHER, LocalizedText.fi("Vieras"), List.of()));
        }

        @Override
        protected void takeAway(DocumentId id) {
            DOCUMENTS.remove(id, 1);
        }
    }
}
