package fi.pohja.web.participation;

import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of changed participation programmes: names for ids, words for constants. */
@Singleton
final class ParticipationValues implements ChangedValues {

    private final Bodies bodies;
    private final Organisations organisations;
    private final Set<String> keys = Texts.shared().keys();

    ParticipationValues(Bodies bodies, Organisations organisations) {
        this.bodies = bodies;
        this.organisations = organisations;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        if (!subjectType.startsWith("PARTICIPATION_")) {
            return Optional.empty();
        }
        return switch (field) {
            case "state" ->
                constant(
                        subjectType.equals("PARTICIPATION_ACTION")
                                ? "participation.action.state." + value
                                : "participation.state." + value);
            case "targets" ->
                Optional.of(Arrays.stream(value.split(", "))
                        .map(ParticipationValues::target)
                        .collect(Collectors.joining(", ")));
            case "body", "handledBy" ->
                RecordId.read(value)
                        .flatMap(id -> bodies.find(new BodyId(id)))
                        .map(found -> LocalizedWords.words(found.name()));
            case "organisation", "coordinator" ->
                RecordId.read(value)
                        .flatMap(id -> organisations.find(new OrganisationId(id)))
                        .map(found -> LocalizedWords.words(found.name()));
            default -> Optional.empty();
        };
    }

    private Optional<String> constant(String key) {
        return Optional.of(key).filter(keys::contains).map(Wording::text);
    }

    /** A figure's name and number, kept as {@code NEEDS 30}. */
    private static String target(String kept) {
        int space = kept.indexOf(' ');
        return space < 0
                ? kept
                : Wording.text("participation.figure.field." + kept.substring(0, space)) + kept.substring(space);
    }
}
