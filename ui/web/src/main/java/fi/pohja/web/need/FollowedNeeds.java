package fi.pohja.web.need;

import fi.pohja.need.FollowedNeed;
import fi.pohja.need.NeedAnswers;
import fi.pohja.need.NeedMeasure;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.PublicPlace;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /p/needs/}: what became of a need, for whoever holds its personal code. The code is sent in a form and stands in
 * no address, so that it stays out of logs and histories.
 */
@Singleton
final class FollowedNeeds implements PublicPlace {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedNeeds.class);
    private static final int LONGEST_SHOWN = 60;

    private final NeedAnswers answers;
    private final Templates templates;

    FollowedNeeds(NeedAnswers answers, Templates templates) {
        this.answers = answers;
        this.templates = templates;
    }

    @Override
    public String prefix() {
        return "/p/needs/";
    }

    @Override
    public boolean answer(Exchange exchange, String rest) throws IOException {
        if (!rest.isEmpty()) {
            return false;
        }
        String typed = exchange.isPost() ? exchange.parameter("code").strip() : "";
        if (typed.isEmpty()) {
            show(exchange, HttpServletResponse.SC_OK, FollowedPage.empty());
            return true;
        }
        Optional<FollowedNeed> found = answers.follow(typed);
        if (found.isEmpty()) {
            LOG.info("Somebody asked for a need with a code that leads to none");
            show(
                    exchange,
                    HttpServletResponse.SC_NOT_FOUND,
                    new FollowedPage(
                            typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN),
                            exchange.text("need.public.unknown"),
                            Optional.empty()));
        } else {
            show(
                    exchange,
                    HttpServletResponse.SC_OK,
                    new FollowedPage("", "", Optional.of(words(exchange, found.get()))));
        }
        return true;
    }

    private void show(Exchange exchange, int status, FollowedPage page) throws IOException {
        exchange.send(status, templates.followNeed(exchange.frame(exchange.text("need.public.title")), page));
    }

    private static FollowedPage.Found words(Exchange exchange, FollowedNeed need) {
        String answer = exchange.words().name(need.answer());
        return new FollowedPage.Found(
                need.code() + " " + exchange.words().name(need.title()),
                exchange.text("need.public.told", date(exchange, need.toldOn())),
                exchange.text("need.public.state." + need.state()),
                need.merged(),
                need.measures().stream()
                        .map(measure -> words(exchange, measure))
                        .toList(),
                answer.isEmpty()
                        ? List.of(exchange.text("need.public.answer.none"))
                        : List.of(answer.split("\n\\s*\n", -1)));
    }

    private static String words(Exchange exchange, NeedMeasure measure) {
        return exchange.text(
                "need.public.progress",
                measure.code() + " " + exchange.words().name(measure.title()),
                measure.progress());
    }

    private static String date(Exchange exchange, LocalDate day) {
        return exchange.words().formats().day(day);
    }
}
