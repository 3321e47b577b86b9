package fi.pohja.funding.internal;

import fi.pohja.funding.Amendment;
import fi.pohja.funding.AmendmentDraft;
import fi.pohja.funding.AmendmentId;
import fi.pohja.funding.Amendments;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.Cost;
import fi.pohja.funding.CostDraft;
import fi.pohja.funding.CostId;
import fi.pohja.funding.CostSums;
import fi.pohja.funding.Costs;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.PaymentRequest;
import fi.pohja.funding.PaymentRequestDraft;
import fi.pohja.funding.PaymentRequestId;
import fi.pohja.funding.PaymentRequests;
import fi.pohja.funding.Recoveries;
import fi.pohja.funding.Recovery;
import fi.pohja.funding.RecoveryDraft;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.spi.LocalizedText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Ledger, payment requests, amendments and recoveries of grants, below {@code /api}. */
@Controller("/api")
@Tag(name = "Grants")
@UsualRefusals
final class CostsResource {

    private final Costs costs;
    private final PaymentRequests payments;
    private final Amendments amendments;
    private final Recoveries recoveries;

    CostsResource(Costs costs, PaymentRequests payments, Amendments amendments, Recoveries recoveries) {
        this.costs = costs;
        this.payments = payments;
        this.amendments = amendments;
        this.recoveries = recoveries;
    }

    /** What a person says about a cost. */
    record Judged(Eligibility eligibility, LocalizedText reason) {}

    /** Where a cost goes. */
    record Moved(ApplicationId to) {}

    /** A payment. */
    record Paid(LocalDate on, BigDecimal paid) {}

    /** Why a request came back. */
    record Returned(String reason) {}

    /** What the funder says to an amendment. */
    record Decided(boolean accepted, LocalDate on, String diaryNumber) {}

