package fi.pohja.web.staff;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.web.record.ChangedValues;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Says of a person's data that the history does not keep them. */
@Singleton
final class StaffValues implements ChangedValues {

    private static final Set<String> OF_A_PERSON = Set.of("user", "name", "email", "phone");

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        return subjectType.equals("STAFF_MEMBER") && OF_A_PERSON.contains(field)
                ? Optional.of(text("staff.withheld"))
                : Optional.empty();
    }
}
