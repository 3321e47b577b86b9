package fi.pohja.funding;

import fi.pohja.programme.FundingSource;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a condition on costs is written and read. */
final class CostConditionText {

    private static final int LONGEST = 1000;

    private static final Pattern TEST = Pattern.compile(
            "(category|source|tag|subarea|date|amount|description) +"
                    + "(?:(is not|is|before|after|over|under|contains) +([^,()]+)|(in) *\\(([^()]+)\\))",
            Pattern.CASE_INSENSITIVE);

    private CostConditionText() {}

    static Optional<CostCondition> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<CostCondition.Test> tests = new ArrayList<>();
        for (String part : text.strip().split("(?i) +and +", -1)) {
            Optional<CostCondition.Test> test = test(part.strip());
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        }
        return Optional.of(new CostCondition(tests));
    }

    private static Optional<CostCondition.Test> test(String part) {
        Matcher found = TEST.matcher(part);
        if (!found.matches()) {
            return Optional.empty();
        }
        CostCondition.Subject subject =
                CostCondition.Subject.valueOf(found.group(1).toUpperCase(Locale.ROOT));
        boolean many = found.group(4) != null;
        String words = many ? found.group(4) : found.group(2);
        CostCondition.Comparison comparison =
                CostCondition.Comparison.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
        List<String> values = many
                ? Arrays.stream(found.group(5).split(",", -1))
                        .map(String::strip)
                        .toList()
                : List.of(found.group(3).strip());
        CostCondition.Test test = new CostCondition.Test(subject, comparison, values);
        return values.stream().allMatch(value -> fits(test, value)) ? Optional.of(test) : Optional.empty();
    }

    /** Whether subject, comparison and value go together. */
    private static boolean fits(CostCondition.Test test, String value) {
        boolean same = switch (test.comparison()) {
            case IS, IS_NOT, IN -> true;
            case BEFORE, AFTER, OVER, UNDER, CONTAINS -> false;
        };
        return switch (test.subject()) {
            case CATEGORY -> same && constant(CostCategory.values(), value);
            case SOURCE -> same && constant(FundingSource.values(), value);
            case TAG -> same && value.matches("\\S{1,40}");
            case SUBAREA -> same && value.matches("[0-9]{1,4}");
            case DATE ->
                (test.comparison() == CostCondition.Comparison.BEFORE
                                || test.comparison() == CostCondition.Comparison.AFTER)
                        && day(value);
            case AMOUNT ->
                (test.comparison() == CostCondition.Comparison.OVER
                                || test.comparison() == CostCondition.Comparison.UNDER)
                        && value.matches("-?[0-9]{1,12}([.][0-9]{1,2})?");
            case DESCRIPTION -> test.comparison() == CostCondition.Comparison.CONTAINS && !value.isEmpty();
        };
    }

    private static boolean constant(Enum<?>[] constants, String value) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value));
    }

    private static boolean day(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    static String write(CostCondition condition) {
        return condition.tests().stream().map(CostConditionText::write).collect(Collectors.joining(" and "));
    }

    private static String write(CostCondition.Test test) {
        String words = test.comparison().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String values = String.join(", ", test.values());
        return test.subject().name().toLowerCase(Locale.ROOT)
                + " "
                + words
                + " "
                + (test.comparison() == CostCondition.Comparison.IN ? "(" + values + ")" : values);
    }

    /** Whether a cost passes the test. */
    static boolean holds(CostCondition.Test test, CostDraft cost, Optional<Integer> subArea) {
        return switch (test.subject()) {
            case CATEGORY -> among(test, List.of(cost.category().name()));
            case SOURCE -> among(test, cost.source().map(Enum::name).stream().toList());
            case TAG -> among(test, cost.tags());
            case SUBAREA -> among(test, subArea.map(String::valueOf).stream().toList());
            case DATE -> {
                LocalDate day = LocalDate.parse(test.values().getFirst());
                yield test.comparison() == CostCondition.Comparison.BEFORE
                        ? cost.postedOn().isBefore(day)
                        : cost.postedOn().isAfter(day);
            }
            case AMOUNT -> {
                int compared =
                        cost.amount().compareTo(new BigDecimal(test.values().getFirst()));
                yield test.comparison() == CostCondition.Comparison.OVER ? compared > 0 : compared < 0;
            }
            case DESCRIPTION ->
                cost.description()
                        .toLowerCase(Locale.ROOT)
                        .contains(test.values().getFirst().toLowerCase(Locale.ROOT));
        };
    }

    private static boolean among(CostCondition.Test test, List<String> has) {
        boolean any = has.stream().anyMatch(one -> test.values().stream().anyMatch(one::equalsIgnoreCase));
        return (test.comparison() == CostCondition.Comparison.IS_NOT) != any;
    }
}
