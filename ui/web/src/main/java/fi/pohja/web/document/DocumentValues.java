package fi.pohja.web.document;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.document.DocumentKind;
import fi.pohja.web.record.ChangedValues;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of documents in words. */
@Singleton
final class DocumentValues implements ChangedValues {

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        return subjectType.equals("DOCUMENT") && field.equals("kind")
                ? Arrays.stream(DocumentKind.values())
                        .filter(kind -> kind.name().equals(value))
                        .findFirst()
                        .map(kind -> text("document.kind." + kind))
                : Optional.empty();
    }
}
