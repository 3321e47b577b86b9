package fi.pohja.web.need;

import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Values of changed needs: names for ids, words for constants. */
@Singleton
final class NeedValues implements ChangedValues {

    private final Organisations organisations;
    private final NeedThemes themes;
    private final Set<String> keys = Texts.shared().keys();

    NeedValues(Organisations organisations, NeedThemes themes) {
        this.organisations = organisations;
        this.themes = themes;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        if (!subjectType.equals("NEED")) {
            return Optional.empty();
        }
        return switch (field) {
            case "organisation" ->
                RecordId.read(value)
                        .flatMap(id -> organisations.find(new OrganisationId(id)))
                        .map(found -> LocalizedWords.words(found.name()));
            case "theme" ->
                RecordId.read(value)
                        .flatMap(id -> themes.find(new NeedThemeId(id)))
                        .map(found -> LocalizedWords.words(found.name()));
            case "kind", "state", "source" ->
                Optional.of("need." + field + "." + value)
                        .filter(keys::contains)
                        .map(Wording::text);
            case "published" -> Optional.of(Wording.text(Boolean.parseBoolean(value) ? "record.yes" : "record.no"));
            case "toldOn" -> day(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(Wording.date(LocalDate.parse(text)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
