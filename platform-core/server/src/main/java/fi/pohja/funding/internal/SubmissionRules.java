package fi.pohja.funding.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.AttachmentRequirement;
import fi.pohja.funding.BudgetChange;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.FundingCall;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.problem.Violations;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.Columns;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** What an application, its budget and a decision must be like. */
@Singleton
final class SubmissionRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_CONDITIONS = 20_000;

    private final Clock clock;

    SubmissionRules(Clock clock) {
        this.clock = clock;
    }

    /** What keeps an application from being submitted, in the order of its page. */
    List<Violation> faults(GrantApplication application, FundingCall call) {
        Violations violations = new Violations();
        violations.check(!application.summary().isEmpty(), "summary", "required");
        violations.check(!application.contact().isBlank(), "contact", "required");
        BigDecimal total = application.budget().total();
        BigDecimal applied = application.applied();
        boolean divided = application.budget().lines().stream()
                .noneMatch(line -> line.cell().category() == CostCategory.NOT_DIVIDED
                        || line.cell().source() == FundingSource.ALL);
        violations.check(divided, "budget", "budget.undivided");
        if (total.signum() == 0) {
            violations.add("budget", "budget.empty");
        } else if (applied.signum() == 0) {
            violations.add("budget", "budget.nothing.applied");
        }
        call.ceiling()
                .filter(ceiling -> applied.compareTo(ceiling) > 0)
                .ifPresent(ceiling ->
                        violations.add("budget", "budget.ceiling", Said.euros(applied), Said.euros(ceiling)));
        call.maxGrantPercent()
                .filter(most -> applied.multiply(HUNDRED).compareTo(total.multiply(most)) > 0)
                .ifPresent(most -> violations.add(
                        "budget", "budget.percent", applied.multiply(HUNDRED).divide(total, 2, RoundingMode.UP), most));
        for (AttachmentRequirement line : call.requirements()) {
            boolean there = application.attachments().stream()
                    .anyMatch(attached -> attached.requirement().equals(line.key()));
            violations.check(
                    there || !line.required(),
                    "attachments." + line.key(),
                    "application.attachment",
                    line.name().text(Columns.readersLanguage()));
        }
        try {
            violations.done();
            return List.of();
        } catch (InvalidException found) {
            return found.violations();
        }
    }

    /** Whether this moment is in time: for the call, or for what the funder asked for since. */
    Violations checkTime(GrantApplication application, FundingCall call, Instant at) {
        Violations violations = new Violations();
        Optional<LocalDate> due = application
                .supplement()
                .filter(asked -> application.state() == ApplicationState.SUPPLEMENT_REQUESTED)
                .map(GrantApplication.Supplement::due);
        if (due.isPresent()) {
            return violations.check(
                    !LocalDate.ofInstant(at, Said.HELSINKI).isAfter(due.get()),
                    "",
                    "supplement.late",
                    Said.day(due.get()));
        }
        if (at.isBefore(call.opens())) {
            return violations.add("", "call.not.open", Said.moment(call.opens()));
        }
        return violations.check(call.takesAt(at), "", "call.closed", Said.moment(call.closes()), Said.moment(at));
    }

    /** Cells of the project, amounts from zero with cents, each cell once; sums of sources only from the platform. */
    Violations checkBudget(DSLContext sql, ProjectId project, List<BudgetChange> changes, int most) {
        Violations violations = new Violations().between("changes", changes.size(), 0, most);
        Set<Object> cells = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            BudgetChange change = changes.get(i);
            String at = "changes." + i;
            violations.euros(at + ".after", Optional.of(change.after()));
            violations.check(cells.add(change.cell()), at, "budget.twice");
            boolean divided = change.cell().category() != CostCategory.NOT_DIVIDED
                    && change.cell().source() != FundingSource.ALL;
            violations.check(
                    divided || change.after().signum() == 0 || SignedIn.bound().isEmpty(), at, "budget.undivided");
            Budgets.check(violations, sql, project, at, change.cell());
        }
        return violations;
    }

    /** What the funder can have decided. */
    Violations checkDecision(GrantApplication application, GrantDecision decision) {
        Violations violations = new Violations()
                .date("decidedOn", decision.decidedOn())
                .euros("granted", decision.granted())
                .date("eligibleFrom", decision.eligibleFrom())
                .date("eligibleTo", decision.eligibleTo())
                .period("eligibleTo", decision.eligibleFrom(), decision.eligibleTo())
                .line("diaryNumber", decision.diaryNumber(), LONGEST_LINE)
                .line("costCentre", decision.costCentre(), LONGEST_LINE);
        decision.conditions()
                .values()
                .forEach((language, text) -> violations.line("conditions." + language, text, LONGEST_CONDITIONS));
        decision.percent().ifPresent(percent -> Shares.check(violations, "percent", percent));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Said.HELSINKI);
        decision.decidedOn()
                .ifPresent(day -> violations.check(!day.isAfter(today), "decidedOn", "date.future", Said.day(day)));
        if (decision.grants()) {
            violations.check(decision.granted().isPresent() || SignedIn.bound().isEmpty(), "granted", "required");
        } else {
            violations.check(decision.granted().isEmpty(), "granted", "decision.rejected");
        }
        return violations;
    }
}
