package fi.pohja.web.reminder;

import fi.pohja.calendar.CalendarFile;
import fi.pohja.reminder.CalendarFeeds;
import fi.pohja.web.page.Exchange;
import fi.pohja.web.page.PublicPlace;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where calendar programs read somebody's own calendar. */
@Singleton
final class FeedPlace implements PublicPlace {

    static final String PREFIX = "/feeds/calendar/";
    static final String SUFFIX = ".ics";

    private final CalendarFeeds feeds;

    FeedPlace(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean answer(Exchange exchange, String rest) throws IOException {
        if (exchange.isPost() || !rest.endsWith(SUFFIX)) {
            return false;
        }
        Optional<String> file = feeds.file(rest.substring(0, rest.length() - SUFFIX.length()));
        if (file.isEmpty()) {
            return false;
        }
        byte[] bytes = file.get().getBytes(StandardCharsets.UTF_8);
        Exchange.secure(exchange.response());
        exchange.response().setContentType(CalendarFile.MEDIA_TYPE + ";charset=UTF-8");
        exchange.response().setHeader("Cache-Control", "no-store");
        exchange.response().setContentLength(bytes.length);
        exchange.response().getOutputStream().write(bytes);
        return true;
    }
}
