package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;

import fi.pohja.audit.Actor;
import fi.pohja.need.CapturedNeed;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedOrigin;
import fi.pohja.need.NeedState;
import fi.pohja.need.NewNeed;
import fi.pohja.spi.LocalizedText;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;

/** Stores a need that was told, once, with the personal code of whoever told it. */
@Singleton
final class CapturingNeeds {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final NeedRecords records;
    private final Clock clock;

    CapturingNeeds(NeedRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Stores a need that was checked; one stored before is told again without its code. */
    CapturedNeed capture(DSLContext sql, NewNeed need) {
        Instant now = clock.instant();
        NeedDraft draft = need.draft().told(LocalDate.ofInstant(now, HELSINKI));
        String reference = References.make();
        boolean stored = NeedRecords.STORED.insertOnce(
                sql,
                need.id().value(),
                DraftColumns.row(draft)
                        .set(NEED.STATE, NeedState.NEW)
                        .set(
                                NEED.ORIGIN_TYPE,
                                need.origin().map(origin -> origin.subject().type()))
                        .set(
                                NEED.ORIGIN_ID,
                                need.origin().map(origin -> origin.subject().id()))
                        .text(
                                NEED.ORIGIN_NAME,
                                need.origin().map(NeedOrigin::name).orElse(LocalizedText.none()))
                        .set(NEED.REFERENCE_HASH, References.hash(reference).orElseThrow())
                        .set(NEED.CREATED_AT, now)
                        .set(NEED.CREATED_BY, Actor.current().user())
                        .set(NEED.UPDATED_AT, now)
                        .set(NEED.UPDATED_BY, Actor.current().user()));
        if (!stored) {
            return new CapturedNeed(
                    NeedRows.find(sql, NEED.ID.eq(need.id().value()))
                            .orElseThrow()
                            .named(),
                    Optional.empty());
        }
        return new CapturedNeed(
                records.done(
                                sql,
                                need.id(),
                                "CREATED",
                                DraftColumns.fields(draft).created())
                        .named(),
                Optional.of(reference));
    }
}
