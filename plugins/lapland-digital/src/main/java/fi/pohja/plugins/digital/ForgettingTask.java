package fi.pohja.plugins.digital;

import fi.pohja.spi.Schedule;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.TenantContext;
import java.time.LocalTime;

/** Forgets who people were when their time is over, as the settings say. That they came is still counted. */
final class ForgettingTask implements ScheduledTask {

    private final Bookings bookings;

    ForgettingTask(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public String id() {
        return "forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 50));
    }

    @Override
    public void run(TenantContext context) {
        DigitalSettings settings = context.settings(LaplandDigitalPlugin.SETTINGS);
        bookings.forgetBefore(context, context.today().minusDays(settings.keepDays()));
    }
}
