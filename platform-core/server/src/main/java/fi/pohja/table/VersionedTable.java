package fi.pohja.table;

import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** A table of records with an id and a version for optimistic locking. */
public record VersionedTable(Table<?> table, TableField<?, UUID> id, TableField<?, Integer> version) {

    public boolean exists(DSLContext sql, UUID record) {
        return sql.fetchExists(table, id.eq(record));
    }

    /**
     * Keeps others from changing the record until the transaction ends.
     *
     * @throws NotFoundException when there is none
     */
    public int lock(DSLContext sql, UUID record) {
        return sql.select(version)
                .from(table)
                .where(id.eq(record))
                .forNoKeyUpdate()
                .fetchOptional(version)
                .orElseThrow(() -> new NotFoundException(record));
    }

    /**
     * As {@link #lock(DSLContext, UUID)}, of a record as somebody read it.
     *
     * @throws ChangedMeanwhileException when it has another version by now
     */
    public void lock(DSLContext sql, UUID record, int read) {
        if (lock(sql, record) != read) {
            throw new ChangedMeanwhileException();
        }
    }

    /**
     * Stores a new record.
     *
     * @throws InvalidException when the id, or something else that must be unique, is taken
     */
    public void insert(DSLContext sql, UUID record, Row row) {
        if (!insertOnce(sql, record, row)) {
            throw InvalidException.of("id", "taken", record);
        }
    }

    /**
     * Stores a new record, or nothing when the id, or something else that must be unique, is taken.
     *
     * @return whether it was stored
     */
    public boolean insertOnce(DSLContext sql, UUID record, Row row) {
        return sql.insertInto(table)
                        .set(id, record)
                        .set(row.values())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** Stores a record that is locked, as its next version. */
    public void update(DSLContext sql, UUID record, Row row) {
        sql.update(table)
                .set(row.values())
                .set(version, version.plus(1))
                .where(id.eq(record))
                .execute();
    }

    /**
     * Archives a record that is locked, or takes it back into use, as its next version. For tables with a column {@code
     * archived_at}; when the table keeps {@code updated_at}, that is set too.
     */
    public void archive(DSLContext sql, UUID record, boolean archived, Instant now) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(table.field("archived_at"), archived ? now : null);
        if (table.field("updated_at") != null) {
            values.put(table.field("updated_at"), now);
        }
        sql.update(table)
                .set(values)
                .set(version, version.plus(1))
                .where(id.eq(record))
                .execute();
    }

    /** Takes out a record that is locked. */
    public void delete(DSLContext sql, UUID record) {
        sql.deleteFrom(table).where(id.eq(record)).execute();
    }
}
