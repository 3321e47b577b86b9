package fi.pohja.need;

import static fi.pohja.need.NeedFixtures.TENANTS;
import static fi.pohja.need.NeedFixtures.as;
import static fi.pohja.need.NeedFixtures.asOffice;
import static fi.pohja.need.NeedFixtures.assertRefused;
import static fi.pohja.need.NeedFixtures.draft;
import static fi.pohja.need.NeedFixtures.listed;
import static fi.pohja.need.NeedFixtures.need;
import static fi.pohja.need.NeedFixtures.organisation;
import static fi.pohja.need.NeedFixtures.project;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NeedsTest {

    private final Needs needs = TENANTS.bean(Needs.class);
    private final NeedAnswers answers = TENANTS.bean(NeedAnswers.class);
    private final NeedThemes themes = TENANTS.bean(NeedThemes.class);
    private final Measures measures = TENANTS.bean(Measures.class);

    @Test
    void manyAreCapturedAtOnceAndAgainWithoutDoubling() {
        asOffice(() -> {
            UUID workshop = UUID.randomUUID();
            NeedOrigin origin = new NeedOrigin(Subject.of("MEETING", workshop), LocalizedText.fi("Työpaja 1"));
            List<NewNeed> captured = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                captured.add(NewNeed.in(origin, draft("Tarve " + i)));
            }
            List<CapturedNeed> first = needs.captureAll(captured);
            List<CapturedNeed> again = needs.captureAll(captured);

            assertEquals(
                    first.stream().map(CapturedNeed::need).toList(),
                    again.stream().map(CapturedNeed::need).toList());
            assertTrue(first.stream().allMatch(need -> need.reference().isPresent()));
            assertTrue(again.stream().allMatch(need -> need.reference().isEmpty()));
            assertEquals(
                    captured.stream().map(NewNeed::id).toList(), listed(Needs.Filter.in(workshop), Needs.Sort.NUMBER));
            assertEquals(
                    Optional.of(origin), needs.open(captured.getFirst().id()).origin());
        });
    }

    @Test
    void oneFaultKeepsAllOutAndIsNamedWithItsPlace() {
        asOffice(() -> {
            int before = needs.list(Needs.Filter.everything(), Order.ascending(Needs.Sort.NUMBER), Slice.first())
                    .total();
            assertRefused(
                    "1.title",
                    "required",
                    () -> needs.captureAll(List.of(NewNeed.of(draft("Hyvä")), NewNeed.of(draft("")))));
            assertRefused("title", "required", () -> needs.capture(draft(" ")));
            assertEquals(
                    before,
                    needs.list(Needs.Filter.everything(), Order.ascending(Needs.Sort.NUMBER), Slice.first())
                            .total());
        });
    }

    @Test
    void aMunicipalContactCapturesForTheirOwnMunicipalityAlone() {
        OrganisationId[] both = new OrganisationId[3];
        asOffice(() -> {
            both[0] = organisation("Kemin kaupunki", Optional.empty());
            both[1] = organisation("Tornion kaupunki", Optional.empty());
            both[2] = organisation("Kemin terveysasema", Optional.of(both[0]));
        });
        SignedIn contact = People.with(TwoTenants.LAPPI, Role.MUNICIPAL_CONTACT, "fi", Optional.of(both[0].value()));
        as(contact, () -> {
            assertTrue(needs.mayCapture());
            assertEquals(Optional.of(both[0]), needs.boundTo());
            Need own = needs.open(needs.capture(draft("Oma").by(both[0])).need().id());
            needs.capture(draft("Yksikön").by(both[2]));
            assertThrows(
                    DeniedException.class, () -> needs.capture(draft("Toisen").by(both[1])));
            assertRefused("organisation", "required", () -> needs.capture(draft("Ei kenenkään")));
            assertTrue(needs.mayChange(own));
            Need changed =
                    needs.change(own.id(), own.version(), draft("Oma, korjattu").by(both[0]));
            assertThrows(
                    DeniedException.class,
                    () -> needs.change(
                            own.id(), changed.version(), draft("Toisen").by(both[1])));
            assertThrows(
                    DeniedException.class,
                    () -> needs.move(own.id(), changed.version(), NeedState.SCREENED, LocalizedText.none()));
            asOffice(() -> needs.move(own.id(), changed.version(), NeedState.SCREENED, LocalizedText.none()));
            assertFalse(needs.mayChange(needs.open(own.id())));
            assertThrows(
                    DeniedException.class,
                    () -> needs.change(
                            own.id(),
                            needs.open(own.id()).version(),
                            draft("Myöhässä").by(both[0])));
        });
        as(People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER), () -> {
            assertFalse(needs.mayCapture());
            assertThrows(DeniedException.class, () -> needs.capture(draft("Ei oikeutta")));
        });
    }

    @Test
    void statesFollowEachOtherAndRejectingNeedsAReason() {
        asOffice(() -> {
            Need need = need("Tila");
            assertRefused(
                    "state",
                    "need.measure.none",
                    () -> needs.move(need.id(), need.version(), NeedState.LINKED_TO_MEASURE, LocalizedText.none()));
            assertRefused(
                    "state",
                    "transition",
                    () -> needs.move(need.id(), need.version(), NeedState.RESOLVED, LocalizedText.none()));
            assertRefused(
                    "reason",
                    "required",
                    () -> needs.move(need.id(), need.version(), NeedState.REJECTED, LocalizedText.none()));
            Need rejected = needs.move(
                    need.id(), need.version(), NeedState.REJECTED, LocalizedText.fi("Kuuluu toiselle viranomaiselle"));
            assertEquals(LocalizedText.fi("Kuuluu toiselle viranomaiselle"), rejected.rejection());
            Measure measure = measures.create(project().id(), MeasureDraft.of(LocalizedText.fi("Toimenpide")));
            assertRefused("needs", "need.rejected", () -> needs.link(List.of(need.id()), measure.id()));
            Need back = needs.move(need.id(), rejected.version(), NeedState.SCREENED, LocalizedText.none());
            assertTrue(back.rejection().isEmpty());
            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> needs.move(need.id(), need.version(), NeedState.PRIORITISED, LocalizedText.none()));
            needs.link(List.of(need.id()), measure.id());
            assertEquals(NeedState.LINKED_TO_MEASURE, needs.open(need.id()).state());
            needs.unlink(need.id(), measure.id());
            assertEquals(NeedState.PRIORITISED, needs.open(need.id()).state());
        });
    }

    @Test
    void aMeasureIsMadeFromNeedsInOneStep() {
        asOffice(() -> {
            Need one = need("Ketju 1");
            Need two = need("Ketju 2");
            Measure made = needs.createMeasure(
                    List.of(one.id(), two.id()),
                    project().id(),
                    MeasureDraft.of(LocalizedText.fi("Yhteinen ratkaisu")));
            assertEquals(List.of(one.id(), two.id()), listed(Needs.Filter.of(made.id()), Needs.Sort.NUMBER));
            assertEquals(
                    List.of(made.number()),
                    needs.list(Needs.Filter.of(made.id()), Order.ascending(Needs.Sort.NUMBER), Slice.first())
                            .items()
                            .getFirst()
                            .measures());
            int before = measures.list(
                            Measures.Filter.everything(), Order.ascending(Measures.Sort.NUMBER), Slice.first())
                    .total();
            assertThrows(
                    NotFoundException.class,
                    () -> needs.createMeasure(
                            List.of(new NeedId(UUID.randomUUID())),
                            project().id(),
                            MeasureDraft.of(LocalizedText.fi("Ei synny"))));
            assertEquals(
                    before,
                    measures.list(Measures.Filter.everything(), Order.ascending(Measures.Sort.NUMBER), Slice.first())
                            .total());
        });
    }

    @Test
    void whoToldFollowsWithTheirCodeAlone() {
        asOffice(() -> {
            CapturedNeed captured = needs.capture(draft("Seurattava"));
            CapturedNeed other = needs.capture(draft("Siihen yhdistetty"));
            String code = captured.reference().orElseThrow();
            Need need = needs.open(captured.need().id());
            Need draftAnswer = answers.answer(need.id(), need.version(), LocalizedText.fi("Luonnos"), false);
            needs.merge(need.id(), List.of(other.need().id()));
            as(
                    People.with(TwoTenants.POHJOIS_SAVO, Role.TENANT_ADMIN),
                    () -> assertEquals(Optional.empty(), answers.follow(code)));
            Scope.of(TwoTenants.LAPPI).run(() -> {
                assertTrue(answers.follow(code).orElseThrow().answer().isEmpty());
                assertEquals(Optional.empty(), answers.follow("0000-0000-0000"));
                assertEquals(Optional.empty(), answers.follow("x".repeat(5000)));
            });
            assertRefused(
                    "answer",
                    "need.answer.empty",
                    () -> answers.answer(need.id(), draftAnswer.version(), LocalizedText.none(), true));
            answers.answer(need.id(), draftAnswer.version(), LocalizedText.fi("Otettu hankkeeseen"), true);
            Scope.of(TwoTenants.LAPPI).run(() -> {
                assertEquals(
                        LocalizedText.fi("Otettu hankkeeseen"),
                        answers.follow(" "
                                        + code.toLowerCase(java.util.Locale.ROOT)
                                                .replace("-", " "))
                                .orElseThrow()
                                .answer());
                FollowedNeed merged =
                        answers.follow(other.reference().orElseThrow()).orElseThrow();
                assertTrue(merged.merged());
                assertEquals(LocalizedText.fi("Otettu hankkeeseen"), merged.answer());
            });
            String renewed = answers.renewReference(need.id());
            Scope.of(TwoTenants.LAPPI).run(() -> {
                assertEquals(Optional.empty(), answers.follow(code));
                assertEquals(
                        "Seurattava",
                        answers.follow(renewed).orElseThrow().title().text("fi"));
            });
        });
    }

    @Test
    void listsAreNarrowedAndCounted() {
        asOffice(() -> {
            OrganisationId teller = organisation("Utsjoen kunta", Optional.empty());
            NeedTheme theme = themes.create(LocalizedText.fi("Etäpalvelut"));
            Need one = needs.open(needs.capture(new NeedDraft(
                            NeedKind.BOTTLENECK,
                            LocalizedText.fi("Tulkkia ei saa"),
                            LocalizedText.fi("Saamenkielistä tulkkia odotetaan viikkoja"),
                            Optional.of(teller),
                            "vastaanotto",
                            "ajanvaraus",
                            Optional.empty(),
                            NeedSource.COUNCIL,
                            Optional.empty(),
                            List.of("S4-09")))
                    .need()
                    .id());
            Need two = needs.open(
                    needs.capture(draft("Tulkkaus etänä").by(teller)).need().id());
            needs.group(List.of(one.id(), two.id()), Optional.of(theme.id()));

            assertEquals(2, themes.find(theme.id()).orElseThrow().needs());
            assertEquals(List.of(one.id(), two.id()), listed(Needs.Filter.of(teller), Needs.Sort.NUMBER));
            Needs.Filter words = new Needs.Filter(
                    "ODOTETAAN",
                    Set.of(NeedKind.BOTTLENECK),
                    Set.of(NeedState.NEW),
                    Set.of(NeedSource.COUNCIL),
                    Optional.of(teller),
                    Optional.of(theme.id()),
                    "vastaanotto",
                    "ajanvaraus",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Archived.CURRENT);
            for (Needs.Sort by : Needs.Sort.values()) {
                assertEquals(List.of(one.id()), listed(words, by));
            }
            assertEquals(1, needs.count(words).get(NeedState.NEW));
            assertEquals(0, needs.count(words).get(NeedState.RESOLVED));
            assertTrue(needs.services().contains("vastaanotto"));
            assertTrue(needs.processSteps().contains("ajanvaraus"));
            needs.recordVotes(Map.of(one.id(), 12, two.id(), 3));
            needs.recordVotes(Map.of(one.id(), 12));
            assertEquals(12, needs.open(one.id()).votes());
            themes.delete(theme.id(), theme.version());
            assertEquals(Optional.empty(), needs.open(one.id()).theme());
        });
    }

    @Test
    void theFirstOfEachStateComeWithHowManyThereAre() {
        asOffice(() -> {
            String word = "Leikkausjono" + UUID.randomUUID().toString().replace("-", "");
            List<NeedId> all = List.of(
                    need(word + " c").id(),
                    need(word + " a").id(),
                    need(word + " b").id());
            Need other = need(word + " d");
            needs.move(other.id(), other.version(), NeedState.SCREENED, LocalizedText.none());
            Needs.Filter asked = new Needs.Filter(
                    word,
                    Set.of(),
                    Set.of(NeedState.SCREENED),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Archived.CURRENT);

            Map<NeedState, Listing<NeedRow>> each =
                    needs.byState(asked, Order.ascending(Needs.Sort.TITLE), state -> state == NeedState.NEW ? 2 : 1);

            assertEquals(Set.of(NeedState.values()), each.keySet());
            assertEquals(
                    List.of(all.get(1), all.get(2)),
                    Objects.requireNonNull(each.get(NeedState.NEW)).items().stream()
                            .map(NeedRow::id)
                            .toList());
            assertEquals(3, Objects.requireNonNull(each.get(NeedState.NEW)).total());
            assertEquals(new Listing<>(needs.rows(List.of(other.id())), 1), each.get(NeedState.SCREENED));
            assertEquals(new Listing<NeedRow>(List.of(), 0), each.get(NeedState.RESOLVED));
        });
    }

    @Nested
    class Isolation extends TenantIsolationContract<NeedId> {

        @Override
        protected NeedId create() {
            return needs.capture(draft("Eristetty")).need().id();
        }

        @Override
        protected boolean listed(NeedId id) {
            return NeedFixtures.listed(Needs.Filter.everything(), Needs.Sort.TOLD)
                    .contains(id);
        }

        @Override
        protected Optional<?> find(NeedId id) {
            return needs.find(id);
        }

        @Override
        protected void change(NeedId id) {
            needs.change(id, 1, draft("Vieras"));
        }

        @Override
        protected void takeAway(NeedId id) {
            needs.archive(id, 1);
        }
    }
}
