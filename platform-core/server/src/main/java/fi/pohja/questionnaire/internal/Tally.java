package fi.pohja.questionnaire.internal;

import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE_RESPONSE;
import static fi.pohja.schema.tenant.Tables.QUESTIONNAIRE_SCORE;

import fi.pohja.questionnaire.Results;
import fi.pohja.questionnaire.Results.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Adds up the scores of one questionnaire.
 *
 * @param fewest how many answers may be shown; fewer are kept back, and what would give them away
 */
record Tally(int statements, int groups, int fewest) {

    /** How many scored, and the sum of their scores; whoever named no group counts as a group of its own, the last. */
    private record Sum(int responses, int points) {}

    Results read(DSLContext sql, UUID questionnaire) {
        Field<String> quarter = DSL.field("to_char({0}, 'YYYY/Q')", String.class, QUESTIONNAIRE_RESPONSE.ANSWERED_ON);
        Field<Integer> group = DSL.coalesce(QUESTIONNAIRE_RESPONSE.GROUP_POSITION, DSL.inline(groups));
        Map<String, Sum[][]> byQuarter = new TreeMap<>();
        sql.select(quarter, group, QUESTIONNAIRE_SCORE.POSITION, DSL.count(), DSL.sum(QUESTIONNAIRE_SCORE.SCORE))
                .from(QUESTIONNAIRE_RESPONSE)
                .join(QUESTIONNAIRE_SCORE)
                .on(QUESTIONNAIRE_SCORE.RESPONSE_ID.eq(QUESTIONNAIRE_RESPONSE.ID))
                .where(QUESTIONNAIRE_RESPONSE.QUESTIONNAIRE_ID.eq(questionnaire))
                .groupBy(quarter, group, QUESTIONNAIRE_SCORE.POSITION)
                .fetch()
                .forEach(row -> byQuarter.computeIfAbsent(row.value1(), key -> empty())[row.value2()][row.value3()] =
                        new Sum(row.value4(), row.value5().intValue()));
        return results(byQuarter);
    }

    private Sum[][] empty() {
        Sum[][] sums = new Sum[groups + 1][statements];
        for (Sum[] group : sums) {
            Arrays.fill(group, new Sum(0, 0));
        }
        return sums;
    }

    private Results results(Map<String, Sum[][]> byQuarter) {
        List<List<Cell>> all = new ArrayList<>();
        List<List<List<Cell>>> byGroup = new ArrayList<>();
        IntStream.range(0, groups).forEach(group -> byGroup.add(new ArrayList<>()));
        for (Sum[][] sums : byQuarter.values()) {
            List<Cell> together = new ArrayList<>();
            List<List<Cell>> apart = new ArrayList<>();
            IntStream.range(0, groups).forEach(group -> apart.add(new ArrayList<>()));
            for (int statement = 0; statement < statements; statement++) {
                int place = statement;
                List<Sum> column = IntStream.rangeClosed(0, groups)
                        .mapToObj(group -> sums[group][place])
                        .toList();
                together.add(cell(
                        new Sum(
                                column.stream().mapToInt(Sum::responses).sum(),
                                column.stream().mapToInt(Sum::points).sum()),
                        false));
                List<Integer> back =
                        SmallGroups.keptBack(column.stream().map(Sum::responses).toList(), fewest);
                for (int group = 0; group < groups; group++) {
                    apart.get(group).add(cell(column.get(group), back.contains(group)));
                }
            }
            all.add(together);
            for (int group = 0; group < groups; group++) {
                byGroup.get(group).add(apart.get(group));
            }
        }
        return new Results(List.copyOf(byQuarter.keySet()), all, byGroup);
    }

    private Cell cell(Sum sum, boolean back) {
        if (sum.responses() == 0) {
            return Cell.none();
        }
        if (back || sum.responses() < fewest) {
            return Cell.back();
        }
        return new Cell(
                sum.responses(),
                Optional.of(BigDecimal.valueOf(sum.points())
                        .divide(BigDecimal.valueOf(sum.responses()), 1, RoundingMode.HALF_UP)),
                false);
    }
}
