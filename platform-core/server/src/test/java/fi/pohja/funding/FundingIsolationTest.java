package fi.pohja.funding;

import static fi.pohja.funding.Grants.bean;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.TenantIsolationContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;

/** What one tenant applies for and spends, another never sees. */
class FundingIsolationTest {

    private static final ApplicationId NONE = new ApplicationId(new UUID(0, 0));

    @Nested
    class OfCalls extends TenantIsolationContract<FundingCallId> {
        private final FundingCalls calls = bean(FundingCalls.class);

        @Override
        protected FundingCallId create() {
            return Grants.call().id();
        }

        @Override
        protected boolean listed(FundingCallId id) {
            return calls.list(Archived.ALL).stream().anyMatch(call -> call.id().equals(id));
        }

        @Override
        protected Optional<?> find(FundingCallId id) {
            return calls.find(id);
        }

        @Override
        protected void change(FundingCallId id) {
            calls.change(id, 1, Grants.callDraft());
        }

        @Override
        protected void takeAway(FundingCallId id) {
            calls.archive(id, 1);
        }
    }

    @Nested
    class OfApplications extends TenantIsolationContract<ApplicationId> {
        private final GrantApplications applications = bean(GrantApplications.class);

        @Override
        protected ApplicationId create() {
            return Grants.application().id();
        }

        @Override
        protected boolean listed(ApplicationId id) {
            return applications.list(GrantApplications.Filter.everything()).stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(ApplicationId id) {
            return applications.find(id);
        }

        @Override
        protected void change(ApplicationId id) {
            applications.change(id, 1, LocalizedText.fi("Vieras"), "");
        }

        @Override
        protected void takeAway(ApplicationId id) {
            applications.remove(id, 1);
        }
    }

    @Nested
    class OfCosts extends TenantIsolationContract<CostId> {
        private final Costs costs = bean(Costs.class);
        private final Map<CostId, ApplicationId> grants = new ConcurrentHashMap<>();

        @Override
        protected CostId create() {
            ApplicationId grant = Grants.granted().id();
            CostId id = costs.create(grant, Grants.cost("T-1", LocalDate.of(2020, 10, 1), "10.00"))
                    .id();
            grants.put(id, grant);
            return id;
        }

        @Override
        protected boolean listed(CostId id) {
            try {
                return costs
                        .list(
                                Costs.Filter.of(grants.getOrDefault(id, NONE)),
                                Order.ascending(Costs.Sort.POSTED_ON),
                                Slice.first())
                        .items()
                        .stream()
                        .anyMatch(cost -> cost.id().equals(id));
            } catch (NotFoundException nothingThere) {
                return false;
            }
        }

        @Override
        protected Optional<?> find(CostId id) {
            return costs.find(id);
        }

        @Override
        protected void change(CostId id) {
            costs.change(id, 1, Grants.cost("T-2", LocalDate.of(2020, 10, 2), "1.00"));
        }

        @Override
        protected void takeAway(CostId id) {
            costs.remove(id, 1);
        }
    }

    @Nested
    class OfPaymentRequests extends TenantIsolationContract<PaymentRequestId> {
        private final PaymentRequests payments = bean(PaymentRequests.class);
        private final Map<PaymentRequestId, ApplicationId> grants = new ConcurrentHashMap<>();

        @Override
        protected PaymentRequestId create() {
            ApplicationId grant = Grants.granted().id();
            PaymentRequestId id = payments.create(grant, draft()).id();
            grants.put(id, grant);
            return id;
        }

        private static PaymentRequestDraft draft() {
            return new PaymentRequestDraft(
                    LocalDate.of(2020, 8, 1), LocalDate.of(2020, 12, 31), Optional.empty(), LocalizedText.none());
        }

        @Override
        protected boolean listed(PaymentRequestId id) {
            try {
                return payments.of(grants.getOrDefault(id, NONE)).stream()
                        .map(PaymentRequest::id)
                        .toList()
                        .containsAll(List.of(id));
            } catch (NotFoundException nothingThere) {
                return false;
            }
        }

        @Override
        protected Optional<?> find(PaymentRequestId id) {
            return payments.find(id);
        }

        @Override
        protected void change(PaymentRequestId id) {
            payments.pay(id, 1, Grants.TODAY, BigDecimal.ONE);
        }

        @Override
        protected void takeAway(PaymentRequestId id) {
            payments.remove(id, 1);
        }
    }
}
