package fi.pohja.funding.internal;

import fi.pohja.funding.Amendment;
import fi.pohja.funding.AmendmentDraft;
import fi.pohja.funding.AmendmentId;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.ApplicationRow;
import fi.pohja.funding.AttachmentRequirement;
import fi.pohja.funding.Budget;
import fi.pohja.funding.BudgetCell;
import fi.pohja.funding.BudgetLine;
import fi.pohja.funding.BudgetShift;
import fi.pohja.funding.Cost;
import fi.pohja.funding.CostCondition;
import fi.pohja.funding.CostDraft;
import fi.pohja.funding.CostId;
import fi.pohja.funding.CostSums;
import fi.pohja.funding.EligibilityRule;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.FundingCallId;
import fi.pohja.funding.FundingPosition;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.NamedCall;
import fi.pohja.funding.PaymentRequest;
import fi.pohja.funding.PaymentRequestDraft;
import fi.pohja.funding.PaymentRequestId;
import fi.pohja.funding.Receipt;
import fi.pohja.funding.Recovery;
import fi.pohja.funding.RecoveryDraft;
import fi.pohja.funding.RecoveryId;
import fi.pohja.funding.SubmissionId;
import fi.pohja.funding.WorkContribution;
import fi.pohja.funding.WorkContributionDraft;
import fi.pohja.funding.WorkContributionId;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/** How grants and what belongs to them are written as JSON, and read from it. */
@SerdeImport(value = FundingCall.class, deserializable = false)
@SerdeImport(value = NamedCall.class, deserializable = false)
@SerdeImport(value = AttachmentRequirement.class, deserializable = false)
@SerdeImport(value = ApplicationRow.class, deserializable = false)
@SerdeImport(value = GrantApplication.class, deserializable = false)
@SerdeImport(value = GrantApplication.Attached.class, deserializable = false)
@SerdeImport(value = GrantApplication.Supplement.class, deserializable = false)
@SerdeImport(value = Budget.class, deserializable = false)
@SerdeImport(value = BudgetLine.class, deserializable = false)
@SerdeImport(value = BudgetCell.class, deserializable = false)
@SerdeImport(value = GrantDecision.class, deserializable = false)
@SerdeImport(value = Receipt.class, deserializable = false)
@SerdeImport(value = Amendment.class, deserializable = false)
@SerdeImport(value = BudgetShift.class, deserializable = false)
@SerdeImport(value = Cost.class, deserializable = false)
@SerdeImport(value = CostSums.class, deserializable = false)
@SerdeImport(value = PaymentRequest.class, deserializable = false)
@SerdeImport(value = Recovery.class, deserializable = false)
@SerdeImport(value = WorkContribution.class, deserializable = false)
@SerdeImport(value = FundingPosition.class, deserializable = false)
@SerdeImport(value = FundingPosition.Grant.class, deserializable = false)
@SerdeImport(value = FundingPosition.Part.class, deserializable = false)
@SerdeImport(value = FundingPosition.Money.class, deserializable = false)
@SerdeImport(value = FundingPosition.BySource.class, deserializable = false)
@SerdeImport(value = EligibilityRule.class, deserializable = false)
@Factory
final class FundingJson {

    @Singleton
    Serializer<FundingCallId> fundingCallId() {
        return new PlainId<>(FundingCallId::value);
    }

    @Singleton
    Serializer<ApplicationId> applicationId() {
        return new PlainId<>(ApplicationId::value);
    }

    @Singleton
    Serializer<AmendmentId> amendmentId() {
        return new PlainId<>(AmendmentId::value);
    }

    @Singleton
    Serializer<CostId> costId() {
        return new PlainId<>(CostId::value);
    }

    @Singleton
    Serializer<PaymentRequestId> paymentRequestId() {
        return new PlainId<>(PaymentRequestId::value);
    }

    @Singleton
    Serializer<RecoveryId> recoveryId() {
        return new PlainId<>(RecoveryId::value);
    }

    @Singleton
    Serializer<WorkContributionId> workContributionId() {
        return new PlainId<>(WorkContributionId::value);
    }

    @Singleton
    Serializer<SubmissionId> submissionId() {
        return new PlainId<>(SubmissionId::value);
    }

    @Singleton
    Deserializer<CallsResource.CallBody> callBody() {
        return TypedBody.of(CallsResource.CallBody.class);
    }

    @Singleton
    Deserializer<ApplicationsResource.NewApplication> newApplication() {
        return TypedBody.of(ApplicationsResource.NewApplication.class);
    }

    @Singleton
    Deserializer<ApplicationsResource.Said> applicationSaid() {
        return TypedBody.of(ApplicationsResource.Said.class);
    }

    @Singleton
    Deserializer<ApplicationsResource.Changes> budgetChanges() {
        return TypedBody.of(ApplicationsResource.Changes.class);
    }

    @Singleton
    Deserializer<ApplicationsResource.Asked> asked() {
        return TypedBody.of(ApplicationsResource.Asked.class);
    }

    @Singleton
    Deserializer<GrantDecision> grantDecision() {
        return TypedBody.of(GrantDecision.class);
    }

    @Singleton
    Deserializer<WorkContributionDraft> workContributionDraft() {
        return TypedBody.of(WorkContributionDraft.class)
                .orElse("plannedMonths", BigDecimal.ZERO)
                .orElse("doneMonths", BigDecimal.ZERO);
    }

    @Singleton
    Deserializer<CostDraft> costDraft() {
        return TypedBody.of(CostDraft.class);
    }

    @Singleton
    Deserializer<CostsResource.Judged> judged() {
        return TypedBody.of(CostsResource.Judged.class);
    }

    @Singleton
    Deserializer<CostsResource.Moved> moved() {
        return TypedBody.of(CostsResource.Moved.class);
    }

    @Singleton
    Deserializer<PaymentRequestDraft> paymentRequestDraft() {
        return TypedBody.of(PaymentRequestDraft.class);
    }

    @Singleton
    Deserializer<CostsResource.Paid> paid() {
        return TypedBody.of(CostsResource.Paid.class);
    }

    @Singleton
    Deserializer<CostsResource.Returned> returned() {
        return TypedBody.of(CostsResource.Returned.class);
    }

    @Singleton
    Deserializer<AmendmentDraft> amendmentDraft() {
        return TypedBody.of(AmendmentDraft.class);
    }

    @Singleton
    Deserializer<CostsResource.Decided> decided() {
        return TypedBody.of(CostsResource.Decided.class);
    }

    @Singleton
    Deserializer<RecoveryDraft> recoveryDraft() {
        return TypedBody.of(RecoveryDraft.class);
    }

    /** A condition is the text it is written as. */
    @Singleton
    Serializer<CostCondition> costCondition() {
        return new Written();
    }

    private static final class Written implements Serializer<CostCondition> {
        @Override
        public void serialize(
                Encoder encoder, EncoderContext context, Argument<? extends CostCondition> type, CostCondition value)
                throws IOException {
            encoder.encodeString(value.toString());
        }
    }
}
