package fi.pohja.web.administration;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.web.i18n.Language;
import fi.pohja.web.record.ChangedValues;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the audit keeps of users, in people's words. */
@Singleton
final class UserWords implements ChangedValues {

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        return switch (subjectType + "." + field) {
            case "USER.roles" ->
                Optional.of(Arrays.stream(value.split(", ", -1))
                        .map(role -> text("role." + role))
                        .collect(Collectors.joining(", ")));
            case "USER.state" -> Optional.of(text("user.state." + value));
            case "USER.language" -> Language.of(value).map(Language::ownName);
            default -> Optional.empty();
        };
    }
}
