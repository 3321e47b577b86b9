package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.funding.AmendmentState;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.PaymentRequestState;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import java.time.Instant;
import java.util.Optional;

/** States of grants as badges. */
final class Badges {

    private Badges() {}

    static StateBadge of(ApplicationState state) {
        return new StateBadge(
                text("funding.application." + state),
                switch (state) {
                    case DRAFT -> Tone.NEUTRAL;
                    case SUBMITTED -> Tone.INFO;
                    case SUPPLEMENT_REQUESTED -> Tone.WARNING;
                    case DECIDED -> Tone.SUCCESS;
                });
    }

    /** Where there is a decision, what it says. */
    static StateBadge of(GrantApplication application) {
        Optional<GrantDecision.Outcome> outcome = application.decision().map(GrantDecision::outcome);
        return outcome.map(decided -> new StateBadge(
                        text("funding.outcome." + decided),
                        decided == GrantDecision.Outcome.GRANTED ? Tone.SUCCESS : Tone.DANGER))
                .orElseGet(() -> of(application.state()));
    }

    static StateBadge of(FundingCall call, Instant now) {
        if (call.archived()) {
            return new StateBadge(text("call.archived"), Tone.NEUTRAL);
        }
        if (now.isBefore(call.opens())) {
            return new StateBadge(text("call.coming"), Tone.NEUTRAL);
        }
        return call.takesAt(now)
                ? new StateBadge(text("call.open"), Tone.INFO)
                : new StateBadge(text("call.closed"), Tone.NEUTRAL);
    }

    static StateBadge of(PaymentRequestState state) {
        return new StateBadge(
                text("funding.payment." + state),
                switch (state) {
                    case DRAFT -> Tone.NEUTRAL;
                    case APPROVED_INTERNALLY, SENT -> Tone.INFO;
                    case PAID -> Tone.SUCCESS;
                    case RETURNED -> Tone.WARNING;
                });
    }

    static StateBadge of(AmendmentState state) {
        return new StateBadge(
                text("funding.amendment." + state),
                switch (state) {
                    case DRAFT -> Tone.NEUTRAL;
                    case SENT -> Tone.INFO;
                    case ACCEPTED -> Tone.SUCCESS;
                    case REJECTED -> Tone.DANGER;
                });
    }

    static StateBadge of(Eligibility eligibility) {
        return new StateBadge(
                text("funding.eligibility." + eligibility),
                switch (eligibility) {
                    case ELIGIBLE -> Tone.SUCCESS;
                    case QUESTIONED -> Tone.WARNING;
                    case INELIGIBLE -> Tone.DANGER;
                });
    }
}
