package fi.pohja.search.internal;

import static fi.pohja.schema.tenant.Tables.SEARCH_ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.search.Hit;
import fi.pohja.search.Search;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Looks words up in the vocabulary, then entries by full text: first by code, then by title, and where that is not
 * enough by text.
 */
@Singleton
final class StoredSearch implements Search {

    private static final int MOST_WORDS = 8;

    /** Entries that are ranked; among more, as for a word that is everywhere, the rest is left away. */
    private static final int MOST_RANKED = 500;

    private static final Pattern CODE = Pattern.compile("[\\p{L}0-9]+([-.][\\p{L}0-9]+)*");

    /** Weights of D, C, B, A: a word in the title counts far more than one in the text. */
    private static final Field<Float[]> WEIGHTS = field("'{0.05, 0.1, 0.2, 1.0}'::float4[]", Float[].class);

    private static final Field<UUID> ID = SEARCH_ENTRY.SUBJECT_ID;

    private final Database database;

    StoredSearch(Database database) {
        this.database = database;
    }

    @Override
    public List<Hit> find(String text, int limit) {
        SignedIn.require(Permission.READ);
        String asked = text.length() <= LONGEST_TEXT
                ? text.strip()
                : text.substring(0, LONGEST_TEXT).strip();
        int most = Math.clamp(limit, 1, MOST_HITS);
        return database.read(sql -> find(sql, asked, most));
    }

    private static List<Hit> find(DSLContext sql, String asked, int limit) {
        Found found = new Found(limit);
        if (CODE.matcher(asked).matches()) {
            found.add(byCode(sql, asked, limit), Set.of());
        }
        Vocabulary vocabulary = new Vocabulary(sql);
        List<String> words = Words.of(asked).stream()
                .flatMap(word -> known(vocabulary, word))
                .filter(word -> word.length() > 1)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty() || found.full()) {
            return found.hits;
        }
        List<Vocabulary.Meaning> meanings = words.stream().map(vocabulary::of).toList();
        Set<String> all = new LinkedHashSet<>();
        meanings.forEach(meaning -> all.addAll(meaning.all()));
        found.add(byWords(sql, SEARCH_ENTRY.TITLE_DOCUMENT, words, meanings, limit), Set.of());
        if (!found.full()) {
            found.add(byWords(sql, SEARCH_ENTRY.DOCUMENT, words, meanings, limit), all);
        }
        return found.hits;
    }

    /** The word; its parts, where no word has a soft sign at this place and it was an apostrophe that divided words. */
    private static Stream<String> known(Vocabulary vocabulary, String word) {
        return word.contains(Words.SOFT_SIGN) && !vocabulary.knows(word)
                ? Stream.of(word.split(Words.SOFT_SIGN, -1))
                : Stream.of(word);
    }

    /** Hits in the order they were found, each record once. */
    private static final class Found {
        private final List<Hit> hits = new ArrayList<>();
        private final Set<UUID> known = new LinkedHashSet<>();
        private final int limit;

        private Found(int limit) {
            this.limit = limit;
        }

        void add(List<Row> rows, Set<String> shown) {
            for (Row row : rows) {
                if (!full() && known.add(row.hit.subject().id())) {
                    Hit hit = row.hit;
                    String excerpt = shown.isEmpty() ? "" : Excerpt.of(row.words, shown);
                    hits.add(new Hit(hit.subject(), hit.title(), hit.code(), excerpt, hit.rank()));
                }
            }
        }

        boolean full() {
            return hits.size() >= limit;
        }
    }

    private record Row(Hit hit, String words) {}

    private static List<Row> byCode(DSLContext sql, String asked, int limit) {
        String code = asked.toUpperCase(Locale.ROOT);
        Field<Double> rank =
                when(upper(SEARCH_ENTRY.CODE).eq(code), 20.0).otherwise(10.0).as("rank");
        return sql.select(SEARCH_ENTRY.asterisk(), rank)
                .from(SEARCH_ENTRY)
                .where(
                        SEARCH_ENTRY.CODE.ne(DSL.inline("")),
                        upper(SEARCH_ENTRY.CODE).like(code + "%"))
                .orderBy(rank.desc(), DSL.length(SEARCH_ENTRY.CODE), SEARCH_ENTRY.CODE, ID)
                .limit(limit)
                .fetch(row -> row(row, rank));
    }

    private static List<Row> byWords(
            DSLContext sql,
            TableField<?, ?> document,
            List<String> words,
            List<Vocabulary.Meaning> meanings,
            int limit) {
        List<Condition> conditions = new ArrayList<>();
        Field<Double> rank = DSL.inline(0.0);
        for (int i = 0; i < words.size(); i++) {
            Vocabulary.Meaning meaning = meanings.get(i);
            Field<Object> any = query(meaning.all());
            conditions.add(DSL.condition("{0} @@ {1}", document, any));
            rank = rank.plus(rank(document, any))
                    .plus(rank(document, query(meaning.close())).times(2))
                    .plus(rank(document, query(Set.of(words.get(i)))).times(2));
        }
        var matches = sql.select(ID.as("id"), rank.as("rank"))
                .from(SEARCH_ENTRY)
                .where(conditions)
                .limit(MOST_RANKED)
                .asTable("matches");
        Field<Double> matchRank = field(DSL.name("matches", "rank"), Double.class);
        Field<UUID> matchId = field(DSL.name("matches", "id"), UUID.class);
        return sql.select(SEARCH_ENTRY.asterisk(), matchRank)
                .from(matches)
                .join(SEARCH_ENTRY)
                .on(ID.eq(matchId))
                .orderBy(matchRank.desc(), DSL.length(SEARCH_ENTRY.TITLE.cast(String.class)), ID)
                .limit(limit)
                .fetch(row -> row(row, matchRank));
    }

    private static Field<Object> query(Set<String> words) {
        return field("{0}::tsquery", Object.class, val(Vocabulary.Meaning.query(words)));
    }

    /** Normalised by the logarithm of the document's length, so that long texts do not win by length. */
    private static Field<Double> rank(TableField<?, ?> document, Field<Object> query) {
        return field("ts_rank({0}, {1}, {2}, 1)::float8", Double.class, WEIGHTS, document, query);
    }

    private static Row row(Record row, Field<Double> rank) {
        Subject subject = new Subject(
                row.get(SEARCH_ENTRY.SUBJECT_TYPE),
                row.get(SEARCH_ENTRY.SUBJECT_ID),
                Optional.ofNullable(row.get(SEARCH_ENTRY.PARENT_ID)));
        Hit hit = new Hit(subject, row.get(SEARCH_ENTRY.TITLE), row.get(SEARCH_ENTRY.CODE), "", row.get(rank));
        return new Row(hit, row.get(SEARCH_ENTRY.WORDS));
    }
}
