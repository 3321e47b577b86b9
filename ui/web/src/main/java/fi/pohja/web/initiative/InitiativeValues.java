package fi.pohja.web.initiative;

import fi.pohja.access.Users;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Values of changed initiatives: names for ids, words for constants. */
@Singleton
final class InitiativeValues implements ChangedValues {

    private final Bodies bodies;
    private final Organisations organisations;
    private final Measures measures;
    private final Users users;
    private final Set<String> keys = Texts.shared().keys();

    InitiativeValues(Bodies bodies, Organisations organisations, Measures measures, Users users) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.measures = measures;
        this.users = users;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        if (!subjectType.equals("INITIATIVE")) {
            return Optional.empty();
        }
        return switch (field) {
            case "kind", "state" ->
                Optional.of("initiative." + field + "." + value)
                        .filter(keys::contains)
                        .map(Wording::text);
            case "body", "addressedBody", "addressedOrganisation", "handler", "measures" ->
                Optional.of(Arrays.stream(value.split(", "))
                        .map(part -> RecordId.read(part)
                                .flatMap(id -> name(field, id))
                                .orElse(part))
                        .collect(Collectors.joining(", ")));
            default -> Optional.empty();
        };
    }

    private Optional<String> name(String field, UUID id) {
        return switch (field) {
            case "addressedOrganisation" ->
                organisations.find(new OrganisationId(id)).map(found -> LocalizedWords.words(found.name()));
            case "handler" -> Optional.ofNullable(users.names(List.of(id)).get(id));
            case "measures" ->
                measures.find(new MeasureId(id)).map(found -> found.code() + " " + LocalizedWords.words(found.title()));
            default -> bodies.find(new BodyId(id)).map(found -> LocalizedWords.words(found.name()));
        };
    }
}
