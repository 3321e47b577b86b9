package fi.pohja.plugins.example;

import fi.pohja.spi.Schedule;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.TenantContext;
import java.time.LocalTime;

/** Removes old visits every night, for each tenant the plugin is on for. */
final class OldVisitsTask implements ScheduledTask {

    private final Visits visits;

    OldVisitsTask(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String id() {
        return "old-visits";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 30));
    }

    @Override
    public void run(TenantContext context) {
        int years = context.settings(VisitsPlugin.SETTINGS).keepYears();
        visits.forgetBefore(context, context.today().minusYears(years));
    }
}
