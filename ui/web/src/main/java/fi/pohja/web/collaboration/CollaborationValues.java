package fi.pohja.web.collaboration;

import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.LocalizedWords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of changed spaces, shares and border agreements: names for tenants, words for constants. */
@Singleton
final class CollaborationValues implements ChangedValues {

    private final CollaborationSpaces spaces;
    private final Set<String> keys = Texts.shared().keys();

    CollaborationValues(CollaborationSpaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        return switch (subjectType) {
            case "COLLABORATION_SPACE" ->
                switch (field) {
                    case "kind" -> constant("collaboration.kind.", value);
                    case "invited" -> Optional.of(names(value));
                    default -> Optional.empty();
                };
            case "SHARE" ->
                switch (field) {
                    case "rights" -> constant("share.rights.", value);
                    case "state" -> constant("share.state.", value);
                    case "audience" -> Optional.of(names(value));
                    case "readAt" -> moment(value);
                    default -> Optional.empty();
                };
            case "BORDER_AGREEMENT" ->
                switch (field) {
                    case "services" ->
                        Optional.of(Arrays.stream(value.split(", "))
                                .map(service ->
                                        constant("agreement.service.", service).orElse(service))
                                .collect(Collectors.joining(", ")));
                    case "counterpart" -> Optional.of(names(value));
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    private Optional<String> constant(String prefix, String value) {
        return Optional.of(prefix + value).filter(keys::contains).map(Wording::text);
    }

    private String names(String slugs) {
        return Arrays.stream(slugs.split(", "))
                .map(slug -> spaces.partners().stream()
                        .filter(partner -> partner.tenant().equals(slug))
                        .findFirst()
                        .map(partner -> LocalizedWords.words(partner.name()))
                        .orElse(slug))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> moment(String value) {
        try {
            return Optional.of(Wording.moment(Instant.parse(value)));
        } catch (DateTimeParseException asItIs) {
            return Optional.empty();
        }
    }
}
