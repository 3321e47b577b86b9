package fi.pohja.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.audit.Subject;
import fi.pohja.meeting.MeetingId;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VoteTest {

    private static Vote.Option option(String words, int votes) {
        return new Vote.Option(
                new VoteOptionId(UUID.randomUUID()),
                Subject.of("NEED", UUID.randomUUID()),
                LocalizedText.of("fi", words),
                votes);
    }

    private static Vote of(Vote.Option... options) {
        return new Vote(
                new VoteId(UUID.randomUUID()),
                new MeetingId(UUID.randomUUID()),
                "EV88S4PM",
                LocalizedText.of("fi", "Tarpeet"),
                3,
                false,
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                5,
                List.of(options),
                1);
    }

    @Test
    void whatNobodyVotedForIsNotAmongTheLeading() {
        Vote.Option first = option("etälääkäri", 5);
        Vote.Option second = option("omaishoito", 1);
        Vote vote = of(option("hammashoito", 0), second, first);

        assertEquals(List.of(first, second), vote.leading(3));
        assertEquals(List.of(first), vote.leading(1));
        assertEquals(List.of(), of(option("hammashoito", 0)).leading(3));
    }
}
