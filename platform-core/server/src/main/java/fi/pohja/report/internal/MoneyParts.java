package fi.pohja.report.internal;

import static fi.pohja.report.internal.BlockRows.numbers;
import static fi.pohja.report.internal.BlockRows.words;

import fi.pohja.funding.Budget;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.CostSums;
import fi.pohja.funding.Costs;
import fi.pohja.funding.FundingPosition;
import fi.pohja.funding.FundingPosition.Grant;
import fi.pohja.funding.FundingPosition.Money;
import fi.pohja.funding.FundingPositions;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.PaymentRequest;
import fi.pohja.funding.PaymentRequests;
import fi.pohja.funding.Receipt;
import fi.pohja.funding.WorkContribution;
import fi.pohja.funding.WorkContributions;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingEntry;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.ProjectId;
import fi.pohja.report.Report;
import fi.pohja.report.ReportDocument.Block;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the records say about a project's money: what is stated, what the ledgers hold up to the period's end, what was
 * requested and paid. Every figure says where it comes from.
 */
@Singleton
final class MoneyParts {

    private final FundingPositions positions;
    private final Funding stated;
    private final GrantApplications applications;
    private final Costs costs;
    private final PaymentRequests payments;
    private final WorkContributions work;

    MoneyParts(
            FundingPositions positions,
            Funding stated,
            GrantApplications applications,
            Costs costs,
            PaymentRequests payments,
            WorkContributions work) {
        this.positions = positions;
        this.stated = stated;
        this.applications = applications;
        this.costs = costs;
        this.payments = payments;
        this.work = work;
    }

    List<Block> blocks(ProjectId id, Report report, Phrases phrases) {
        FundingPosition position = positions.of(id);
        List<Block> blocks = new ArrayList<>(BlockRows.all(stated(id, position, phrases), parts(position, phrases)));
        for (Grant grant : position.grants()) {
            GrantApplication application = applications.open(grant.application());
            blocks.addAll(BlockRows.all(
                    position(grant, application, report, phrases),
                    categories(application, report, phrases),
                    requests(application, phrases),
                    work(application, phrases)));
        }
        return blocks;
    }

    private static BlockRows figures(String caption, Phrases phrases) {
        return BlockRows.table(
                caption,
                words(phrases.text("report.sum")),
                numbers(phrases.text("report.euros")),
                words(phrases.text("report.origin")));
    }

    /** What is stated; sums that are not known are left out. */
    private BlockRows stated(ProjectId id, FundingPosition position, Phrases phrases) {
        List<FundingEntry> entries = stated.of(id).entries();
        BlockRows own = figures(phrases.text("report.money.stated"), phrases);
        FundingSums sums = position.stated();
        for (FundingKind kind : FundingKind.values()) {
            sums.of(kind)
                    .ifPresent(sum -> own.row(
                            kind.name(),
                            phrases.constant("funding.kind", kind),
                            approximate(sum, phrases),
                            origin(kind, id, entries, phrases)));
        }
        sums.grantShare()
                .ifPresent(share -> own.row(
                        "share",
                        phrases.text("report.grant.share"),
                        phrases.percent(share),
                        phrases.text("report.origin.computed")));
        return own;
    }

    private static String approximate(FundingSums.Sum sum, Phrases phrases) {
        String euros = phrases.euros(sum.euros());
        return sum.approximate() ? phrases.text("report.about", euros) : euros;
    }

    /** The application or decision that states it, else the sources its entries name. */
    private String origin(FundingKind kind, ProjectId id, List<FundingEntry> entries, Phrases phrases) {
        Set<String> sources = new TreeSet<>();
        Set<String> records = new LinkedHashSet<>();
        for (FundingEntry entry : entries) {
            if (entry.kind() == kind) {
                sources.addAll(entry.sourceRefs());
            }
        }
        applications.list(GrantApplications.Filter.of(id)).stream()
                .map(row -> applications.open(row.id()))
                .forEach(one ->
                        records.addAll(kind == FundingKind.GRANTED ? decided(one, phrases) : submitted(one, phrases)));
        if (sources.isEmpty() && !records.isEmpty()) {
            return String.join("; ", records);
        }
        return sources.isEmpty()
                ? phrases.text("report.origin.project")
                : phrases.text("report.origin.source", String.join(", ", sources));
    }

