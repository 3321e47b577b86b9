package fi.pohja.plugins.family;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.family.Help.Deed;
import fi.pohja.plugins.family.HelpWork.Meeting;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Facts;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The meetings of the network about one request: calling one, and what was agreed at it. Under the session's lock. */
final class MeetingsPart extends VerticalLayout {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_HOUR = 9;
    private static final int DAYS_AHEAD = 7;

    private final transient PageContext context;
    private final transient Help help;
    private final transient HelpRequest request;
    private final transient Supplier<Deed> deed;
    private final transient Consumer<HelpRequest> changed;

    MeetingsPart(
            PageContext context,
            Help help,
            HelpWork work,
            Partners partners,
            Centres centres,
            HelpRequest request,
            Supplier<Deed> deed,
            Consumer<HelpRequest> changed) {
        this.context = context;
        this.help = help;
        this.request = request;
        this.deed = deed;
        this.changed = changed;
        setPadding(false);
        add(new H2(context.text("meetings")));
        List<Meeting> meetings = context.call(call -> work.meetings(call, request.id()));
        if (meetings.isEmpty()) {
            add(new Paragraph(context.text("meetings.empty")));
        }
        meetings.forEach(this::show);
        if (!request.networkFine()) {
            add(new Paragraph(context.text("meeting.noConsent")));
            return;
        }
        List<String> names = context.call(call -> centres.serving(call, request.municipality())
                .map(centre -> partners.of(call, centre.id()).stream()
                        .map(Partner::name)
                        .toList())
                .orElse(List.of()));
        add(call(names));
    }

    private void show(Meeting meeting) {
        add(new Facts(context)
                .with("meeting.at", Days.time(context, meeting.at()))
                .with("meeting.place", meeting.place())
                .with("meeting.invited", String.join("; ", meeting.invited()))
                .with("meeting.agreed", meeting.agreed()));
        if (!meeting.held()) {
            TextArea agreed = Fields.words(context, "meeting.agreed", HelpRequests.LONGEST_WORDS);
            agreed.setMaxWidth("40rem");
            add(agreed, Parts.button(context, "meeting.held", () -> {
                context.call(call -> {
                    help.held(call, request, meeting, agreed.getValue(), deed.get());
                    return true;
                });
                changed.accept(request);
            }));
        }
    }

    private Component call(List<String> names) {
        MultiSelectComboBox<String> invited = new MultiSelectComboBox<>(context.text("meeting.invited"));
        invited.setItems(names);
        invited.setHelperText(context.text("meeting.invited.help"));
        invited.setWidthFull();
        DateTimePicker at = Fields.moment(context, "meeting.at");
        at.setValue(context.call(call -> WorkingDays.after(call.today(), DAYS_AHEAD))
                .atTime(FIRST_HOUR, 0));
        TextField place = Fields.line(context, "meeting.place", HelpWork.LONGEST_TITLE);
        return Parts.folded(
                context.text("meeting.new"),
                invited,
                at,
                place,
                Parts.primary(
                        context,
                        "meeting.call",
                        () -> changed.accept(context.call(call -> help.meet(
                                call,
                                request,
                                Optional.ofNullable(at.getValue()),
                                place.getValue(),
                                names.stream()
                                        .filter(invited.getValue()::contains)
                                        .toList(),
                                deed.get())))));
    }
}
