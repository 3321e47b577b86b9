package fi.pohja.funding;

import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Payment requests of grants.
 *
 * <p>Reading needs {@code READ}, preparing and entering the funder's answers {@code EDIT_FUNDING}, approving and sending
 * {@code APPROVE_FUNDING}. Faults, versions and audit as in {@link FundingCalls}; the subject is
 * {@code PAYMENT_REQUEST}, shown with its application's project. Any thread.
 */
public interface PaymentRequests {

    /** Requests of a grant, the first one first. */
    List<PaymentRequest> of(ApplicationId application);

    Optional<PaymentRequest> find(PaymentRequestId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default PaymentRequest open(PaymentRequestId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Begins the next request; the one before must be frozen. */
    PaymentRequest create(ApplicationId application, PaymentRequestDraft draft);

    PaymentRequest change(PaymentRequestId id, int version, PaymentRequestDraft draft);

    /**
     * Freezes costs and share: the eligible costs up to the period's last day that no other request holds.
     *
     * @throws InvalidException {@code payment.nothing} without costs, {@code payment.questioned} while costs of the
     *     period wait for a decision
     */
    PaymentRequest approve(PaymentRequestId id, int version);

    /** Takes the approval, or a returned request, back to a draft: its costs are free again. */
    PaymentRequest reopen(PaymentRequestId id, int version);

    PaymentRequest send(PaymentRequestId id, int version);

    /** Enters the payment; an amount other than the share is kept as it was paid. */
    PaymentRequest pay(PaymentRequestId id, int version, LocalDate on, BigDecimal paid);

    /** Enters that the funder sent it back; the reason has at most 2,000 characters. */
    PaymentRequest giveBack(PaymentRequestId id, int version, String reason);

    /** Takes out a draft. */
    void remove(PaymentRequestId id, int version);

    /** The frozen document as JSON, exactly as it was hashed; empty for a draft. */
    Optional<String> document(PaymentRequestId id);
}
