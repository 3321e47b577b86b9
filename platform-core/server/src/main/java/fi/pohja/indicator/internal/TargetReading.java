package fi.pohja.indicator.internal;

import fi.pohja.indicator.Comparison;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Outcome;
import fi.pohja.indicator.Reason;
import fi.pohja.indicator.Reason.Figure;
import fi.pohja.indicator.RuleAssessment;
import fi.pohja.indicator.TargetRule;
import fi.pohja.indicator.TargetRuleDraft;
import fi.pohja.spi.LocalizedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Reads what observations say about one target, noting each step. Compares unrounded numbers; only what is shown is
 * rounded. Not thread-safe; one for each reading.
 */
final class TargetReading {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FACTOR_DECIMALS = 2;

    private final TargetRule rule;
    private final TargetRuleDraft target;
    private final BigDecimal value;
    private final Series series;
    private final List<Series> guardrails;
    private final List<Reason> steps = new ArrayList<>();
    private final Map<Integer, BigDecimal> limits = new LinkedHashMap<>();
    private boolean unknown;
    private boolean provisional;

    /** @param guardrails the series of the rule's guardrails, in their order */
    TargetReading(TargetRule rule, Series series, List<Series> guardrails) {
        this.rule = rule;
        this.target = rule.draft();
        this.value = target.value().orElseThrow();
        this.series = series;
        this.guardrails = List.copyOf(guardrails);
    }

    RuleAssessment assess() {
        Outcome outcome = switch (target.kind()) {
            case LEVEL -> level();
            case CHANGE -> change();
            case GROWTH_RATE_FACTOR -> growth();
        };
        boolean guarded = guard();
        if (unknown) {
            outcome = Outcome.NOT_ASSESSED;
        } else if (!guarded && outcome != Outcome.NOT_MET) {
            steps.add(new Reason("guardrail.broken", List.of()));
            outcome = Outcome.NOT_MET;
        }
        breaks();
        return new RuleAssessment(
                rule,
                series.title(),
                series.region(),
                series.unit(),
                series.decimals(),
                outcome,
                provisional,
                steps,
                series.all(),
                limits);
    }

    private Outcome level() {
        say(
                "target.level." + target.comparison(),
                series.title(),
                series.region(),
                series.figure(value),
                years(target.fromYear(), lastYear()));
        return inEachYear(year -> {
            limits.put(year, value);
            Optional<BigDecimal> number = known(series, year);
            boolean holds = number.filter(known -> target.comparison().holds(known, value))
                    .isPresent();
            number.ifPresent(known -> say(holds ? "level.holds" : "level.fails", year(year), series.figure(known)));
            return holds;
        });
    }

    private Outcome change() {
        say(
                "target.change." + target.comparison(),
                series.title(),
                series.region(),
                Figure.percent(value),
                years(target.fromYear(), lastYear()));
        Optional<BigDecimal> base = baseline(series);
        if (base.isEmpty()) {
            return Outcome.NOT_ASSESSED;
        }
        BigDecimal mean = base.get();
        say("baseline.mean", years(baselineFrom(), baselineTo()), series.figure(mean));
        if (mean.signum() == 0) {
            say("baseline.zero");
            unknown = true;
            return Outcome.NOT_ASSESSED;
        }
        BigDecimal limit = mean.add(mean.abs().multiply(value).divide(HUNDRED, EXACT));
        return inEachYear(year -> {
            limits.put(year, limit);
            Optional<BigDecimal> number = known(series, year);
            if (number.isEmpty()) {
                return false;
            }
            BigDecimal change = number.get().subtract(mean).multiply(HUNDRED).divide(mean.abs(), EXACT);
            boolean holds = target.comparison().holds(number.get(), limit);
            say(
                    holds ? "change.holds" : "change.fails",
                    year(year),
                    series.figure(number.get()),
                    Figure.percent(change));
            return holds;
        });
    }

    private Outcome growth() {
        Figure factor = new Figure(value, FACTOR_DECIMALS, LocalizedText.none());
        say("target.growth", series.title(), series.region(), factor, years(target.fromYear(), lastYear()));
        List<BigDecimal> rates = new ArrayList<>();
        boolean complete = true;
        for (int year = baselineFrom() + 1; year <= baselineTo(); year++) {
            Optional<BigDecimal> rate = growth(year);
            rate.ifPresent(rates::add);
            complete &= rate.isPresent();
        }
        if (!complete) {
            return Outcome.NOT_ASSESSED;
        }
        BigDecimal mean = mean(rates);
        say("baseline.growth", years(baselineFrom(), baselineTo()), Figure.percent(mean));
        if (mean.signum() <= 0) {
            say("baseline.no.growth");
            unknown = true;
            return Outcome.NOT_ASSESSED;
        }
        BigDecimal limit = mean.multiply(value, EXACT);
        say("growth.limit", factor, Figure.percent(mean), Figure.percent(limit));
        return inEachYear(year -> {
            Optional<BigDecimal> rate = growth(year);
            if (rate.isEmpty()) {
                return false;
            }
            BigDecimal before = series.value(year - 1).orElseThrow();
            limits.put(year, before.add(before.multiply(limit).divide(HUNDRED, EXACT)));
            boolean holds = Comparison.AT_MOST.holds(rate.get(), limit);
            say(
                    holds ? "growth.holds" : "growth.fails",
                    year(year),
                    Figure.percent(rate.get()),
                    series.figure(before),
                    series.figure(series.value(year).orElseThrow()));
            return holds;
        });
    }

