package fi.pohja.web.organisation;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's organisations in use, to choose one from. */
@Singleton
public final class OrganisationChoices implements Choices<OrganisationId> {

    private final Organisations organisations;

    OrganisationChoices(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<Choice<OrganisationId>> find(String words, int offset, int limit) {
        return organisations
                .list(
                        Organisations.Filter.text(words),
                        Order.ascending(Organisations.Sort.NAME),
                        new Slice(offset, Math.clamp(limit, 1, Slice.MOST)))
                .items()
                .stream()
                .map(row -> new Choice<>(row.id().value().toString(), row.id(), words(row.name())))
                .toList();
    }

    @Override
    public int count(String words) {
        return organisations
                .list(Organisations.Filter.text(words), Order.ascending(Organisations.Sort.NAME), new Slice(0, 1))
                .total();
    }

    @Override
    public Optional<Choice<OrganisationId>> byKey(String key) {
        return id(key).flatMap(organisations::find).map(found -> new Choice<>(key, found.id(), words(found.name())));
    }

    /** A draft may hold anything. */
    private static Optional<OrganisationId> id(String key) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(key)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The key of an organisation in a form's draft. */
    public static String key(OrganisationId id) {
        return id.value().toString();
    }
}
