package fi.pohja.search.internal;

import static fi.pohja.schema.tenant.Tables.SEARCH_ENTRY;
import static fi.pohja.schema.tenant.Tables.SEARCH_WORD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import fi.pohja.audit.Subject;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** The index as two tables: entries with their words, and the vocabulary they are looked up by. */
@Singleton
final class StoredSearchIndex implements SearchIndex {

    private final Database database;

    StoredSearchIndex(Database database) {
        this.database = database;
    }

    @Override
    public void put(Subject subject, LocalizedText title, String code, String words) {
        List<String> heading = Words.indexed(String.join(" ", title.all()) + " " + code);
        Document document = new Document().add(heading, 'A').add(Words.indexed(words), 'D');
        var titleVector = vector(new Document().add(heading, 'A'));
        var vector = vector(document);
        database.change(sql -> {
            sql.insertInto(SEARCH_ENTRY)
                    .set(SEARCH_ENTRY.SUBJECT_TYPE, subject.type())
                    .set(SEARCH_ENTRY.SUBJECT_ID, subject.id())
                    .set(SEARCH_ENTRY.PARENT_ID, subject.parent().orElse(null))
                    .set(SEARCH_ENTRY.TITLE, title)
                    .set(SEARCH_ENTRY.CODE, code)
                    .set(SEARCH_ENTRY.WORDS, words)
                    .set(Map.of(SEARCH_ENTRY.TITLE_DOCUMENT, titleVector, SEARCH_ENTRY.DOCUMENT, vector))
                    .onConflict(SEARCH_ENTRY.SUBJECT_TYPE, SEARCH_ENTRY.SUBJECT_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
            var word = field(name("new", "word"), String.class);
            String[] vocabulary = document.words().stream()
                    .filter(each -> each.length() > 1)
                    .sorted()
                    .toArray(String[]::new);
            sql.insertInto(SEARCH_WORD, SEARCH_WORD.WORD)
                    .select(select(word)
                            .from(unnest(val(vocabulary, SQLDataType.VARCHAR.array()))
                                    .as("new", "word"))
                            .where(notExists(selectOne().from(SEARCH_WORD).where(SEARCH_WORD.WORD.eq(word)))))
                    .execute();
        });
    }

    private static Field<Object> vector(Document document) {
        return field("{0}::tsvector", Object.class, val(document.vector()));
    }

    @Override
    public void remove(Subject subject) {
        database.change(sql -> sql.deleteFrom(SEARCH_ENTRY)
                .where(SEARCH_ENTRY.SUBJECT_TYPE.eq(subject.type()), SEARCH_ENTRY.SUBJECT_ID.eq(subject.id()))
                .execute());
    }
}