    /** A grant's ledger, by day unless asked otherwise. */
    @Get("/applications/{application}/costs")
    Page<Cost> listCosts(
            @PathVariable UUID application,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "posted-on") String sort,
            @RequestBean PageRequest page) {
        Costs.Filter all = Costs.Filter.of(new ApplicationId(application));
        return Page.of(costs.list(
                new Costs.Filter(
                        all.application(),
                        q,
                        all.eligibility(),
                        all.category(),
                        all.from(),
                        all.to(),
                        all.paymentRequest()),
                Sorting.by(sort, Costs.Sort.class),
                page.slice()));
    }

    /** Sums of a grant's ledger. */
    @Get("/applications/{application}/cost-sums")
    CostSums sumCosts(@PathVariable UUID application) {
        return costs.sums(Costs.Filter.of(new ApplicationId(application)));
    }

    /** Enters a cost; the call's rules say whether the grant pays it. */
    @Post("/applications/{application}/costs")
    @Status(HttpStatus.CREATED)
    HttpResponse<Cost> createCost(@PathVariable UUID application, @Body CostDraft body) {
        Cost created = costs.create(new ApplicationId(application), body);
        return ETag.created("/api/costs/" + created.id().value(), created, created.version());
    }

    /** A cost. */
    @Get("/costs/{id}")
    HttpResponse<Cost> openCost(@PathVariable UUID id) {
        return tagged(costs.open(new CostId(id)));
    }

    /** Replaces what is known about a cost; the rules look at it anew. */
    @ChangesVersion
    @Put("/costs/{id}")
    HttpResponse<Cost> changeCost(@PathVariable UUID id, @Body CostDraft body, HttpRequest<?> request) {
        return tagged(costs.change(new CostId(id), ETag.ifMatch(request), body));
    }

    /** A person's decision on a cost. */
    @ChangesVersion
    @Post("/costs/{id}/eligibility")
    HttpResponse<Cost> judgeCost(@PathVariable UUID id, @Body Judged body, HttpRequest<?> request) {
        return tagged(costs.decide(new CostId(id), ETag.ifMatch(request), body.eligibility(), body.reason()));
    }

    /** Moves a cost to another grant. */
    @ChangesVersion
    @Post("/costs/{id}/move")
    HttpResponse<Cost> moveCost(@PathVariable UUID id, @Body Moved body, HttpRequest<?> request) {
        return tagged(costs.move(new CostId(id), ETag.ifMatch(request), body.to()));
    }

    /** Takes a cost out of the ledger; the history keeps what it was. */
    @ChangesVersion
    @Delete("/costs/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeCost(@PathVariable UUID id, HttpRequest<?> request) {
        costs.remove(new CostId(id), ETag.ifMatch(request));
    }

    /** A grant's payment requests, the first one first. */
    @Get("/applications/{application}/payment-requests")
    Page<PaymentRequest> listPaymentRequests(@PathVariable UUID application) {
        return Page.whole(payments.of(new ApplicationId(application)));
    }

    /** Begins the next payment request. */
    @Post("/applications/{application}/payment-requests")
    @Status(HttpStatus.CREATED)
    HttpResponse<PaymentRequest> createPaymentRequest(@PathVariable UUID application, @Body PaymentRequestDraft body) {
        PaymentRequest created = payments.create(new ApplicationId(application), body);
        return ETag.created("/api/payment-requests/" + created.id().value(), created, created.version());
    }

    /** A payment request. */
    @Get("/payment-requests/{id}")
    HttpResponse<PaymentRequest> openPaymentRequest(@PathVariable UUID id) {
        return tagged(payments.open(new PaymentRequestId(id)));
    }

    /** Approves a payment request inside the house: its costs and its share are frozen. */
    @ChangesVersion
    @Post("/payment-requests/{id}/approval")
    HttpResponse<PaymentRequest> approvePaymentRequest(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(payments.approve(new PaymentRequestId(id), ETag.ifMatch(request)));
    }

    /** Takes the approval, or a returned request, back to a draft. */
    @ChangesVersion
    @Delete("/payment-requests/{id}/approval")
    HttpResponse<PaymentRequest> reopenPaymentRequest(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(payments.reopen(new PaymentRequestId(id), ETag.ifMatch(request)));
    }

    /** Notes that an approved payment request was sent. */
    @ChangesVersion
    @Post("/payment-requests/{id}/sending")
    HttpResponse<PaymentRequest> sendPaymentRequest(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(payments.send(new PaymentRequestId(id), ETag.ifMatch(request)));
    }

    /** Enters the payment. */
    @ChangesVersion
    @Post("/payment-requests/{id}/payment")
    HttpResponse<PaymentRequest> payPaymentRequest(@PathVariable UUID id, @Body Paid body, HttpRequest<?> request) {
        return tagged(payments.pay(new PaymentRequestId(id), ETag.ifMatch(request), body.on(), body.paid()));
    }

    /** Enters that the funder sent a payment request back. */
    @ChangesVersion
    @Post("/payment-requests/{id}/return")
    HttpResponse<PaymentRequest> returnPaymentRequest(
            @PathVariable UUID id, @Body Returned body, HttpRequest<?> request) {
        return tagged(payments.giveBack(new PaymentRequestId(id), ETag.ifMatch(request), body.reason()));
    }

    /** A grant's amendments, the latest first. */
    @Get("/applications/{application}/amendments")
    Page<Amendment> listAmendments(@PathVariable UUID application) {
        return Page.whole(amendments.of(new ApplicationId(application)));
    }

    /** Begins an amendment. */
    @Post("/applications/{application}/amendments")
    @Status(HttpStatus.CREATED)
    HttpResponse<Amendment> createAmendment(@PathVariable UUID application, @Body AmendmentDraft body) {
        Amendment created = amendments.create(new ApplicationId(application), body);
        return ETag.created("/api/amendments/" + created.id().value(), created, created.version());
    }

    /** An amendment. */
    @Get("/amendments/{id}")
    HttpResponse<Amendment> openAmendment(@PathVariable UUID id) {
        return tagged(amendments.open(new AmendmentId(id)));
    }

    /** Sends an amendment, at least 30 days before the grant's period ends. */
    @ChangesVersion
    @Post("/amendments/{id}/sending")
    HttpResponse<Amendment> sendAmendment(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(amendments.send(new AmendmentId(id), ETag.ifMatch(request)));
    }

    /** Enters the funder's decision on an amendment. */
    @ChangesVersion
    @Put("/amendments/{id}/decision")
    HttpResponse<Amendment> decideAmendment(@PathVariable UUID id, @Body Decided body, HttpRequest<?> request) {
        return tagged(amendments.decide(
                new AmendmentId(id), ETag.ifMatch(request), body.accepted(), body.on(), body.diaryNumber()));
    }

    /** What of a grant has to be paid back. */
    @Get("/applications/{application}/recoveries")
    Page<Recovery> listRecoveries(@PathVariable UUID application) {
        return Page.whole(recoveries.of(new ApplicationId(application)));
    }

    /** Enters a recovery. */
    @Post("/applications/{application}/recoveries")
    @Status(HttpStatus.CREATED)
    Recovery createRecovery(@PathVariable UUID application, @Body RecoveryDraft body) {
        return recoveries.create(new ApplicationId(application), body);
    }

    private static HttpResponse<Cost> tagged(Cost cost) {
        return ETag.ok(cost, cost.version());
    }

    private static HttpResponse<PaymentRequest> tagged(PaymentRequest request) {
        return ETag.ok(request, request.version());
    }

    private static HttpResponse<Amendment> tagged(Amendment amendment) {
        return ETag.ok(amendment, amendment.version());
    }
}