    private static List<String> submitted(GrantApplication one, Phrases phrases) {
        return one.receipts().isEmpty()
                ? List.of()
                : one.receipts().stream()
                        .max(Comparator.comparingInt(Receipt::round))
                        .map(receipt -> phrases.text("report.origin.application", receipt.number()))
                        .stream()
                        .toList();
    }

    private static List<String> decided(GrantApplication one, Phrases phrases) {
        return one.decision().filter(GrantDecision::grants).map(decision -> decision(decision, phrases)).stream()
                .toList();
    }

    private static String decision(GrantDecision decision, Phrases phrases) {
        String named = (decision.diaryNumber() + " "
                        + decision.decidedOn().map(phrases::day).orElse(""))
                .strip();
        return phrases.text("report.origin.decision", named).strip();
    }

    /** Of an umbrella: the money of its parts, and together. */
    private static BlockRows parts(FundingPosition position, Phrases phrases) {
        BlockRows table = BlockRows.table(
                phrases.text("report.money.parts"),
                words(phrases.text("report.project")),
                numbers(phrases.constant("funding.kind", FundingKind.TOTAL)),
                numbers(phrases.constant("funding.kind", FundingKind.GRANTED)),
                numbers(phrases.text("report.money.eligible")),
                numbers(phrases.text("report.money.requested")),
                numbers(phrases.text("report.money.paid")));
        for (FundingPosition.Part part : position.parts()) {
            table.row(
                    part.project().id().value().toString(),
                    phrases.words(part.project().name()),
                    sum(part.stated(), FundingKind.TOTAL, phrases),
                    sum(part.stated(), FundingKind.GRANTED, phrases),
                    phrases.euros(part.money().eligible()),
                    phrases.euros(part.money().requested()),
                    phrases.euros(part.money().paid()));
        }
        if (!position.parts().isEmpty()) {
            FundingSums parts = FundingSums.together(
                    position.parts().stream().map(FundingPosition.Part::stated).toList());
            table.row(
                    "together",
                    phrases.text("report.money.together"),
                    sum(parts, FundingKind.TOTAL, phrases),
                    sum(parts, FundingKind.GRANTED, phrases),
                    phrases.euros(position.together().eligible()),
                    phrases.euros(position.together().requested()),
                    phrases.euros(position.together().paid()));
        }
        return table;
    }

    private static String sum(FundingSums sums, FundingKind kind, Phrases phrases) {
        return sums.of(kind).map(sum -> approximate(sum, phrases)).orElse(Phrases.NONE);
    }

    private static Costs.Filter costs(GrantApplication grant, Optional<LocalDate> from, LocalDate to) {
        return new Costs.Filter(
                grant.id(), "", Optional.empty(), Optional.empty(), from, Optional.of(to), Optional.empty());
    }

