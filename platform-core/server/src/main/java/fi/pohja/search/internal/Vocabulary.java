package fi.pohja.search.internal;

import static fi.pohja.schema.tenant.Tables.SEARCH_WORD;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import fi.pohja.spi.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** From a word as typed to the words of the index it stands for. Bound to one transaction. */
final class Vocabulary {

    /** Shorter words are looked for as they are and as beginnings, not inside others. */
    private static final int SHORTEST_PART = 4;

    /** A compound's last part may be a letter shorter: alue in hyvinvointialue. */
    private static final int SHORTEST_ENDING = 3;

    /** Shorter keys would begin too many words. */
    private static final int SHORTEST_BEGINNING = 5;

    private static final int MOST_WORDS = 80;

    /** Misspelt words share fewer three-letter groups the shorter they are; edit distance decides afterwards. */
    private static final String LEAST_SIMILARITY = "0.3";

    private static final int MOST_CANDIDATES = 400;

    private final DSLContext sql;

    Vocabulary(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What a typed word stands for.
     *
     * @param close the word itself, words beginning with it, other forms of it; the word as typed first
     * @param loose compounds it is part of; when there is nothing else, words that differ by a letter or two
     */
    record Meaning(Set<String> close, Set<String> loose) {

        /** As a query for {@code tsvector}; words hold letters and digits only. */
        static String query(Set<String> words) {
            return String.join(
                    " | ", words.stream().map(word -> "'" + word + "'").toList());
        }

        Set<String> all() {
            Set<String> all = new LinkedHashSet<>(close);
            all.addAll(loose);
            return all;
        }
    }

    Meaning of(String word) {
        var keys =
                sql.fetchSingle(select(key("finnish_key", word), key("swedish_key", word), key("english_key", word)));
        Condition form = SEARCH_WORD
                .FINNISH
                .eq(keys.value1())
                .or(SEARCH_WORD.SWEDISH.eq(keys.value2()))
                .or(SEARCH_WORD.ENGLISH.eq(keys.value3()));
        // A word that begins with the typed one does so folded, too.
        Condition begins = SEARCH_WORD.FOLDED.like(Folding.fold(word) + "%");
        Condition part = noCondition();
        for (String beginning : beginnings(keys.value1(), keys.value2())) {
            part = part.or(SEARCH_WORD.WORD.like(beginning + "%"));
        }
        if (word.length() >= SHORTEST_PART) {
            part = part.or(SEARCH_WORD.WORD.like("%" + word + "%"));
        }
        if (keys.value1().length() >= SHORTEST_PART) {
            part = part.or(SEARCH_WORD.FINNISH.like("%" + keys.value1() + "%"));
        } else if (keys.value1().length() == SHORTEST_ENDING) {
            part = part.or(SEARCH_WORD.FINNISH.like("%" + keys.value1()));
        }
        Field<Integer> distance =
                when(SEARCH_WORD.WORD.eq(word), 0).when(form, 1).when(begins, 2).otherwise(3);
        Set<String> close = new LinkedHashSet<>();
        Set<String> loose = new LinkedHashSet<>();
        close.add(word);
        boolean known = false;
        for (var found : sql.select(SEARCH_WORD.WORD, distance)
                .from(SEARCH_WORD)
                .where(begins.or(form).or(part))
                .orderBy(distance, length(SEARCH_WORD.WORD), SEARCH_WORD.WORD)
                .limit(MOST_WORDS)) {
            known = true;
            (found.value2() < 3 ? close : loose).add(found.value1());
        }
        if (!known) {
            loose.addAll(misspelt(word));
        }
        return new Meaning(close, loose);
    }

    /**
     * What a compound begins with whose first part is a form of the word: the key itself, and the key with the other
     * grade of its last consonant (toimenpiteet, toimenpideohjelma).
     */
    private static Set<String> beginnings(String finnish, String swedish) {
        Set<String> beginnings = new LinkedHashSet<>();
        if (swedish.length() >= SHORTEST_BEGINNING) {
            beginnings.add(swedish);
        }
        if (finnish.length() >= SHORTEST_BEGINNING) {
            beginnings.add(finnish);
            String stem = finnish.substring(0, finnish.length() - 1);
            switch (finnish.charAt(finnish.length() - 1)) {
                case 't' -> beginnings.add(stem + "d");
                case 'p' -> beginnings.add(stem + "v");
                case 's' -> beginnings.add(stem + "ks");
                default -> {}
            }
        }
        return beginnings;
    }

    private List<String> misspelt(String word) {
        if (Spelling.tolerated(word) == 0) {
            return List.of();
        }
        sql.fetch(select(function(
                "set_config",
                String.class,
                inline("pg_trgm.word_similarity_threshold"),
                inline(LEAST_SIMILARITY),
                inline(true))));
        Field<Double> similarity =
                function(name("extensions", "word_similarity"), Double.class, val(word), SEARCH_WORD.WORD);
        List<String> near = new ArrayList<>();
        for (String candidate : sql.select(SEARCH_WORD.WORD)
                .from(SEARCH_WORD)
                .where("{0} operator(extensions.<%) {1}", val(word), SEARCH_WORD.WORD)
                .orderBy(similarity.desc())
                .limit(MOST_CANDIDATES)
                .fetch(SEARCH_WORD.WORD)) {
            if (Spelling.near(word, candidate)) {
                near.add(candidate);
            }
        }
        return near;
    }

    /** Whether there is a word that is the typed one, folded, or begins with it. */
    boolean knows(String word) {
        return sql.fetchExists(SEARCH_WORD, SEARCH_WORD.FOLDED.like(Folding.fold(word) + "%"));
    }

    private static Field<String> key(String function, String word) {
        return function(name("shared", function), SQLDataType.VARCHAR, val(word));
    }
}
