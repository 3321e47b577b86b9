package fi.pohja.content.internal;

import static fi.pohja.schema.shared.Tables.NATIONAL_GOAL;
import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;

import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** {@code programmes.yaml}. */
final class ProgrammeFile {

    private ProgrammeFile() {}

    static List<YamlFile.Problem> load(DSLContext sql, Path path) {
        YamlFile file = YamlFile.read(path);
        file.root().onlyKeys("programmes");
        var programmes = sql.insertInto(
                NATIONAL_PROGRAMME,
                NATIONAL_PROGRAMME.KEY,
                NATIONAL_PROGRAMME.POSITION,
                NATIONAL_PROGRAMME.NAME,
                NATIONAL_PROGRAMME.DESCRIPTION,
                NATIONAL_PROGRAMME.MINISTRY,
                NATIONAL_PROGRAMME.STARTS,
                NATIONAL_PROGRAMME.ENDS,
                NATIONAL_PROGRAMME.URL,
                NATIONAL_PROGRAMME.SOURCE_REFS);
        var goals = sql.insertInto(
                NATIONAL_GOAL,
                NATIONAL_GOAL.KEY,
                NATIONAL_GOAL.PROGRAMME,
                NATIONAL_GOAL.NUMBER,
                NATIONAL_GOAL.TEXT,
                NATIONAL_GOAL.CONDITION,
                NATIONAL_GOAL.CONDITIONAL_ON,
                NATIONAL_GOAL.SOURCE_REFS);
        Set<String> keys = new HashSet<>();
        Set<String> goalKeys = new HashSet<>();
        for (YamlFile.Entry programme : file.root().entries("programmes")) {
            programme.onlyKeys("key", "name", "description", "ministry", "period", "url", "sources", "goals");
            String key = once(programme, keys);
            YamlFile.Entry period = programme.entry("period");
            period.onlyKeys("start", "end");
            programmes = programmes.values(
                    key,
                    keys.size(),
                    programme.requiredLocalized("name"),
                    orNull(programme.localized("description")),
                    orNull(programme.localized("ministry")),
                    period.date("start").orElse(null),
                    period.date("end").orElse(null),
                    programme.optionalText("url").orElse(null),
                    programme.texts("sources").toArray(String[]::new));
            for (YamlFile.Entry goal : programme.entries("goals")) {
                goal.onlyKeys("key", "number", "text", "condition", "conditionalOn", "sources");
                goals = goals.values(
                        once(goal, goalKeys),
                        key,
                        whole(goal, goal.number("number")),
                        goal.requiredLocalized("text"),
                        orNull(goal.localized("condition")),
                        numbers(goal, "conditionalOn"),
                        goal.texts("sources").toArray(String[]::new));
            }
        }
        if (keys.isEmpty()) {
            file.root().fault("the file has no programmes");
        }
        if (file.problems().isEmpty()) {
            programmes
                    .onConflict(NATIONAL_PROGRAMME.KEY)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
            if (!goalKeys.isEmpty()) {
                goals.onConflict(NATIONAL_GOAL.KEY)
                        .doUpdate()
                        .setAllToExcluded()
                        .execute();
            }
            sql.deleteFrom(NATIONAL_GOAL)
                    .where(NATIONAL_GOAL.KEY.notIn(goalKeys))
                    .execute();
            sql.deleteFrom(NATIONAL_PROGRAMME)
                    .where(NATIONAL_PROGRAMME.KEY.notIn(keys))
                    .execute();
        }
        return file.problems();
    }

    private static String once(YamlFile.Entry entry, Set<String> known) {
        String key = entry.text("key");
        if (!key.isEmpty() && !known.add(key)) {
            entry.fault("key", "the key " + key + " is given twice");
        }
        return key;
    }

    private static int whole(YamlFile.Entry goal, Optional<BigDecimal> number) {
        if (number.isEmpty()) {
            goal.fault("number", "the key number is missing");
        }
        try {
            return number.orElse(BigDecimal.ONE).intValueExact();
        } catch (ArithmeticException e) {
            goal.fault("number", "number must be a whole number");
            return 1;
        }
    }

    private static Integer[] numbers(YamlFile.Entry goal, String key) {
        return goal.texts(key).stream()
                .map(text -> {
                    try {
                        return Integer.valueOf(text);
                    } catch (NumberFormatException e) {
                        goal.fault(key, key + " must be a list of goal numbers, not " + text);
                        return 0;
                    }
                })
                .toArray(Integer[]::new);
    }

    private static @Nullable LocalizedText orNull(LocalizedText text) {
        return text.isEmpty() ? null : text;
    }
}
