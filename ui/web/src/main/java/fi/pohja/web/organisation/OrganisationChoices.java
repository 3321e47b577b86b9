package fi.pohja.web.organisation;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.FoundChoices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's organisations in use, to choose one from. */
@Singleton
public final class OrganisationChoices extends FoundChoices<OrganisationId> {

    private final Organisations organisations;

    OrganisationChoices(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    protected List<Choice<OrganisationId>> rows(String words, Slice slice) {
        return organisations
                .list(Organisations.Filter.text(words), Order.ascending(Organisations.Sort.NAME), slice)
                .items()
                .stream()
                .map(row -> Choice.of(row.id().value(), row.id(), words(row.name())))
                .toList();
    }

    @Override
    public int count(String words) {
        return organisations
                .list(Organisations.Filter.text(words), Order.ascending(Organisations.Sort.NAME), new Slice(0, 1))
                .total();
    }

    @Override
    protected Optional<Choice<OrganisationId>> known(UUID id) {
        return organisations.find(new OrganisationId(id)).map(found -> Choice.of(id, found.id(), words(found.name())));
    }

    /** The key of an organisation in a form's draft. */
    public static String key(OrganisationId id) {
        return id.value().toString();
    }
}