    /** Growth from the year before, in per cent. */
    private Optional<BigDecimal> growth(int year) {
        Optional<BigDecimal> before = known(series, year - 1);
        Optional<BigDecimal> now = known(series, year);
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        if (before.get().signum() <= 0) {
            say("growth.from.zero", year(year - 1));
            unknown = true;
            return Optional.empty();
        }
        return Optional.of(now.get().subtract(before.get()).multiply(HUNDRED).divide(before.get(), EXACT));
    }

    private Outcome inEachYear(IntPredicate holdsIn) {
        long held = IntStream.rangeClosed(target.fromYear(), lastYear())
                .filter(holdsIn)
                .count();
        if (held == target.sustainedYears()) {
            return Outcome.MET;
        }
        return held == 0 ? Outcome.NOT_MET : Outcome.PARTLY_MET;
    }

    /** Whether every guardrail held in every target year. */
    private boolean guard() {
        boolean all = true;
        for (Series guardrail : guardrails) {
            Optional<BigDecimal> base = baseline(guardrail);
            if (base.isEmpty()) {
                continue;
            }
            boolean higherIsBetter = guardrail.direction() == Direction.HIGHER_BETTER;
            BigDecimal room = base.get().abs().multiply(target.tolerance()).divide(HUNDRED, EXACT);
            BigDecimal limit =
                    higherIsBetter ? base.get().subtract(room) : base.get().add(room);
            Comparison side = higherIsBetter ? Comparison.AT_LEAST : Comparison.AT_MOST;
            for (int year = target.fromYear(); year <= lastYear(); year++) {
                Optional<BigDecimal> number = known(guardrail, year);
                if (number.isPresent()) {
                    boolean holds = side.holds(number.get(), limit);
                    say(
                            (holds ? "guardrail.holds." : "guardrail.fails.") + side,
                            guardrail.title(),
                            year(year),
                            guardrail.figure(number.get()),
                            guardrail.figure(limit));
                    all &= holds;
                }
            }
        }
        return all;
    }

    /** The mean of the baseline years; empty, with the reasons noted, when a year has no number. */
    private Optional<BigDecimal> baseline(Series of) {
        List<BigDecimal> values = new ArrayList<>();
        boolean complete = true;
        for (int year = baselineFrom(); year <= baselineTo(); year++) {
            Optional<BigDecimal> number = known(of, year);
            number.ifPresent(values::add);
            complete &= number.isPresent();
        }
        return complete ? Optional.of(mean(values)) : Optional.empty();
    }

    /** A year's number; empty, with the reason noted, when there is none. */
    private Optional<BigDecimal> known(Series of, int year) {
        Optional<BigDecimal> number = of.value(year);
        if (number.isEmpty()) {
            unknown = true;
            sayOnce(of.saidMissing(year) ? "missing.said" : "missing.year", of.title(), of.region(), year(year));
        } else if (of.estimated(year)) {
            provisional = true;
            sayOnce("estimate", of.title(), year(year));
        }
        return number;
    }

    /** A series that breaks between the first and the last year looked at. */
    private void breaks() {
        int first = target.baselineFrom().orElse(target.fromYear());
        for (int year : new TreeSet<>(series.breaks())) {
            if (year > first && year <= lastYear()) {
                say("break", series.title(), year(year));
            }
        }
    }

    private int baselineFrom() {
        return target.baselineFrom().orElseThrow();
    }

    private int baselineTo() {
        return target.baselineTo().orElseThrow();
    }

    private int lastYear() {
        return target.fromYear() + target.sustainedYears() - 1;
    }

    private void say(String code, Object... arguments) {
        steps.add(new Reason(code, List.of(arguments)));
    }

    private void sayOnce(String code, Object... arguments) {
        Reason reason = new Reason(code, List.of(arguments));
        if (!steps.contains(reason)) {
            steps.add(reason);
        }
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), EXACT);
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    private static String years(int from, int to) {
        return from == to ? year(from) : from + "–" + to;
    }
}
