package fi.pohja.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.Meetings;
import fi.pohja.need.NamedNeed;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedSource;
import fi.pohja.need.Needs;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VotesTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();

    private final Votes votes = TENANTS.bean(Votes.class);
    private final Needs needs = TENANTS.bean(Needs.class);

    private static SignedIn leader() {
        return People.with(TENANTS, TwoTenants.LAPPI, "Vetäjä", Role.TENANT_ADMIN);
    }

    private NamedNeed need(String title) {
        return needs.capture(NeedDraft.of(NeedSource.VISIT, LocalizedText.fi(title)))
                .need();
    }

    private static Meeting workshop() {
        return TENANTS.bean(Meetings.class)
                .create(MeetingDraft.of(
                        MeetingKind.WORKSHOP, LocalizedText.fi("Tarpeiden valinta"), LocalDate.of(2021, 3, 15)));
    }

    private Vote opened(int votesEach, boolean several) {
        return leader().call(() -> votes.open(
                workshop().id(),
                new VoteDraft(
                        LocalizedText.fi("Tärkeimmät"),
                        votesEach,
                        several,
                        Stream.of("Etävastaanotto", "Yhteinen päivystys", "Perhekeskus")
                                .map(title -> need(title))
                                .map(need -> new VoteDraft.Candidate(
                                        Subject.of("NEED", need.id().value()), need.title()))
                                .toList())));
    }

    private Votes.Outcome cast(Vote vote, String phone, Map<VoteOptionId, Integer> marks) {
        return TENANTS.inLappi(() -> {
            Ballot ballot = votes.ballot(vote.code(), phone).orElseThrow();
            return votes.cast(vote.code(), phone, ballot.signature(), marks);
        });
    }

    private static VoteOptionId option(Vote vote, int at) {
        return vote.options().get(at).id();
    }

    @Test
    void everyPhoneIsCountedOnceHoweverOftenItSends() throws Exception {
        Vote vote = opened(1, false);
        List<Callable<Votes.Outcome>> all = IntStream.range(0, 120)
                .<Callable<Votes.Outcome>>mapToObj(i ->
                        () -> cast(vote, "phone-" + i % 40, Map.of(option(vote, i % 40 % 3), 1)))
                .toList();

        int counted = 0;
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var each : threads.invokeAll(all)) {
                counted += each.get() == Votes.Outcome.COUNTED ? 1 : 0;
            }
        }

        Vote now = leader().call(() -> votes.close(vote.id()));
        assertEquals(40, counted);
        assertEquals(40, now.phones());
        assertEquals(40, now.total());
        assertEquals(
                List.of(14, 13, 13),
                now.options().stream().map(Vote.Option::votes).toList());
    }

    @Test
    void afterTheCloseNothingIsCountedAndTheNeedsKnowTheirVotes() {
        Vote vote = opened(2, false);
        assertEquals(Votes.Outcome.COUNTED, cast(vote, "a", Map.of(option(vote, 0), 1, option(vote, 1), 1)));
        leader().call(() -> votes.close(vote.id()));

        assertEquals(Votes.Outcome.CLOSED, cast(vote, "b", Map.of(option(vote, 0), 1)));

        leader().call(() -> {
            assertEquals(2, votes.close(vote.id()).total());
            assertEquals(
                    1,
                    needs
                            .list(
                                    new Needs.Filter(
                                            "",
                                            Set.of(),
                                            Set.of(),
                                            Set.of(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            "",
                                            "",
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            true,
                                            Archived.CURRENT),
                                    Order.descending(Needs.Sort.VOTES),
                                    Slice.first())
                            .items()
                            .stream()
                            .filter(row -> row.id()
                                    .value()
                                    .equals(vote.options().getFirst().subject().id()))
                            .findFirst()
                            .orElseThrow()
                            .votes());
            return true;
        });
    }

    @Test
    void aBallotWorksOnlyOnThePhoneItWasGivenTo() {
        Vote vote = opened(1, false);
        TENANTS.inLappi(() -> {
            String given = votes.ballot(vote.code(), "own").orElseThrow().signature();
            Map<VoteOptionId, Integer> marks = Map.of(option(vote, 0), 1);
            assertEquals(Votes.Outcome.FOREIGN, votes.cast(vote.code(), "other", given, marks));
            assertEquals(Votes.Outcome.FOREIGN, votes.cast(vote.code(), "", given, marks));
            assertEquals(Votes.Outcome.FOREIGN, votes.cast(vote.code(), "own", "made up", marks));
            assertEquals(Votes.Outcome.COUNTED, votes.cast(vote.code(), "own", given, marks));
            assertEquals(Votes.Outcome.AGAIN, votes.cast(vote.code(), "own", given, marks));
            return true;
        });
    }

    @Test
    void whatIsTooMuchCanBeMendedAndSentAgain() {
        Vote choices = opened(2, false);
        assertThrows(InvalidException.class, () -> cast(choices, "a", Map.of()));
        assertThrows(InvalidException.class, () -> cast(choices, "a", Map.of(option(choices, 0), 2)));
        Map<VoteOptionId, Integer> three = Map.of(option(choices, 0), 1, option(choices, 1), 1, option(choices, 2), 1);
        assertThrows(InvalidException.class, () -> cast(choices, "a", three));
        assertEquals(Votes.Outcome.COUNTED, cast(choices, "a", Map.of(option(choices, 0), 1)));

        Vote points = opened(5, true);
        assertThrows(InvalidException.class, () -> cast(points, "a", Map.of(option(points, 0), 6)));
        assertThrows(InvalidException.class, () -> cast(points, "a", Map.of(option(choices, 0), 1)));
        assertEquals(Votes.Outcome.COUNTED, cast(points, "a", Map.of(option(points, 0), 4, option(points, 2), 1)));
    }

    @Test
    void aGuessedCodeOrAnotherTenantsFindsNothing() {
        Vote vote = opened(1, false);

        TENANTS.inLappi(() -> {
            assertEquals(Optional.empty(), votes.ballot("AAAA-2222", "a"));
            assertThrows(NotFoundException.class, () -> votes.cast("AAAA2222", "a", "x", Map.of()));
            assertTrue(
                    votes.ballot(vote.code().substring(0, 4) + "-" + vote.code().substring(4), "a")
                            .isPresent());
            return true;
        });
        TENANTS.inPohjoisSavo(() -> {
            assertEquals(Optional.empty(), votes.ballot(vote.code(), "a"));
            return true;
        });
        People.administrator(TwoTenants.POHJOIS_SAVO).call(() -> {
            assertEquals(Optional.empty(), votes.find(vote.id()));
            assertThrows(NotFoundException.class, () -> votes.close(vote.id()));
            return true;
        });
    }

    @Test
    void onlyWhoLeadsOpensAndCloses() {
        Vote vote = opened(1, false);
        People.with(TwoTenants.LAPPI, Role.PROFESSIONAL).call(() -> {
            assertThrows(DeniedException.class, () -> votes.close(vote.id()));
            assertEquals(0, votes.get(vote.id()).phones());
            return true;
        });
    }
}
