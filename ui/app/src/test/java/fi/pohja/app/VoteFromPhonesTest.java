package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.Meetings;
import fi.pohja.need.NamedNeed;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedSource;
import fi.pohja.need.Needs;
import fi.pohja.spi.LocalizedText;
import fi.pohja.vote.Vote;
import fi.pohja.vote.VoteDraft;
import fi.pohja.vote.Votes;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A vote in a full hall, over HTTP as phones speak it. */
class VoteFromPhonesTest {

    private static final int PHONES = 300;

    /** What the screen may take where everything else runs on the same machine; the time it took is written down. */
    private static final double MILLIS_ON_SCREEN = 30_000;

    private static final Pattern BALLOT = Pattern.compile("name=\"ballot\" value=\"([^\"]+)\"");
    private static final Pattern OPTION = Pattern.compile("name=\"option\" value=\"([^\"]+)\"");

    static {
        // A busy machine draws a page slowly; what must be quick says so itself.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private final RunningPohja pohja = RunningPohja.shared();

    private record Phone(String cookie, String ballot, List<String> options) {}

    private Vote opened() {
        return SignedIn.unattended(RunningPohja.lappi(), () -> {
            Meeting workshop = pohja.bean(Meetings.class)
                    .create(MeetingDraft.of(
                            MeetingKind.WORKSHOP, LocalizedText.fi("Tarpeiden valinta"), LocalDate.of(2020, 1, 29)));
            List<VoteDraft.Candidate> candidates = Stream.of(
                            "Etävastaanotto", "Päivystys", "Perhekeskus", "Kuljetukset")
                    .map(this::need)
                    .map(need ->
                            new VoteDraft.Candidate(Subject.of("NEED", need.id().value()), need.title()))
                    .toList();
            return pohja.bean(Votes.class)
                    .open(workshop.id(), new VoteDraft(LocalizedText.fi("Tärkeimmät tarpeet"), 2, false, candidates));
        });
    }

    private NamedNeed need(String title) {
        return pohja.bean(Needs.class)
                .capture(NeedDraft.of(NeedSource.VISIT, LocalizedText.fi(title)))
                .need();
    }

    private Vote now(Vote vote) {
        return SignedIn.unattended(
                RunningPohja.lappi(), () -> pohja.bean(Votes.class).get(vote.id()));
    }

    private Phone phone(Vote vote) {
        HttpResponse<String> page = pohja.get(RunningPohja.LAPPI, "/p/vote/" + vote.code());
        assertEquals(200, page.statusCode());
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(sent -> sent.startsWith("pohja-phone="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        Matcher ballot = BALLOT.matcher(page.body());
        assertTrue(ballot.find(), page.body());
        List<String> options = new ArrayList<>();
        OPTION.matcher(page.body()).results().forEach(found -> options.add(found.group(1)));
        return new Phone(cookie.substring(0, cookie.indexOf(';')), ballot.group(1), options);
    }

    private HttpResponse<String> cast(Vote vote, Phone phone, String option) {
        Map<String, String> form = new HashMap<>();
        form.put("ballot", phone.ballot());
        form.put("option", option);
        return pohja.post(RunningPohja.LAPPI, "/p/vote/" + vote.code(), form, "Cookie", phone.cookie());
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
        }
        return results;
    }

    @Test
    void threeHundredPhonesAtOnceAreCountedOnceEachAndSeenOnTheScreen() throws Exception {
        Vote vote = opened();
        Page screen = Browser.signedIn(Browser.window(), "lappi", "manager");
        screen.navigate(pohja.url("lappi", "/meetings/" + vote.meeting().value() + "?tab=votes"));
        assertThat(screen.locator(".vote-phones")).containsText("Kukaan ei ole vielä äänestänyt");
        List<Phone> phones = atOnce(IntStream.range(0, PHONES)
                .<Callable<Phone>>mapToObj(i -> () -> phone(vote))
                .toList());

        // Every third taps twice.
        List<Callable<Integer>> taps = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            Phone phone = phones.get(i);
            String option = phone.options().get(i % 4);
            taps.add(() -> cast(vote, phone, option).statusCode());
            if (i % 3 == 0) {
                taps.add(() -> cast(vote, phone, option).statusCode());
            }
        }
        long begun = System.nanoTime();
        List<Integer> statuses = atOnce(taps);
        long cast = System.nanoTime();
        assertThat(screen.locator(".vote-phones"))
                .containsText(
                        PHONES + " puhelinta on äänestänyt",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(MILLIS_ON_SCREEN));
        long seen = System.nanoTime();

        assertEquals(PHONES, statuses.stream().filter(status -> status == 303).count());
        assertEquals(
                PHONES / 3, statuses.stream().filter(status -> status == 409).count());
        Vote counted = now(vote);
        assertEquals(PHONES, counted.phones());
        assertEquals(
                List.of(75, 75, 75, 75),
                counted.options().stream().map(Vote.Option::votes).toList());
        System.getLogger(VoteFromPhonesTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} ballots in {1} ms, on the screen {2} ms after the last",
                        taps.size(),
                        (cast - begun) / 1_000_000,
                        (seen - cast) / 1_000_000);
    }

    @Test
    void aLinkSharedAfterTheCloseAndAGuessedCodeAreRefusedAndTold() {
        Vote vote = opened();
        Phone early = phone(vote);
        Phone foreign = phone(vote);
        SignedIn.unattended(RunningPohja.lappi(), () -> pohja.bean(Votes.class).close(vote.id()));

        HttpResponse<String> late = cast(vote, early, early.options().getFirst());
        assertEquals(410, late.statusCode());
        assertTrue(late.body().contains("Äänestys on päättynyt"), late.body());
        assertEquals(
                410, pohja.get(RunningPohja.LAPPI, "/p/vote/" + vote.code()).statusCode());
        assertEquals(404, pohja.get(RunningPohja.LAPPI, "/p/vote/AAAA2222").statusCode());
        assertEquals(
                404,
                pohja.get(RunningPohja.POHJOIS_SAVO, "/p/vote/" + vote.code()).statusCode());

        Vote open = opened();
        Phone own = phone(open);
        assertEquals(
                403,
                cast(
                                open,
                                new Phone(foreign.cookie(), own.ballot(), own.options()),
                                own.options().getFirst())
                        .statusCode());
        assertEquals(422, cast(open, own, "").statusCode());
        assertEquals(303, cast(open, own, own.options().getFirst()).statusCode());
        assertEquals(1, now(open).phones());
        assertEquals(0, now(vote).phones());
    }

    @Test
    void theCodeCanBeTypedAndNothingOfTheResultIsTold() {
        Vote vote = opened();

        assertEquals(200, pohja.get(RunningPohja.LAPPI, "/p/vote/").statusCode());
        assertEquals(
                "/p/vote/" + vote.code(),
                pohja.get(RunningPohja.LAPPI, "/p/vote/?code=" + vote.code())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        String page = pohja.get(RunningPohja.LAPPI, "/p/vote/" + vote.code()).body();
        assertTrue(page.length() < 100_000 && !page.contains("<script"), page);
    }
}
