package fi.pohja.organisation.internal;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.OrganisationRow;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.Violations;
import fi.pohja.spi.core.Municipality;
import fi.pohja.spi.core.Organisation;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Organisations as plugins see them. */
@Singleton
final class OrganisationsDoor implements fi.pohja.spi.core.Organisations {

    private final Organisations organisations;

    OrganisationsDoor(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<Organisation> list(String text) {
        return organisations
                .list(Organisations.Filter.text(text), Order.ascending(Organisations.Sort.NAME), Slice.first())
                .items()
                .stream()
                .map(OrganisationRow::id)
                .map(organisations::open)
                .map(OrganisationsDoor::seen)
                .toList();
    }

    @Override
    public Optional<Organisation> find(fi.pohja.spi.core.OrganisationId id) {
        return organisations.find(new OrganisationId(id.value())).map(OrganisationsDoor::seen);
    }

    @Override
    public List<Municipality> municipalities() {
        return organisations.municipalities().stream()
                .map(row -> new Municipality(
                        row.municipality().code(), row.municipality().name()))
                .toList();
    }

    @Override
    public Organisation create(fi.pohja.spi.core.OrganisationDraft draft) {
        return seen(
                organisations.create(changed(OrganisationDraft.of(kind(draft), sector(draft), draft.name()), draft)));
    }

    @Override
    public Organisation change(
            fi.pohja.spi.core.OrganisationId id, int version, fi.pohja.spi.core.OrganisationDraft draft) {
        OrganisationId own = new OrganisationId(id.value());
        return seen(organisations.change(
                own, version, changed(organisations.open(own).draft(), draft)));
    }

    private static OrganisationKind kind(fi.pohja.spi.core.OrganisationDraft draft) {
        return choice("kind", OrganisationKind.values(), draft.kind());
    }

    private static Sector sector(fi.pohja.spi.core.OrganisationDraft draft) {
        return choice("sector", Sector.values(), draft.sector());
    }

    private static <E extends Enum<E>> E choice(String field, E[] known, String name) {
        Optional<E> found =
                Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst();
        String names = String.join(", ", Arrays.stream(known).map(Enum::name).toList());
        new Violations().check(found.isPresent(), field, "type.choice", names).done();
        return found.orElseThrow();
    }

    /** What plugins do not know of stays as it is. */
    private static OrganisationDraft changed(OrganisationDraft before, fi.pohja.spi.core.OrganisationDraft draft) {
        return new OrganisationDraft(
                kind(draft),
                sector(draft),
                draft.name(),
                draft.description(),
                draft.parent().map(id -> new OrganisationId(id.value())),
                draft.municipalityCode(),
                draft.businessId(),
                draft.website(),
                draft.networks(),
                before.validFrom(),
                before.validTo(),
                before.sourceRefs());
    }

    /** A draft as plugins' rules see it. */
    static fi.pohja.spi.core.OrganisationDraft typed(Optional<OrganisationId> id, OrganisationDraft draft) {
        return new fi.pohja.spi.core.OrganisationDraft(
                id.map(own -> new fi.pohja.spi.core.OrganisationId(own.value())),
                draft.kind().name(),
                draft.sector().name(),
                draft.name(),
                draft.description(),
                draft.parent().map(own -> new fi.pohja.spi.core.OrganisationId(own.value())),
                draft.municipalityCode(),
                draft.businessId(),
                draft.website(),
                draft.networks());
    }

    private static Organisation seen(fi.pohja.organisation.Organisation organisation) {
        return new Organisation(
                new fi.pohja.spi.core.OrganisationId(organisation.id().value()),
                organisation.kind().name(),
                organisation.name(),
                organisation.description(),
                organisation
                        .parent()
                        .map(parent ->
                                new fi.pohja.spi.core.OrganisationId(parent.id().value())),
                organisation.municipalityCode(),
                organisation.businessId(),
                organisation.website(),
                organisation.networks(),
                organisation.archivedAt().isPresent(),
                organisation.version());
    }
}
