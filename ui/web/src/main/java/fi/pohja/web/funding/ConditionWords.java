package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.funding.CostCategory;
import fi.pohja.funding.CostCondition;
import fi.pohja.programme.FundingSource;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.record.ConstantWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** A rule's condition as a sentence. */
final class ConditionWords {

    private ConditionWords() {}

    static String of(CostCondition condition) {
        return condition.tests().stream()
                .map(ConditionWords::of)
                .collect(Collectors.joining(" " + text("condition.and") + " "));
    }

    private static String of(CostCondition.Test test) {
        return text(
                "condition." + test.subject() + "." + test.comparison(),
                test.values().stream()
                        .map(value -> value(test.subject(), value))
                        .collect(Collectors.joining(", ")));
    }

    private static String value(CostCondition.Subject subject, String value) {
        return switch (subject) {
            case CATEGORY -> ConstantWords.of("funding.category", CostCategory.valueOf(value));
            case SOURCE -> ConstantWords.of("funding.source", FundingSource.valueOf(value));
            case DATE -> Wording.date(LocalDate.parse(value));
            case AMOUNT -> Figures.euros(new BigDecimal(value));
            case TAG, SUBAREA, DESCRIPTION -> value;
        };
    }
}
