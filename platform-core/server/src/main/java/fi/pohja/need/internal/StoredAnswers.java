package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Change;
import fi.pohja.need.FollowedNeed;
import fi.pohja.need.Need;
import fi.pohja.need.NeedAnswers;
import fi.pohja.need.NeedId;
import fi.pohja.problem.Violations;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Row;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class StoredAnswers implements NeedAnswers {

    private final Database database;
    private final NeedRecords records;
    private final Clock clock;

    StoredAnswers(Database database, NeedRecords records, Clock clock) {
        this.database = database;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Need answer(NeedId id, int version, LocalizedText answer, boolean published) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            NeedRecords.STORED.lock(sql, id.value(), version);
            Need before = NeedRows.find(sql, NEED.ID.eq(id.value())).orElseThrow();
            StoredNeeds.current(before);
            new Violations()
                    .text("answer", answer)
                    .check(!published || !answer.isEmpty(), "answer", "need.answer.empty")
                    .done();
            Optional<Instant> answeredAt =
                    published ? before.answeredAt().or(() -> Optional.of(clock.instant())) : Optional.empty();
            List<Change> changes = new Change.Collector()
                    .field("answer", before.answer(), answer)
                    .field("published", before.answeredAt().isPresent(), published)
                    .changes();
            if (changes.isEmpty()) {
                return before;
            }
            records.update(sql, id.value(), new Row().text(NEED.ANSWER, answer).set(NEED.ANSWERED_AT, answeredAt));
            return records.done(sql, id, published ? "ANSWERED" : "CHANGED", changes);
        });
    }

    @Override
    public String renewReference(NeedId id) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        String reference = References.make();
        return database.write(sql -> {
            NeedRecords.Locked need = records.lockCurrent(sql, List.of(id.value()))
                    .values()
                    .iterator()
                    .next();
            sql.update(NEED)
                    .set(NEED.REFERENCE_HASH, References.hash(reference).orElseThrow())
                    .where(NEED.ID.eq(id.value()))
                    .execute();
            records.record("REFERENCE_RENEWED", need, List.of());
            return reference;
        });
    }

    @Override
    public Optional<FollowedNeed> follow(String reference) {
        return References.hash(reference)
                .flatMap(hash -> database.read(sql -> NeedRows.find(
                                sql, NEED.REFERENCE_HASH.eq(hash).and(NEED.ARCHIVED_AT.isNull()))
                        .map(need -> followed(
                                need,
                                need.mergedInto()
                                        .flatMap(root -> NeedRows.find(
                                                sql, NEED.ID.eq(root.id().value())))
                                        .orElse(need)))));
    }

    private static FollowedNeed followed(Need need, Need standing) {
        Need answering = need.answeredAt().isPresent() ? need : standing;
        return new FollowedNeed(
                need.code(),
                need.title(),
                need.toldOn(),
                standing.state(),
                need.mergedInto().isPresent(),
                answering.answeredAt().isPresent() ? answering.answer() : LocalizedText.none(),
                standing.measures());
    }
}
