package fi.pohja.service;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import java.util.Optional;

/**
 * The services of the bound tenant with the channels they are reached through. Rights, faults, versions and audit (as
 * {@code SERVICE}) are those of {@link Units}. Any thread.
 */
public interface Services {

    /** Columns to sort by. */
    enum Sort {
        NAME,
        UNITS
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of the name or the summary in any language
     * @param language BCP 47, a language it is given in
     */
    record Filter(String text, Optional<String> language, Archived archived) {

        /** Those in use that match; all for the empty text. */
        public static Filter text(String text) {
            return new Filter(text, Optional.empty(), Archived.CURRENT);
        }
    }

    Listing<ServiceRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** The service, archived or not; empty when there is none. */
    Optional<Service> find(ServiceId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Service open(ServiceId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /**
     * Enters a service.
     *
     * @param id the id content derives from its keys; empty for a random one. An id in use is a violation of {@code id}
     */
    Service create(Optional<ServiceId> id, ServiceDraft draft);

    Service change(ServiceId id, int version, ServiceDraft draft);

    /** Takes the service out of lists and choices; what names it goes on naming it. */
    Service archive(ServiceId id, int version);

    Service restore(ServiceId id, int version);
}
