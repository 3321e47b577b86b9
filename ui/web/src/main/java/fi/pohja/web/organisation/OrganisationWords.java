package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.access.Users;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What the audit keeps of organisations, bodies and places in them, in people's words. */
@Singleton
final class OrganisationWords implements ChangedValues {

    private final OrganisationChoices organisations;
    private final Bodies bodies;
    private final Users users;

    OrganisationWords(OrganisationChoices organisations, Bodies bodies, Users users) {
        this.organisations = organisations;
        this.bodies = bodies;
        this.users = users;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        return switch (subjectType + "." + field) {
            case "ORGANISATION.kind" -> Optional.of(text("organisation.kind." + value));
            case "ORGANISATION.sector" -> Optional.of(text("organisation.sector." + value));
            case "BODY.kind" -> Optional.of(text("body.kind." + value));
            case "BODY_MEMBER.position" -> Optional.of(text("body.position." + value));
            case "ORGANISATION.parent", "BODY_MEMBER.organisation", "USER.organisation" ->
                RecordId.read(value)
                        .flatMap(id -> organisations.byKey(id.toString()))
                        .map(Choice::words);
            case "BODY.parent" ->
                RecordId.read(value)
                        .flatMap(id -> bodies.find(new BodyId(id)))
                        .map(body -> LocalizedWords.words(body.name()));
            case "BODY_MEMBER.user" ->
                RecordId.read(value)
                        .flatMap(id ->
                                Optional.ofNullable(users.names(List.of(id)).get(id)));
            default -> Optional.empty();
        };
    }
}
