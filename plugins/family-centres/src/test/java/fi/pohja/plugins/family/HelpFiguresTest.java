package fi.pohja.plugins.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugins.family.HelpFigures.Contact;
import fi.pohja.plugins.family.HelpFigures.Kind;
import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HelpFiguresTest {

    private static final int SMALLEST = 5;
    private static final Term TERM = new Term(2026, 1);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    private static final List<Topic> TOPICS = List.of(Topic.EVERYDAY, Topic.PARENTING, Topic.FEELINGS);
    private static final List<String> MUNICIPALITIES = List.of("272", "421", "849", "217");

    private static HelpRequest request(String municipality, Topic topic, Optional<LocalDate> contacted) {
        return new HelpRequest(
                UUID.randomUUID(),
                1,
                Sender.FAMILY,
                Channel.PUBLIC,
                topic,
                Urgency.SOON,
                municipality,
                "fi",
                "",
                "",
                "",
                "",
                "",
                true,
                contacted.isPresent() ? HelpState.CONTACTED : HelpState.NEW,
                Optional.empty(),
                RECEIVED.atStartOfDay().toInstant(ZoneOffset.UTC),
                RECEIVED.plusDays(3),
                contacted,
                Optional.empty(),
                Optional.empty(),
                false,
                1);
    }

    private static List<HelpRequest> requests(String municipality, int count) {
        List<HelpRequest> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(request(municipality, TOPICS.get(i % TOPICS.size()), Optional.of(RECEIVED.plusDays(i % 5))));
        }
        return all;
    }

    private static HelpFigures figures(List<HelpRequest> requests) {
        return HelpFigures.of(TERM, requests, List.of(), MUNICIPALITIES, SMALLEST);
    }

    @Test
    void municipalitiesWithFewRequestsStandTogether() {
        List<HelpRequest> all = new ArrayList<>(requests("272", 20));
        all.addAll(requests("421", 3));
        all.addAll(requests("849", 4));

        HelpFigures figures = figures(all);

        assertEquals(List.of(List.of("272"), List.of("217", "421", "849")), figures.groups());
        assertEquals(27, figures.total());
    }

    @Test
    void whereTheOthersTogetherAreStillFewTheSmallestJoinsThem() {
        List<HelpRequest> all = new ArrayList<>(requests("272", 20));
        all.addAll(requests("421", 2));
        all.addAll(requests("849", 6));

        assertEquals(
                List.of(List.of("272"), List.of("217", "421", "849")),
                figures(all).groups());
    }

    @Test
    void tooFewInAllAreNotToldAtAll() {
        HelpFigures figures = figures(requests("272", 4));

        assertTrue(figures.tables().isEmpty());
        assertTrue(figures.groups().isEmpty());
        assertEquals(0, figures.total());
        assertTrue(figures.rows(Kind.TOPIC, group -> "", "").isEmpty());
    }

    @Test
    void noSmallNumberStandsInAnyTable() {
        List<HelpRequest> all = new ArrayList<>(requests("272", 23));
        all.addAll(requests("849", 7));
        all.addAll(requests("421", 3));
        all.addAll(requests("217", 2));

        HelpFigures figures = figures(all);

        for (Kind kind : Kind.values()) {
            for (List<String> row : figures.rows(kind, group -> String.join("+", group), "all")) {
                for (String cell : row.subList(1, row.size())) {
                    assertFalse(cell.matches("[1-4]"), kind + " " + row);
                }
            }
        }
        assertEquals(
                "35", figures.rows(Kind.URGENCY, group -> "", "all").getLast().getLast());
    }

    @Test
    void contactIsCountedAsItWasOnTheLastDayOfTheTerm() {
        LocalDate end = TERM.to();
        assertEquals(Contact.IN_TIME, Contact.of(request("272", Topic.OTHER, Optional.of(RECEIVED.plusDays(3))), end));
        assertEquals(Contact.LATE, Contact.of(request("272", Topic.OTHER, Optional.of(RECEIVED.plusDays(4))), end));
        assertEquals(Contact.LATE, Contact.of(request("272", Topic.OTHER, Optional.empty()), end));
        assertEquals(Contact.WAITING, Contact.of(request("272", Topic.OTHER, Optional.empty()), RECEIVED));
        assertEquals(
                Contact.WAITING,
                Contact.of(request("272", Topic.OTHER, Optional.of(RECEIVED.plusDays(2))), RECEIVED.plusDays(1)));
    }

    @Test
    void termsAreHalvesOfAYear() {
        assertEquals(new Term(2026, 2), Term.of(LocalDate.of(2026, 7, 1)));
        assertEquals(LocalDate.of(2026, 6, 30), TERM.to());
        assertEquals(LocalDate.of(2026, 12, 31), new Term(2026, 2).to());
        assertEquals(new Term(2025, 2), TERM.before());
        assertEquals(Optional.of(TERM), Term.read(TERM.written()));
        assertEquals(Optional.empty(), Term.read("2026-3"));
        assertFalse(TERM.over(LocalDate.of(2026, 6, 30)));
    }
}
