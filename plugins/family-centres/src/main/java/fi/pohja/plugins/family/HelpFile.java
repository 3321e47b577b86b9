package fi.pohja.plugins.family;

import fi.pohja.plugins.family.HelpWork.Item;
import fi.pohja.plugins.family.HelpWork.Meeting;
import fi.pohja.plugins.family.HelpWork.Step;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Everything that is kept about one request, as a text for whoever it is about. */
final class HelpFile {

    private HelpFile() {}

    /** The text, in the language of the call. */
    static String of(TenantContext context, Centres centres, HelpWork work, HelpRequest request) {
        StringBuilder text = new StringBuilder(context.text("help.number", request.number())).append("\n\n");
        line(context, text, "help.received", context.text("file.day", request.receivedAt()));
        line(context, text, "help.state", context.text("state." + request.state()));
        line(context, text, "help.topic", context.text("topic." + request.topic()));
        line(context, text, "help.urgency", context.text("urgency." + request.urgency()));
        line(
                context,
                text,
                "help.municipality",
                Tongues.municipality(context.language(), centres.municipalities(context), request.municipality()));
        line(context, text, "help.sender", context.text("sender." + request.sender()));
        line(context, text, "help.asker", request.asker());
        line(context, text, "help.nickname.short", request.nickname());
        line(context, text, "help.contact", request.contact());
        line(context, text, "help.reachWhen.short", request.reachWhen());
        line(context, text, "help.language", Tongues.language(context.language(), request.language()));
        line(context, text, "help.words.short", request.words());
        line(context, text, "help.networkFine.short", context.text(request.networkFine() ? "yes" : "no"));
        line(context, text, "help.contactBy", day(context, Optional.of(request.contactBy())));
        line(context, text, "help.contactedOn", day(context, request.contactedOn()));
        line(context, text, "help.followUpOn", day(context, request.followUpOn()));
        heading(context, text, "meetings");
        for (Meeting meeting : work.meetings(context, request.id())) {
            line(context, text, "meeting.at", moment(context, meeting.at()));
            line(context, text, "meeting.place", meeting.place());
            line(context, text, "meeting.invited", String.join("; ", meeting.invited()));
            line(context, text, "meeting.agreed", meeting.agreed());
        }
        heading(context, text, "plan");
        for (Item item : work.plan(context, request.id())) {
            line(context, text, "plan.who", item.who());
            line(context, text, "plan.what", item.what());
            line(context, text, "plan.until", day(context, item.until()));
        }
        heading(context, text, "steps");
        for (Step step : work.steps(context, request.id())) {
            text.append(day(context, Optional.of(step.on())))
                    .append(' ')
                    .append(context.text("step." + step.kind()))
                    .append(step.title().isEmpty() ? "" : " (" + step.title() + ")")
                    .append(step.words().isEmpty() ? "" : ": " + step.words())
                    .append('\n');
        }
        return text.toString();
    }

    private static void heading(TenantContext context, StringBuilder text, String key) {
        text.append('\n').append(context.text(key)).append("\n\n");
    }

    private static void line(TenantContext context, StringBuilder text, String key, String words) {
        if (!words.isEmpty()) {
            text.append(context.text(key)).append(": ").append(words).append('\n');
        }
    }

    private static String day(TenantContext context, Optional<LocalDate> day) {
        return day.map(known -> context.text("file.day", known)).orElse("");
    }

    private static String moment(TenantContext context, LocalDateTime at) {
        return context.writing().day(at.toLocalDate()) + " " + context.writing().time(at.toLocalTime());
    }
}
