package fi.pohja.plugins.sami;

import fi.pohja.spi.Schedule;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;
import java.time.LocalTime;

/** Forgets who clients were when their time is over, as the settings say. What was asked for is still counted. */
final class ForgettingTask implements ScheduledTask {

    private final Choices choices;
    private final Requests requests;

    ForgettingTask(Choices choices, Requests requests) {
        this.choices = choices;
        this.requests = requests;
    }

    @Override
    public String id() {
        return "forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 40));
    }

    @Override
    public void run(TenantContext context) {
        LocalDate day = context.today()
                .minusYears(context.settings(SamiServicesPlugin.SETTINGS).keepYears());
        int forgotten = choices.forgetBefore(context, day) + requests.forgetBefore(context, day);
        if (forgotten > 0) {
            context.record(Forgotten.old(forgotten));
        }
    }
}
