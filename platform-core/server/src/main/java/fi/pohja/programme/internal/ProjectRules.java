package fi.pohja.programme.internal;

import static fi.pohja.schema.shared.Tables.NATIONAL_PROGRAMME;
import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Columns;
import fi.pohja.table.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What is required of a project before it is stored. */
final class ProjectRules {

    static final int LONGEST_DESCRIPTION = 2_000;
    private static final Pattern CODE = Pattern.compile("[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9.-]{1,19}");
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_TOPIC = 100;
    private static final int MOST_TOPICS = 20;
    private static final Tree LINEAGE = new Tree(PROJECT, PROJECT.ID, PROJECT.PREDECESSOR_ID);

    private ProjectRules() {}

    /** The code as it is stored. */
    static String code(ProjectDraft draft) {
        return draft.code().strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Checks everything that is typed.
     *
     * @param before the project as it is; empty for a new one
     */
    static Violations check(DSLContext sql, ProjectId id, ProjectDraft draft, Optional<ProjectDraft> before) {
        Violations violations = new Violations()
                .requiredTitle("name", draft.name())
                .text("purpose", draft.purpose())
                .text("forecastBasis", draft.forecastBasis())
                .date("plannedStart", draft.plannedStart())
                .date("plannedEnd", draft.plannedEnd())
                .date("forecastEnd", draft.forecastEnd())
                .period("plannedEnd", draft.plannedStart(), draft.plannedEnd())
                .period("forecastEnd", draft.plannedStart(), draft.forecastEnd());
        longest(violations, "shortDescription", draft.shortDescription(), LONGEST_DESCRIPTION);
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        topics(violations, draft.topics());
        code(violations, sql, id, draft);
        draft.programme()
                .ifPresent(key -> violations.check(
                        sql.fetchExists(NATIONAL_PROGRAMME, Columns.is(NATIONAL_PROGRAMME.KEY, key)),
                        "programme",
                        "unknown"));
        umbrella(violations, sql, id, draft);
        if (!draft.predecessor().equals(before.flatMap(ProjectDraft::predecessor))) {
            draft.predecessor()
                    .ifPresent(predecessor ->
                            LINEAGE.check(violations, sql, "predecessor", id.value(), predecessor.value()));
        }
        return violations;
    }

    /** Checks a text that is shorter than running text may be. */
    static void longest(Violations violations, String field, LocalizedText text, int longest) {
        violations.text(field, text);
        text.values()
                .forEach((language, words) -> violations.check(
                        words.length() <= longest || words.length() > Violations.LONGEST_TEXT,
                        field + "." + language,
                        "longest",
                        longest));
    }

    private static void topics(Violations violations, List<LocalizedText> topics) {
        violations.check(topics.size() <= MOST_TOPICS, "topics", "many", MOST_TOPICS);
        topics.forEach(topic -> {
            violations.requiredTitle("topics", topic);
            violations.check(
                    topic.all().stream().allMatch(words -> words.length() <= LONGEST_TOPIC),
                    "topics",
                    "longest",
                    LONGEST_TOPIC);
        });
    }

    private static void code(Violations violations, DSLContext sql, ProjectId id, ProjectDraft draft) {
        String code = code(draft);
        violations.required("code", code, LONGEST_CODE);
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return;
        }
        if (!CODE.matcher(code).matches()) {
            violations.add("code", "code");
            return;
        }
        violations.check(
                !sql.fetchExists(PROJECT, DSL.upper(PROJECT.CODE).eq(code).and(PROJECT.ID.ne(id.value()))),
                "code",
                "taken",
                code);
    }

    private static void umbrella(Violations violations, DSLContext sql, ProjectId id, ProjectDraft draft) {
        if (draft.kind() != ProjectKind.UMBRELLA && sql.fetchExists(PROJECT, PROJECT.UMBRELLA_ID.eq(id.value()))) {
            violations.add("kind", "umbrella.parts");
        }
        if (draft.umbrella().isEmpty()) {
            return;
        }
        ProjectId umbrella = draft.umbrella().get();
        if (umbrella.equals(id)) {
            violations.add("umbrella", "circle");
            return;
        }
        // Locked, so that nobody makes it an ordinary project meanwhile.
        Optional<String> kind = sql.select(PROJECT.KIND)
                .from(PROJECT)
                .where(PROJECT.ID.eq(umbrella.value()))
                .forShare()
                .fetchOptional(PROJECT.KIND);
        if (kind.isEmpty()) {
            violations.add("umbrella", "unknown");
        } else {
            violations
                    .check(kind.get().equals(ProjectKind.UMBRELLA.name()), "umbrella", "umbrella.kind")
                    .check(draft.kind() != ProjectKind.UMBRELLA, "umbrella", "umbrella.under");
        }
    }
}
