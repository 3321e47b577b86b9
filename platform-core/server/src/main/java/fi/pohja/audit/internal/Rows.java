package fi.pohja.audit.internal;

import static fi.pohja.schema.tenant.Tables.AUDIT_CHANGE;
import static fi.pohja.schema.tenant.Tables.AUDIT_EVENT;
import static fi.pohja.schema.tenant.Tables.AUDIT_SEAL;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows as the chain sees them: what is NULL in the database is null here, since the hash tells both apart; hashes and salts in hexadecimal. */
final class Rows {

    /** PostgreSQL's 64-bit transaction number, as text: jOOQ has no type for it. */
    static final Field<String> TRANSACTION = DSL.field("{0}::text", String.class, AUDIT_EVENT.TRANSACTION_ID);

    private static final HexFormat HEX = HexFormat.of();

    private Rows() {}

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }

    record Event(
            long id,
            Instant at,
            @Nullable UUID actor,
            String actorName,
            String action,
            String subjectType,
            @Nullable UUID subject,
            @Nullable UUID parent,
            String label,
            String transaction) {

        static Event of(Record row) {
            return new Event(
                    row.get(AUDIT_EVENT.ID),
                    row.get(AUDIT_EVENT.AT),
                    row.get(AUDIT_EVENT.ACTOR_ID),
                    row.get(AUDIT_EVENT.ACTOR_NAME),
                    row.get(AUDIT_EVENT.ACTION),
                    row.get(AUDIT_EVENT.SUBJECT_TYPE),
                    row.get(AUDIT_EVENT.SUBJECT_ID),
                    row.get(AUDIT_EVENT.PARENT_ID),
                    row.get(AUDIT_EVENT.LABEL),
                    row.get(TRANSACTION));
        }
    }

    record Value(
            long event,
            int position,
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable String salt,
            String hash) {

        static Value of(Record row) {
            return new Value(
                    row.get(AUDIT_CHANGE.EVENT_ID),
                    row.get(AUDIT_CHANGE.POSITION),
                    row.get(AUDIT_CHANGE.FIELD),
                    row.get(AUDIT_CHANGE.OLD_VALUE),
                    row.get(AUDIT_CHANGE.NEW_VALUE),
                    hex(row.get(AUDIT_CHANGE.SALT)),
                    HEX.formatHex(row.get(AUDIT_CHANGE.VALUE_HASH)));
        }
    }

    record Seal(long id, long first, long last, int events, Instant at, long horizon, String previous, String hash) {

        static Seal of(Record row) {
            return new Seal(
                    row.get(AUDIT_SEAL.ID),
                    row.get(AUDIT_SEAL.FIRST_EVENT),
                    row.get(AUDIT_SEAL.LAST_EVENT),
                    row.get(AUDIT_SEAL.EVENTS),
                    row.get(AUDIT_SEAL.SEALED_AT),
                    row.get(AUDIT_SEAL.HORIZON),
                    HEX.formatHex(row.get(AUDIT_SEAL.PREVIOUS_HASH)),
                    HEX.formatHex(row.get(AUDIT_SEAL.HASH)));
        }
    }
}
