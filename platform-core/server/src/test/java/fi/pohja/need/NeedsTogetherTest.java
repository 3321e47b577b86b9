package fi.pohja.need;

import static fi.pohja.need.NeedFixtures.TENANTS;
import static fi.pohja.need.NeedFixtures.asOffice;
import static fi.pohja.need.NeedFixtures.assertRefused;
import static fi.pohja.need.NeedFixtures.draft;
import static fi.pohja.need.NeedFixtures.listed;
import static fi.pohja.need.NeedFixtures.need;
import static fi.pohja.need.NeedFixtures.project;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Subject;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.spi.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Needs merged, linked and ordered, also by several at once. */
class NeedsTogetherTest {

    private final Needs needs = TENANTS.bean(Needs.class);
    private final Measures measures = TENANTS.bean(Measures.class);

    @Test
    void mergedNeedsStandBehindOneWithTheirLinks() {
        asOffice(() -> {
            Need one = need("Etävastaanotto puuttuu");
            Need two = need("Etälääkäri");
            Need three = need("Videovastaanotto");
            Measure measure = measures.create(project().id(), MeasureDraft.of(LocalizedText.fi("Etävastaanotot")));
            needs.link(List.of(two.id()), measure.id());
            needs.merge(two.id(), List.of(three.id()));

            Need root = needs.merge(one.id(), List.of(two.id(), one.id()));

            assertEquals(
                    List.of(two.id(), three.id()),
                    root.merged().stream().map(NamedNeed::id).toList());
            assertEquals(NeedState.LINKED_TO_MEASURE, root.state());
            assertEquals(
                    List.of(measure.number()),
                    needs.open(three.id()).measures().stream()
                            .map(NeedMeasure::number)
                            .toList());
            assertEquals(
                    Set.of(one.id(), two.id(), three.id()),
                    Set.copyOf(listed(Needs.Filter.of(measure.id()), Needs.Sort.NUMBER)));
            assertEquals(root, needs.merge(one.id(), List.of(two.id())));
            assertRefused("into", "need.merged", () -> needs.merge(two.id(), List.of(one.id())));
            assertRefused("", "need.stands", () -> needs.archive(one.id(), root.version()));

            Need alone = needs.unmerge(two.id());
            assertEquals(Optional.empty(), alone.mergedInto());
            assertEquals(1, alone.measures().size());
            assertEquals(1, needs.open(one.id()).merged().size());
        });
    }

    @Test
    void twoWhoMergeCrosswiseLeaveNoCircle() throws Exception {
        List<NeedId> pair = new ArrayList<>();
        asOffice(() -> {
            for (int i = 0; i < 20; i++) {
                pair.add(need("Ristiin " + i).id());
            }
        });
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            NeedId into = pair.get(i);
            NeedId other = pair.get((i + 1) % 20);
            work.add(() -> {
                try {
                    asOffice(() -> needs.merge(into, List.of(other)));
                    return true;
                } catch (InvalidException merged) {
                    return false;
                }
            });
        }
        int merged = 0;
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : workers.invokeAll(work)) {
                merged += done.get() ? 1 : 0;
            }
        }
        assertTrue(merged > 0);
        asOffice(() -> pair.forEach(id -> needs.open(id)
                .mergedInto()
                .ifPresent(root ->
                        assertEquals(Optional.empty(), needs.open(root.id()).mergedInto()))));
    }

    @Test
    void twoWhoMakeTheSameLinkMakeItOnce() throws Exception {
        Object[] made = new Object[2];
        asOffice(() -> {
            made[0] = need("Kahdesti linkitetty");
            made[1] = measures.create(project().id(), MeasureDraft.of(LocalizedText.fi("Toimenpide")));
        });
        NeedId id = ((Need) made[0]).id();
        Callable<Boolean> link = () -> {
            asOffice(() -> needs.link(List.of(id), ((Measure) made[1]).id()));
            return true;
        };
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : workers.invokeAll(List.of(link, link, link, link))) {
                assertTrue(done.get());
            }
        }
        asOffice(() -> {
            assertEquals(1, needs.open(id).measures().size());
            assertEquals(NeedState.LINKED_TO_MEASURE, needs.open(id).state());
            assertEquals(
                    1,
                    TENANTS.bean(AuditLog.class).history(id.value(), 0, 50).stream()
                            .filter(event -> event.action().equals("LINKED"))
                            .count());
        });
    }

    @Test
    void orderingByHandSurvivesManyMovesAtOnce() throws Exception {
        UUID workshop = UUID.randomUUID();
        List<NeedId> all = new ArrayList<>();
        asOffice(() -> {
            NeedOrigin origin = new NeedOrigin(Subject.of("MEETING", workshop), LocalizedText.fi("Järjestys"));
            for (int i = 0; i < 6; i++) {
                NewNeed one = NewNeed.in(origin, draft("Järjestettävä " + i));
                needs.captureAll(List.of(one));
                all.add(one.id());
            }
            needs.rankFirst(all);
            assertEquals(all, listed(Needs.Filter.in(workshop), Needs.Sort.RANK));
            needs.rank(all.get(5), Optional.of(all.get(0)));
            needs.rank(all.get(1), Optional.empty());
            assertEquals(
                    List.of(all.get(5), all.get(0), all.get(2), all.get(3), all.get(4), all.get(1)),
                    listed(Needs.Filter.in(workshop), Needs.Sort.RANK));
            // Halving the same gap again and again: the order is spread anew before it is used up.
            for (int i = 0; i < 60; i++) {
                needs.rank(all.get(i % 2), Optional.of(all.get(2)));
            }
            assertEquals(
                    List.of(all.get(5), all.get(0), all.get(1), all.get(2), all.get(3), all.get(4)),
                    listed(Needs.Filter.in(workshop), Needs.Sort.RANK));
        });
        List<Callable<Boolean>> moves = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            NeedId moved = all.get(i % 6);
            NeedId before = all.get((i + 1) % 6);
            moves.add(() -> {
                asOffice(() -> needs.rank(moved, Optional.of(before)));
                return true;
            });
        }
        try (var workers = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> done : workers.invokeAll(moves)) {
                assertTrue(done.get());
            }
        }
        asOffice(() -> {
            List<NeedId> now = listed(Needs.Filter.in(workshop), Needs.Sort.RANK);
            assertEquals(6, now.size());
            assertEquals(Set.copyOf(all), Set.copyOf(now));
        });
    }

    @Test
    void aNeedNobodyOrderedCanBeOrderedBeforeAnother() {
        asOffice(() -> {
            Need first = need("Ei järjestetty 1");
            Need second = need("Ei järjestetty 2");
            needs.rank(second.id(), Optional.of(first.id()));
            List<NeedId> order = listed(Needs.Filter.everything(), Needs.Sort.RANK);
            assertEquals(order.indexOf(first.id()) - 1, order.indexOf(second.id()));
        });
    }
}
