package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.SHARED_RECORD;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD_ENTRY;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD_READING;
import static fi.pohja.schema.shared.Tables.SHARE_COMMENT;
import static fi.pohja.schema.shared.Tables.SHARE_READING;

import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What somebody wrote to other tenants stays, without the name. Who read what is kept as long as the audits of both sides
 * that say the same.
 */
@Singleton
final class PersonalShares implements PersonalData {

    private final Database database;

    PersonalShares(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(UserId user) {
        return database.read(sql -> Stream.of(
                        PersonalRows.of(sql, SHARE_COMMENT, SHARE_COMMENT.AUTHOR_ID.eq(user.value()), Set.of()),
                        PersonalRows.of(sql, SHARE_READING, SHARE_READING.READER_ID.eq(user.value()), Set.of()),
                        PersonalRows.of(sql, records(user), DSL.noCondition(), Set.of()),
                        PersonalRows.of(sql, entries(user), DSL.noCondition(), Set.of()),
                        PersonalRows.of(
                                sql, SHARED_RECORD_READING, SHARED_RECORD_READING.READER_ID.eq(user.value()), Set.of()))
                .flatMap(List::stream)
                .toList());
    }

    /** Without content, which nobody may select and which is not about whoever wrote it. */
    private static Table<?> records(UserId user) {
        return DSL.select(SHARED_RECORD.ID, SHARED_RECORD.LABEL, SHARED_RECORD.AUTHOR_NAME, SHARED_RECORD.SHARED_AT)
                .from(SHARED_RECORD)
                .where(SHARED_RECORD.AUTHOR_ID.eq(user.value()))
                .asTable(SHARED_RECORD.getName());
    }

    private static Table<?> entries(UserId user) {
        return DSL.select(
                        SHARED_RECORD_ENTRY.ID,
                        SHARED_RECORD_ENTRY.RECORD_ID,
                        SHARED_RECORD_ENTRY.KIND,
                        SHARED_RECORD_ENTRY.AUTHOR_NAME,
                        SHARED_RECORD_ENTRY.WRITTEN_AT)
                .from(SHARED_RECORD_ENTRY)
                .where(SHARED_RECORD_ENTRY.AUTHOR_ID.eq(user.value()))
                .asTable(SHARED_RECORD_ENTRY.getName());
    }

    @Override
    public void erase(UserId user) {
        database.change(sql -> {
            takeOff(sql, SHARE_COMMENT, SHARE_COMMENT.AUTHOR_NAME, SHARE_COMMENT.AUTHOR_ID.eq(user.value()));
            takeOff(sql, SHARED_RECORD, SHARED_RECORD.AUTHOR_NAME, SHARED_RECORD.AUTHOR_ID.eq(user.value()));
            takeOff(
                    sql,
                    SHARED_RECORD_ENTRY,
                    SHARED_RECORD_ENTRY.AUTHOR_NAME,
                    SHARED_RECORD_ENTRY.AUTHOR_ID.eq(user.value()));
        });
    }

    private static void takeOff(DSLContext sql, Table<?> table, Field<String> name, Condition authors) {
        sql.update(table).set(name, "–").where(authors).execute();
    }
}
