package ${package};

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.spi.TenantContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The plugin's own table. Its name needs no schema: within a call it is that of the tenant one is called for. */
final class Notes {

    private static final Table<Record> NOTE = table(name("note"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> TEXT = field(name("text"), String.class);
    private static final Field<OffsetDateTime> CREATED_AT = field(name("created_at"), OffsetDateTime.class);

    /** The latest notes. */
    List<Note> list(TenantContext context, int most) {
        return context.sql()
                .select(TEXT, CREATED_AT)
                .from(NOTE)
                .orderBy(CREATED_AT.desc(), ID)
                .limit(most)
                .fetch(row -> new Note(row.value1(), row.value2().toInstant()));
    }

    /** How many were written in the last days. */
    int count(TenantContext context, int days) {
        OffsetDateTime since = context.now().atOffset(ZoneOffset.UTC).minusDays(days);
        return context.sql().fetchCount(NOTE, CREATED_AT.ge(since));
    }

    /** Adds one. */
    void add(TenantContext context, String text) {
        context.sql()
                .insertInto(NOTE)
                .set(ID, UUID.randomUUID())
                .set(TEXT, text.strip())
                .set(CREATED_AT, context.now().atOffset(ZoneOffset.UTC))
                .execute();
    }
}
