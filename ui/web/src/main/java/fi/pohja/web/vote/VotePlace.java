package fi.pohja.web.vote;

import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.vote.Ballot;
import fi.pohja.vote.VoteOptionId;
import fi.pohja.vote.Votes;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.Fault;
import fi.pohja.web.page.Notice;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import fi.pohja.web.record.RecordId;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where phones vote. A phone is known by a cookie with a random token, given with the ballot; the ballot is signed for
 * that token and counted once.
 */
@Singleton
final class VotePlace implements PublicPlace {

    static final String PREFIX = "/p/vote/";

    private static final String COOKIE = "pohja-phone";
    private static final int COOKIE_SECONDS = 30 * 24 * 60 * 60;
    private static final int TOKEN_BYTES = 24;
    private static final int UNPROCESSABLE = 422;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Votes votes;
    private final Templates templates;

    VotePlace(Votes votes, Templates templates) {
        this.votes = votes;
        this.templates = templates;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean answer(Exchange exchange, String code) throws IOException {
        if (code.isEmpty()) {
            String typed = exchange.parameter("code").strip();
            if (typed.isEmpty()) {
                exchange.send(200, templates.voteCode(exchange.frame(exchange.text("page.vote.title"))));
            } else {
                exchange.redirect(PREFIX
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20"));
            }
        } else if (exchange.isPost()) {
            cast(exchange, code);
        } else {
            show(exchange, code);
        }
        return true;
    }

    private void show(Exchange exchange, String code) throws IOException {
        Optional<String> known = phone(exchange);
        String phone = known.orElseGet(VotePlace::token);
        Optional<Ballot> found = votes.ballot(code, phone);
        if (found.isEmpty()) {
            unknown(exchange);
            return;
        }
        Ballot ballot = found.get();
        if (known.isEmpty()) {
            give(exchange, phone);
        }
        if (ballot.cast()) {
            message(exchange, HttpServletResponse.SC_OK, ballot, "page.vote.counted");
        } else if (!ballot.open()) {
            message(exchange, HttpServletResponse.SC_GONE, ballot, "page.vote.closed");
        } else {
            ballot(exchange, HttpServletResponse.SC_OK, ballot, Map.of(), List.of());
        }
    }

    private void cast(Exchange exchange, String code) throws IOException {
        String phone = phone(exchange).orElse("");
        Optional<Ballot> found = votes.ballot(code, phone);
        if (found.isEmpty()) {
            unknown(exchange);
            return;
        }
        Ballot ballot = found.get();
        Map<VoteOptionId, Integer> marks = marks(exchange, ballot);
        try {
            switch (votes.cast(code, phone, exchange.parameter("ballot"), marks)) {
                case COUNTED -> exchange.redirect(PREFIX + code);
                case AGAIN -> message(exchange, HttpServletResponse.SC_CONFLICT, ballot, "page.vote.again");
                case CLOSED -> message(exchange, HttpServletResponse.SC_GONE, ballot, "page.vote.closed");
                case FOREIGN -> message(exchange, HttpServletResponse.SC_FORBIDDEN, ballot, "page.vote.foreign");
            }
        } catch (InvalidException refused) {
            List<Fault> faults = refused.violations().stream()
                    .map(violation -> new Fault(
                            "options",
                            exchange.text(
                                    "violation." + violation.code(),
                                    violation.arguments().toArray())))
                    .toList();
            ballot(exchange, UNPROCESSABLE, ballot, marks, faults);
        } catch (NotFoundException goneMeanwhile) {
            unknown(exchange);
        }
    }

    private static Map<VoteOptionId, Integer> marks(Exchange exchange, Ballot ballot) {
        Map<VoteOptionId, Integer> marks = new LinkedHashMap<>();
        String[] chosen = exchange.request().getParameterValues("option");
        Set<String> ticked = chosen == null
                ? Set.of()
                : Set.copyOf(Arrays.asList(chosen).stream().distinct().toList());
        for (Ballot.Line line : ballot.lines()) {
            String id = line.id().value().toString();
            int given = ticked.contains(id) ? 1 : points(exchange.parameter("points-" + id));
            if (given > 0) {
                marks.put(line.id(), given);
            }
        }
        for (String other : ticked) {
            RecordId.read(other)
                    .map(VoteOptionId::new)
                    .filter(id -> !marks.containsKey(id))
                    .ifPresent(id -> marks.put(id, 1));
        }
        return marks;
    }

    private static int points(String typed) {
        try {
            return typed.isBlank() ? 0 : Math.max(0, Integer.parseInt(typed.strip()));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private void ballot(
            Exchange exchange, int status, Ballot ballot, Map<VoteOptionId, Integer> marks, List<Fault> faults)
            throws IOException {
        List<VotePage.Line> lines = new ArrayList<>();
        ballot.lines()
                .forEach(line -> lines.add(new VotePage.Line(
                        line.id().value().toString(),
                        exchange.words().name(line.words()),
                        Optional.ofNullable(marks.get(line.id()))
                                .map(String::valueOf)
                                .orElse(""))));
        String title = exchange.words().name(ballot.title());
        exchange.send(
                status,
                templates.vote(
                        exchange.frame(title),
                        new VotePage(
                                title,
                                exchange.text(
                                        ballot.severalOnOne() ? "page.vote.points" : "page.vote.choose",
                                        ballot.votesEach()),
                                "",
                                ballot.signature(),
                                ballot.severalOnOne(),
                                ballot.votesEach(),
                                lines,
                                faults)));
    }

    private void message(Exchange exchange, int status, Ballot ballot, String key) throws IOException {
        String title = exchange.words().name(ballot.title());
        exchange.send(
                status,
                templates.vote(
                        exchange.frame(title),
                        new VotePage(title, "", exchange.text(key), "", false, 0, List.of(), List.of())));
    }

    private void unknown(Exchange exchange) throws IOException {
        String heading = exchange.text("page.vote.unknown.title");
        exchange.send(
                HttpServletResponse.SC_NOT_FOUND,
                templates.notice(
                        exchange.frame(heading),
                        new Notice(heading, exchange.text("page.vote.unknown"), Optional.empty(), Optional.empty())));
    }

    private static Optional<String> phone(Exchange exchange) {
        Cookie[] cookies = exchange.request().getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void give(Exchange exchange, String phone) {
        Cookie cookie = new Cookie(COOKIE, phone);
        cookie.setPath(PREFIX);
        cookie.setMaxAge(COOKIE_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(exchange.request().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        exchange.response().addCookie(cookie);
    }
}