    /** Where a grant stands: the ledger up to the period's end, requests and payments as they are now. */
    private BlockRows position(Grant grant, GrantApplication application, Report report, Phrases phrases) {
        CostSums within = costs.sums(costs(application, Optional.of(report.periodStart()), report.periodEnd()));
        CostSums until = costs.sums(costs(application, Optional.empty(), report.periodEnd()));
        Money money = grant.money();
        GrantDecision decision = grant.decision();
        String decided = decision(decision, phrases);
        String ledger = phrases.text("report.origin.ledger", until.count());
        BlockRows table = figures(
                phrases.text(
                        "report.money.grant", phrases.words(application.call().name())),
                phrases);
        table.row("budget", phrases.text("report.money.budget"), phrases.euros(money.budget()), decided);
        table.row(
                "granted",
                phrases.constant("funding.kind", FundingKind.GRANTED),
                decision.granted().map(phrases::euros).orElse(phrases.text("report.unknown")),
                decided);
        table.row(
                "within",
                phrases.text("report.money.within"),
                phrases.euros(within.all()),
                phrases.text("report.origin.ledger", within.count()));
        table.row("until", phrases.text("report.money.until"), phrases.euros(until.all()), ledger);
        table.row("eligible", phrases.text("report.money.eligible.until"), phrases.euros(until.eligible()), ledger);
        table.row("questioned", phrases.text("report.money.questioned"), phrases.euros(until.questioned()), ledger);
        table.row("ineligible", phrases.text("report.money.ineligible"), phrases.euros(until.ineligible()), ledger);
        List<PaymentRequest> frozen = payments.of(application.id()).stream()
                .filter(request -> request.state().frozen())
                .toList();
        String requests = frozen.isEmpty()
                ? phrases.text("report.origin.no.requests")
                : phrases.text(
                        "report.origin.requests",
                        frozen.size(),
                        frozen.stream()
                                .map(request -> String.valueOf(request.number()))
                                .collect(Collectors.joining(", ")));
        table.row("requested", phrases.text("report.money.requested"), phrases.euros(money.requested()), requests);
        table.row("paid", phrases.text("report.money.paid"), phrases.euros(money.paid()), requests);
        if (money.recovered().signum() != 0) {
            table.row(
                    "recovered",
                    phrases.text("report.money.recovered"),
                    phrases.euros(money.recovered()),
                    phrases.text("report.origin.recoveries"));
        }
        if (decision.granted().isPresent()) {
            table.row(
                    "left",
                    phrases.text("report.money.left"),
                    phrases.euros(money.left()),
                    phrases.text("report.origin.computed"));
        }
        return table;
    }

    /** The ledger by what was paid for, beside the budget. */
    private BlockRows categories(GrantApplication application, Report report, Phrases phrases) {
        Map<CostCategory, CostSums> within =
                costs.byCategory(costs(application, Optional.of(report.periodStart()), report.periodEnd()));
        Map<CostCategory, CostSums> until = costs.byCategory(costs(application, Optional.empty(), report.periodEnd()));
        BlockRows table = BlockRows.table(
                phrases.text("report.money.categories"),
                words(phrases.text("report.money.category")),
                numbers(phrases.text("report.money.budget")),
                numbers(phrases.text("report.money.within")),
                numbers(phrases.text("report.money.until")));
        Budget budget = application.budget();
        for (CostCategory category : CostCategory.values()) {
            BigDecimal planned = budget.of(category);
            if (until.containsKey(category) || (planned.signum() != 0 && !until.isEmpty())) {
                table.row(
                        category.name(),
                        phrases.constant("funding.category", category),
                        phrases.euros(planned),
                        all(within, category, phrases),
                        all(until, category, phrases));
            }
        }
        return table;
    }

    private static String all(Map<CostCategory, CostSums> sums, CostCategory category, Phrases phrases) {
        CostSums found = sums.get(category);
        return phrases.euros(found == null ? new BigDecimal("0.00") : found.all());
    }

    private BlockRows requests(GrantApplication application, Phrases phrases) {
        BlockRows table = BlockRows.table(
                phrases.text("report.money.requests"),
                words(phrases.text("report.money.request")),
                words(phrases.text("report.state")),
                numbers(phrases.text("report.money.eligible")),
                numbers(phrases.text("report.money.share")),
                numbers(phrases.text("report.money.paid")));
        for (PaymentRequest request : payments.of(application.id())) {
            table.row(
                    request.id().value().toString(),
                    request.number() + ". " + phrases.period(request.from(), request.to()),
                    phrases.constant("funding.payment", request.state()),
                    phrases.euros(request.eligible()),
                    phrases.euros(request.share()),
                    request.paid().map(phrases::euros).orElse(Phrases.NONE));
        }
        return table;
    }

    private BlockRows work(GrantApplication application, Phrases phrases) {
        BlockRows table = BlockRows.table(
                phrases.text("report.work"),
                words(phrases.text("report.organisation")),
                words(phrases.text("report.work.role")),
                numbers(phrases.text("report.work.planned")),
                numbers(phrases.text("report.work.done")));
        for (WorkContribution one : work.of(application.id())) {
            table.row(
                    one.id().value().toString(),
                    phrases.words(one.organisation().name()),
                    one.role(),
                    phrases.number(one.plannedMonths()),
                    phrases.number(one.doneMonths()));
        }
        return table;
    }
}
