package fi.pohja.plugins.family;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.pohja.plugins.family.Help.Deed;
import fi.pohja.plugins.family.HelpRequest.Outcome;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/** One request for help: what was asked, the next step, meetings, plan, and what was done. Under the session's lock. */
final class HelpDetail extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;
    private final transient Help help;
    private final transient HelpWork work;
    private final transient Centres centres;
    private final transient Partners partners;
    private final TextField title;

    HelpDetail(PageContext context, Help help, HelpWork work, Centres centres, Partners partners, HelpRequest request) {
        this.context = context;
        this.help = help;
        this.work = work;
        this.centres = centres;
        this.partners = partners;
        title = Fields.line(context, "help.title", HelpWork.LONGEST_TITLE);
        title.setHelperText(context.text("help.title.help"));
        title.setMaxWidth("40rem");
        setPadding(false);
        show(request);
    }

    private void show(HelpRequest request) {
        removeAll();
        add(new Anchor("x/" + FamilyCentresPlugin.ID + "/" + HelpPage.PATH, context.text("help.back")));
        add(Parts.part(context.text("help.number", request.number()), facts(request)));
        if (request.state().open()) {
            add(title);
        }
        switch (request.state()) {
            case NEW -> add(contact(request));
            case CLOSED -> {
                // Nothing is left to do.
            }
            default ->
                add(
                        new MeetingsPart(context, help, work, partners, centres, request, this::deed, this::show),
                        new PlanPart(context, help, work, request, this::deed, this::show),
                        followUp(request));
        }
        if (request.state().open()) {
            add(close(request));
        }
        add(new StepsPart(context, work, request), ending(request));
    }

    /** Who does what is entered on this page. */
    private Deed deed() {
        return new Deed(Optional.empty(), title.getValue(), "");
    }

    private Component facts(HelpRequest request) {
        LocalDate today = context.call(call -> call.today());
        return new Facts(context)
                .with("help.state", HelpPage.state(context, request, today).getText())
                .with(
                        "help.outcome",
                        request.outcome()
                                .map(outcome -> context.text("outcome." + outcome))
                                .orElse(""))
                .with("help.topic", context.text("topic." + request.topic()))
                .with("help.urgency", context.text("urgency." + request.urgency()))
                .with("help.received", Days.time(context, request.receivedAt()))
                .with("help.contactBy", Days.day(context, request.contactBy()))
                .with("help.contactedOn", day(request.contactedOn()))
                .with("help.followUpOn", day(request.followUpOn()))
                .with(
                        "help.municipality",
                        Tongues.municipality(
                                context.language(), context.call(centres::municipalities), request.municipality()))
                .with("help.sender", context.text("sender." + request.sender()))
                .with("help.asker", request.asker())
                .with("help.nickname.short", request.nickname())
                .with("help.contact", request.contact())
                .with("help.reachWhen.short", request.reachWhen())
                .with("help.language", Tongues.language(context.language(), request.language()))
                .with("help.words.short", request.words())
                .with("help.networkFine.short", context.text(request.networkFine() ? "yes" : "no"));
    }

    private String day(Optional<LocalDate> day) {
        return day.map(known -> Days.day(context, known)).orElse("");
    }

    private Component contact(HelpRequest request) {
        DatePicker on = Fields.day(context, "help.contactedOn");
        on.setValue(context.call(call -> call.today()));
        TextArea words = Fields.words(context, "help.said", HelpWork.LONGEST_STEP);
        return Parts.part(
                context.text("help.contact.heading"),
                on,
                words,
                Parts.primary(
                        context,
                        "help.contacted",
                        () -> step((call, deed) -> help.contacted(
                                call, request, new Deed(on.getOptionalValue(), deed.title(), words.getValue())))),
                Parts.button(
                        context,
                        "help.tried",
                        () -> step((call, deed) -> help.tried(
                                call, request, new Deed(on.getOptionalValue(), deed.title(), words.getValue())))));
    }

    private Component followUp(HelpRequest request) {
        DatePicker again = Fields.day(context, "help.followUpOn");
        TextArea words = Fields.words(context, "help.said", HelpWork.LONGEST_STEP);
        return Parts.folded(
                context.text("help.followUp.heading"),
                again,
                words,
                Parts.primary(
                        context,
                        "save",
                        () -> step((call, deed) -> help.followUp(
                                call,
                                request,
                                again.getOptionalValue(),
                                new Deed(Optional.empty(), deed.title(), words.getValue())))));
    }

    private Component close(HelpRequest request) {
        Select<Outcome> outcome = Fields.constants(context, "help.outcome", "outcome", Outcome.values());
        TextArea words = Fields.words(context, "help.said", HelpWork.LONGEST_STEP);
        return Parts.folded(
                context.text("help.close.heading"),
                outcome,
                words,
                Parts.primary(
                        context,
                        "help.close",
                        () -> step((call, deed) -> help.close(
                                call,
                                request,
                                outcome.getOptionalValue(),
                                new Deed(Optional.empty(), deed.title(), words.getValue())))));
    }

    /** The rights of who asked: everything that is kept about the request as one file, and forgetting it in one step. */
    private Component ending(HelpRequest request) {
        if (request.forgotten()) {
            return Parts.part(context.text("help.data"), new Paragraph(context.text("help.forgotten")));
        }
        byte[] file =
                context.call(call -> HelpFile.of(call, centres, work, request)).getBytes(StandardCharsets.UTF_8);
        Anchor all = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file),
                        "avunpyynto-" + request.number() + ".txt",
                        "text/plain;charset=utf-8",
                        file.length)),
                AttachmentType.DOWNLOAD,
                context.text("help.data.out"));
        String heading = context.text("help.forget.of", request.number());
        return Parts.folded(
                context.text("help.data"),
                all,
                new Paragraph(context.text("help.forget.what")),
                Parts.button(
                        context,
                        "help.forget",
                        () -> Parts.ask(
                                context,
                                heading,
                                context.text("help.forget.what"),
                                "help.forget",
                                () -> show(context.call(call -> help.forget(call, request, title.getValue()))))));
    }

    private void step(BiFunction<TenantContext, Deed, HelpRequest> work) {
        HelpRequest now = context.call(call -> work.apply(call, deed()));
        show(now);
        Notification.show(context.text("saved"));
    }
}
