package fi.pohja.funding;

import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request for payment of a grant.
 *
 * @param number 1 for the grant's first
 * @param due the day by which it has to be sent, if the funder gave one
 * @param costs how many costs it holds
 * @param eligible their sum
 * @param eligibleBefore the sum of all earlier requests
 * @param share the part the grant pays: with all earlier shares it makes the percentage of all eligible costs, rounded
 *     down to the cent, and never more than was granted
 * @param shareBefore the shares of all earlier requests
 * @param sha256 of the frozen document; empty for a draft
 */
public record PaymentRequest(
        PaymentRequestId id,
        ApplicationId application,
        int number,
        LocalDate from,
        LocalDate to,
        PaymentRequestState state,
        Optional<LocalDate> due,
        LocalizedText text,
        int costs,
        BigDecimal eligible,
        BigDecimal eligibleBefore,
        BigDecimal share,
        BigDecimal shareBefore,
        Optional<String> sha256,
        Optional<Instant> approvedAt,
        Optional<String> approvedBy,
        Optional<Instant> sentAt,
        Optional<LocalDate> paidOn,
        Optional<BigDecimal> paid,
        Optional<String> returnedReason,
        int version) {}
