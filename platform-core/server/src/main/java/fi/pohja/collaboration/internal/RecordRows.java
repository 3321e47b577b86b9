package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.SHARED_RECORD;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD_ENTRY;
import static fi.pohja.schema.shared.Tables.SHARED_RECORD_READER;

import fi.pohja.collaboration.Partner;
import fi.pohja.spi.core.CollaborationSpace;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.spi.core.SharedRecordId;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Shared records as rows, without content, which no tenant's login may select; which rows there are, the policies of
 * schema {@code shared} decide.
 */
@Singleton
final class RecordRows {

    private static final int MOST = 1000;

    private static final List<Field<?>> RECORD_COLUMNS = List.of(
            SHARED_RECORD.ID,
            SHARED_RECORD.SPACE_ID,
            SHARED_RECORD.OWNER,
            SHARED_RECORD.KIND,
            SHARED_RECORD.LABEL,
            SHARED_RECORD.FACTS_JSON,
            SHARED_RECORD.VALID_UNTIL,
            SHARED_RECORD.STATE,
            SHARED_RECORD.AUTHOR_NAME,
            SHARED_RECORD.SHARED_AT,
            SHARED_RECORD.ENDED_AT);

    private static final List<Field<?>> ENTRY_COLUMNS = List.of(
            SHARED_RECORD_ENTRY.ID,
            SHARED_RECORD_ENTRY.RECORD_ID,
            SHARED_RECORD_ENTRY.KIND,
            SHARED_RECORD_ENTRY.TENANT,
            SHARED_RECORD_ENTRY.FACTS_JSON,
            SHARED_RECORD_ENTRY.AUTHOR_NAME,
            SHARED_RECORD_ENTRY.WRITTEN_AT);

    private final Partners partners;

    RecordRows(Partners partners) {
        this.partners = partners;
    }

    /** The records that match, the newest first. */
    List<SharedRecord> fetch(DSLContext sql, Condition wanted) {
        var rows = sql.select(RECORD_COLUMNS)
                .from(SHARED_RECORD)
                .where(wanted)
                .orderBy(SHARED_RECORD.SHARED_AT.desc(), SHARED_RECORD.ID)
                .limit(MOST)
                .fetch();
        List<UUID> ids = rows.getValues(SHARED_RECORD.ID);
        Map<UUID, List<SharedRecord.Reader>> readers = sql.selectFrom(SHARED_RECORD_READER)
                .where(SHARED_RECORD_READER.RECORD_ID.in(ids))
                .orderBy(SHARED_RECORD_READER.SINCE, SHARED_RECORD_READER.TENANT)
                .fetchGroups(
                        SHARED_RECORD_READER.RECORD_ID,
                        row -> new SharedRecord.Reader(
                                member(row.get(SHARED_RECORD_READER.TENANT)),
                                SharedRecord.Rights.valueOf(row.get(SHARED_RECORD_READER.RIGHTS))));
        Map<UUID, List<SharedRecord.Entry>> entries = sql.select(ENTRY_COLUMNS)
                .from(SHARED_RECORD_ENTRY)
                .where(SHARED_RECORD_ENTRY.RECORD_ID.in(ids))
                .orderBy(SHARED_RECORD_ENTRY.POSITION)
                .fetchGroups(SHARED_RECORD_ENTRY.RECORD_ID, this::entry);
        return rows.stream()
                .map(row -> shared(
                        row,
                        readers.getOrDefault(row.get(SHARED_RECORD.ID), List.of()),
                        entries.getOrDefault(row.get(SHARED_RECORD.ID), List.of())))
                .toList();
    }

    CollaborationSpace.Member member(String tenant) {
        Partner partner = partners.of(tenant);
        return new CollaborationSpace.Member(partner.tenant(), partner.name());
    }

    private SharedRecord shared(Record row, List<SharedRecord.Reader> readers, List<SharedRecord.Entry> entries) {
        String owner = row.get(SHARED_RECORD.OWNER);
        return new SharedRecord(
                new SharedRecordId(row.get(SHARED_RECORD.ID)),
                row.get(SHARED_RECORD.SPACE_ID),
                member(owner),
                owner.equals(Scope.currentTenant().slug()),
                row.get(SHARED_RECORD.KIND),
                row.get(SHARED_RECORD.LABEL),
                Documents.texts(row.get(SHARED_RECORD.FACTS_JSON)),
                readers,
                entries,
                Optional.ofNullable(row.get(SHARED_RECORD.VALID_UNTIL)),
                row.get(SHARED_RECORD.SHARED_AT),
                row.get(SHARED_RECORD.AUTHOR_NAME),
                Optional.ofNullable(row.get(SHARED_RECORD.ENDED_AT)),
                row.get(SHARED_RECORD.STATE).equals(StoredRecords.ERASED));
    }

    private SharedRecord.Entry entry(Record row) {
        return new SharedRecord.Entry(
                row.get(SHARED_RECORD_ENTRY.ID),
                row.get(SHARED_RECORD_ENTRY.KIND),
                member(row.get(SHARED_RECORD_ENTRY.TENANT)),
                row.get(SHARED_RECORD_ENTRY.AUTHOR_NAME),
                row.get(SHARED_RECORD_ENTRY.WRITTEN_AT),
                Documents.texts(row.get(SHARED_RECORD_ENTRY.FACTS_JSON)));
    }
}
