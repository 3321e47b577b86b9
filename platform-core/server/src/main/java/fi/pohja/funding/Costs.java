package fi.pohja.funding;

import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The ledgers of grants.
 *
 * <p>Rows need {@code READ_COSTS}, sums {@code READ}, all else {@code EDIT_FUNDING}. Faults, versions and audit as in
 * {@link FundingCalls}; the subject is {@code COST}, shown with its application. A cost that a payment request holds is
 * refused with {@code cost.requested}. Any thread.
 */
public interface Costs {

    /**
     * Which rows are wanted; empty parts leave nothing out.
     *
     * @param text part of voucher or description
     */
    record Filter(
            ApplicationId application,
            String text,
            Optional<Eligibility> eligibility,
            Optional<CostCategory> category,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<PaymentRequestId> paymentRequest) {
        public static Filter of(ApplicationId application) {
            return new Filter(
                    application,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** What rows can be sorted by. */
    enum Sort {
        POSTED_ON,
        VOUCHER,
        AMOUNT
    }

    Listing<Cost> list(Filter filter, Order<Sort> order, Slice slice);

    /** Sums of the rows that match. */
    CostSums sums(Filter filter);

    /** Sums of the rows that match by what was paid for, in the order of the categories; those without rows left out. */
    Map<CostCategory, CostSums> byCategory(Filter filter);

    Optional<Cost> find(CostId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Cost open(CostId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /**
     * Enters a cost; the call's rules say what becomes of it.
     *
     * @throws InvalidException also when a rule refuses it: the violation {@code rule} names the reason
     */
    Cost create(ApplicationId application, CostDraft draft);

    Cost change(CostId id, int version, CostDraft draft);

    /**
     * A person decides on a cost that is questioned or that a rule found ineligible; also questions an eligible one.
     *
     * @param reason at most 2,000 characters; needed unless it becomes eligible
     */
    Cost decide(CostId id, int version, Eligibility eligibility, LocalizedText reason);

    /** Moves a cost into another grant's ledger, under that call's rules. */
    Cost move(CostId id, int version, ApplicationId to);

    void remove(CostId id, int version);
}
