package fi.pohja.organisation;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The organisations of the bound tenant: municipalities, authorities, service units, stakeholders.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_ORGANISATIONS}; otherwise
 * {@link fi.pohja.access.DeniedException}. What is typed is checked as {@link OrganisationDraft} says, all faults at once
 * ({@link fi.pohja.problem.InvalidException}). {@code version} is that of the record as it was read; when somebody
 * stored another since, {@link fi.pohja.problem.ChangedMeanwhileException}. Every change is audited as
 * {@code ORGANISATION} in its own transaction. An id of another tenant is an id that does not exist. Any thread.
 */
public interface Organisations {

    /** Columns to sort by. */
    enum Sort {
        NAME,
        KIND,
        SECTOR,
        MUNICIPALITY_CODE,
        POPULATION,
        PROJECTS
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of the name in any language, of the municipality code, the business id or a network
     */
    record Filter(String text, Set<OrganisationKind> kinds, Set<Sector> sectors, Archived archived) {
        public Filter {
            kinds = Set.copyOf(kinds);
            sectors = Set.copyOf(sectors);
        }

        /** All organisations in use. */
        public static Filter everything() {
            return new Filter("", Set.of(), Set.of(), Archived.CURRENT);
        }

        /** Those in use whose name matches, for choosing one. */
        public static Filter text(String text) {
            return new Filter(text, Set.of(), Set.of(), Archived.CURRENT);
        }
    }

    Listing<OrganisationRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** The organisation, archived or not; empty when there is none. */
    Optional<Organisation> find(OrganisationId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Organisation open(OrganisationId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** The municipalities of the tenant's region by name, whether or not they were entered as organisations. */
    List<MunicipalityRow> municipalities();

    /** Enters an organisation under a random id. */
    Organisation create(OrganisationDraft draft);

    /**
     * Enters an organisation under a given id, so that whoever loads content can derive ids from its keys and find out
     * with {@link #find} what was loaded before. An id in use is a violation of {@code id} ({@code taken}).
     */
    Organisation create(OrganisationId id, OrganisationDraft draft);

    Organisation change(OrganisationId id, int version, OrganisationDraft draft);

    /** Takes the organisation out of lists and choices; what names it goes on naming it. */
    Organisation archive(OrganisationId id, int version);

    Organisation restore(OrganisationId id, int version);
}
