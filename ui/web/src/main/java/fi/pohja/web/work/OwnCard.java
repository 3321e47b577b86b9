package fi.pohja.web.work;

import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import fi.pohja.text.Formats;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the core's own cards have in common. They run on threads without a page, so that texts and days are written in
 * the language of the call.
 */
abstract class OwnCard implements DashboardCard {

    private final String id;

    OwnCard(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return "card." + id;
    }

    static String date(TenantContext context, LocalDate day) {
        return Formats.of(context.language()).day(day);
    }

    static String moment(TenantContext context, Instant moment) {
        return Formats.of(context.language()).moment(moment);
    }
}
