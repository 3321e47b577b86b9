package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED;

import fi.pohja.need.Need;
import fi.pohja.need.NeedId;
import fi.pohja.problem.Violations;
import fi.pohja.table.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What weighs more: scores, votes, the order by hand. Each change is written down. */
@Singleton
final class PrioritisingNeeds {

    private final NeedRecords records;

    PrioritisingNeeds(NeedRecords records) {
        this.records = records;
    }

    Need score(DSLContext sql, NeedId id, int version, Optional<Integer> score) {
        NeedRecords.STORED.lock(sql, id.value(), version);
        Need before = NeedRows.find(sql, NEED.ID.eq(id.value())).orElseThrow();
        StoredNeeds.current(before);
        Violations violations = new Violations();
        score.ifPresent(points -> violations.between("score", points, 0, 100));
        violations.done();
        if (before.score().equals(score)) {
            return before;
        }
        records.update(sql, id.value(), new Row().set(NEED.SCORE, score));
        return records.done(sql, id, "CHANGED", NeedRecords.change("score", before.score(), score));
    }

    /** Puts a need before another, or last. */
    void rank(DSLContext sql, NeedId id, Optional<NeedId> before) {
        records.oneAtATime(sql);
        List<UUID> both = new ArrayList<>(List.of(id.value()));
        before.map(NeedId::value).ifPresent(both::add);
        NeedRecords.Locked moved =
                records.lockCurrent(sql, both).values().iterator().next();
        before.ifPresentOrElse(
                next -> NeedOrder.before(sql, id.value(), next.value()), () -> NeedOrder.last(sql, id.value()));
        records.record("REORDERED", moved, List.of());
    }

    void rankFirst(DSLContext sql, Collection<UUID> order) {
        records.oneAtATime(sql);
        Map<UUID, NeedRecords.Locked> ordered = records.lockCurrent(sql, order);
        NeedOrder.first(sql, List.copyOf(ordered.keySet()));
        ordered.values().forEach(need -> records.record("REORDERED", need, List.of()));
    }

    void votes(DSLContext sql, Map<NeedId, Integer> votes) {
        records.oneAtATime(sql);
        Map<UUID, NeedRecords.Locked> locked = records.lockCurrent(
                sql, votes.keySet().stream().map(NeedId::value).toList());
        votes.forEach((id, number) -> {
            Integer before = sql.select(NEED.VOTES)
                    .from(NEED)
                    .where(NEED.ID.eq(id.value()))
                    .fetchSingle()
                    .value1();
            NeedRecords.Locked need = locked.get(id.value());
            if (need != null && !before.equals(number)) {
                sql.update(NEED)
                        .set(NEED.VOTES, number)
                        .where(NEED.ID.eq(id.value()))
                        .execute();
                records.record("CHANGED", need, NeedRecords.change("votes", before, number));
            }
        });
    }
}
