package fi.pohja.document;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/** What is typed about a document itself. Limits: title required, 300 characters. */
public record DocumentDraft(DocumentKind kind, LocalizedText title, List<String> sourceRefs) {

    public DocumentDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }
}
