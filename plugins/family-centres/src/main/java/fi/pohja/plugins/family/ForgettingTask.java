package fi.pohja.plugins.family;

import fi.pohja.spi.Schedule;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.TenantContext;
import java.time.LocalTime;

/** Forgets who asked for help when the time is over that the settings say. What was asked for is still counted. */
final class ForgettingTask implements ScheduledTask {

    private final Help help;

    ForgettingTask(Help help) {
        this.help = help;
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
        int months = context.settings(FamilyCentresPlugin.SETTINGS).keepMonths();
        help.forgetBefore(context, context.today().minusMonths(months));
    }
}
