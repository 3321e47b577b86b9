package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.document.Document;
import fi.pohja.document.DocumentDraft;
import fi.pohja.document.DocumentId;
import fi.pohja.document.DocumentKind;
import fi.pohja.document.Documents;
import fi.pohja.document.VersionDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The documents the sources name, each version a plain text that stands in the content file itself. */
@Singleton
@Order(4)
final class DocumentContent implements ContentPart {

    private final Documents documents;

    DocumentContent(Documents documents) {
        this.documents = documents;
    }

    /** A version as the file has it. */
    private record Version(VersionDraft draft, String fileName, String text, boolean published) {}

    @Override
    public List<String> lists() {
        return List.of("documents");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("documents").forEach(element -> keys.enter(element, Kind.DOCUMENT));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("documents").forEach(element -> document(file, element, keys));
    }

    private void document(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys("key", "project", "kind", "title", "versions", "sources");
        DocumentDraft draft = new DocumentDraft(
                element.choice("kind", DocumentKind.class, DocumentKind.OTHER),
                element.requiredLocalized("title"),
                element.texts("sources"));
        List<Version> versions = element.entries("versions").stream()
                .map(DocumentContent::version)
                .toList();
        String key = element.text("key");
        DocumentId id = new DocumentId(keys.id(key));
        keys.reference(element, "project", Kind.PROJECT)
                .map(ProjectId::new)
                .ifPresent(project -> file.add(new Step(
                        Phase.ACROSS_FILES,
                        0,
                        element.line(),
                        id.value(),
                        key,
                        () -> enter(project, id, draft, versions))));
    }

    private static Version version(YamlFile.Entry element) {
        element.onlyKeys("date", "changes", "fileName", "text", "public");
        return new Version(
                new VersionDraft(element.date("date"), element.localized("changes")),
                element.text("fileName"),
                element.text("text"),
                element.flag("public"));
    }

    private void enter(ProjectId project, DocumentId id, DocumentDraft draft, List<Version> versions) {
        documents.create(project, Optional.of(id), draft);
        for (Version each : versions) {
            Document now = documents.addVersion(
                    id,
                    each.draft(),
                    each.fileName(),
                    new ByteArrayInputStream(each.text().getBytes(StandardCharsets.UTF_8)));
            if (each.published()) {
                documents.publish(id, now.version(), now.versions().getFirst().number());
            }
        }
    }
}
