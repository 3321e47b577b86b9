package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;

import fi.pohja.audit.Fields;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.GrantDecision;
import fi.pohja.table.Row;
import java.util.Optional;

/** A decision in its row, and as the history tells it. */
final class DecisionColumns {

    private DecisionColumns() {}

    static Row of(GrantDecision decision) {
        return new Row()
                .set(GRANT_APPLICATION.OUTCOME, decision.outcome())
                .set(GRANT_APPLICATION.DECIDED_ON, decision.decidedOn())
                .set(GRANT_APPLICATION.GRANTED, decision.granted().map(Shares::cents))
                .set(GRANT_APPLICATION.GRANT_PERCENT, decision.percent())
                .set(GRANT_APPLICATION.ELIGIBLE_FROM, decision.eligibleFrom())
                .set(GRANT_APPLICATION.ELIGIBLE_TO, decision.eligibleTo())
                .text(GRANT_APPLICATION.CONDITIONS, decision.conditions())
                .set(GRANT_APPLICATION.DIARY_NUMBER, decision.diaryNumber().strip())
                .set(GRANT_APPLICATION.COST_CENTRE, decision.costCentre().strip());
    }

    static Fields fields(ApplicationState state, Optional<GrantDecision> decision) {
        return new Fields()
                .with("state", state)
                .with("outcome", decision.map(GrantDecision::outcome))
                .with("decidedOn", decision.flatMap(GrantDecision::decidedOn))
                .with("granted", decision.flatMap(GrantDecision::granted).map(Shares::cents))
                .with("percent", decision.flatMap(GrantDecision::percent).map(Shares::percent))
                .with("eligibleFrom", decision.flatMap(GrantDecision::eligibleFrom))
                .with("eligibleTo", decision.flatMap(GrantDecision::eligibleTo))
                .with("conditions", decision.map(GrantDecision::conditions))
                .with("diaryNumber", decision.map(one -> one.diaryNumber().strip()))
                .with("costCentre", decision.map(one -> one.costCentre().strip()));
    }
}
