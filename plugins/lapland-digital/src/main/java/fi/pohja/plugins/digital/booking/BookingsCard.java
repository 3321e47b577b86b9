package fi.pohja.plugins.digital.booking;

import fi.pohja.plugins.digital.common.Declared;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.TenantContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How many come to the points today, and how many within the next seven days. */
public final class BookingsCard implements DashboardCard {

    private static final int WEEK = 7;

    private final Bookings bookings;

    public BookingsCard(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public String id() {
        return "bookings";
    }

    @Override
    public String title() {
        return "bookings";
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(Declared.BOOKINGS);
    }

    @Override
    public CardContent render(TenantContext context) {
        LocalDate today = context.today();
        List<PointBooking> coming = bookings.between(context, today, today.plusDays(WEEK)).stream()
                .filter(booking -> booking.state() != BookingState.CANCELLED)
                .toList();
        long now = coming.stream()
                .filter(booking -> booking.starts().toLocalDate().equals(today))
                .count();
        return new CardContent.Figure(
                BigDecimal.valueOf(now),
                context.text("card.today"),
                context.text("card.week", coming.size() - now),
                Optional.of("/x/" + Declared.ID + "/" + BookingsPage.PATH));
    }
}
