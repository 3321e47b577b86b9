package fi.pohja.plugins.sami;

import fi.pohja.spi.Schedule;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.ServiceUnitId;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reminds clients of what is booked, so many days before as the settings say, where they left an e-mail address. The mail
 * tells when, where and how, and neither the service nor who they are: others may read it.
 */
final class ReminderTask implements ScheduledTask {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");

    /** Fewer than a plugin may send in a day; the others are sent the next morning if there is still time. */
    private static final int MOST = 150;

    private final Requests requests;
    private final Register register;

    ReminderTask(Requests requests, Register register) {
        this.requests = requests;
        this.register = register;
    }

    @Override
    public String id() {
        return "reminders";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(8, 10));
    }

    @Override
    public void run(TenantContext context) {
        int days = context.settings(SamiServicesPlugin.SETTINGS).remindDays();
        if (days > 0) {
            requests.toRemind(context, days, MOST).forEach(request -> remind(context, request));
        }
    }

    private void remind(TenantContext context, ServiceRequest request) {
        Matcher address = ADDRESS.matcher(request.contact());
        if (address.find() && request.at().isPresent()) {
            String where = request.atDistance()
                    ? context.text("how.remote")
                    : request.speaker()
                            .flatMap(id -> register.find(context, id))
                            .flatMap(Speaker::unit)
                            .flatMap(unit -> context.services().unit(new ServiceUnitId(unit)))
                            .map(unit -> unit.name().text(context.language()))
                            .orElseGet(() -> context.text("how.onSite"));
            context.mail()
                    .send(
                            address.group(),
                            context.text("reminder.subject"),
                            context.text(
                                    "reminder.body",
                                    request.at().get().atZone(Requests.FINLAND).toInstant(),
                                    where,
                                    request.number()));
        }
        requests.reminded(context, request);
    }
}
