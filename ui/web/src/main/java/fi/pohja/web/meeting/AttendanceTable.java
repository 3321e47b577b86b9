package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.meeting.Attendance;
import fi.pohja.meeting.AttendanceDraft;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingReport;
import fi.pohja.meeting.Meetings;
import fi.pohja.meeting.ParticipantGroup;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.pattern.DataTable;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many of whom were there. Whoever may, types it line by line; it is stored when they say so. */
final class AttendanceTable extends Div {

    private static final long serialVersionUID = 1L;

    private final MeetingId id;
    private final transient Meetings meetings;
    private final transient OrganisationChoices organisations;
    private final transient Runnable changed;
    private final transient List<Line> lines = new ArrayList<>();
    private final Div typed = new Div();

    private static final class Line extends Div {
        private static final long serialVersionUID = 1L;

        private final ComboBox<Choice<OrganisationId>> organisation = new ComboBox<>();
        private final Select<ParticipantGroup> group = new Select<>();
        private final IntegerField onSite = new IntegerField();
        private final IntegerField remote = new IntegerField();

        private AttendanceDraft draft() {
            return new AttendanceDraft(
                    Optional.ofNullable(organisation.getValue()).map(Choice::value),
                    group.getValue(),
                    Optional.ofNullable(onSite.getValue()).orElse(0),
                    Optional.ofNullable(remote.getValue()).orElse(0));
        }
    }

    AttendanceTable(
            Meeting meeting, Meetings meetings, OrganisationChoices organisations, boolean editable, Runnable changed) {
        id = meeting.id();
        this.meetings = meetings;
        this.organisations = organisations;
        this.changed = changed;
        addClassName("attendance");
        typed.addClassName("attendance-lines");
        if (meeting.attendance().isEmpty()) {
            add(new Paragraph(text("meetings.attendance.none")));
        } else {
            add(table(meeting));
        }
        if (editable) {
            add(new Button(text("meetings.attendance.type"), Icon.EDIT.picture(), click -> {
                removeAll();
                meeting.attendance().forEach(this::line);
                if (lines.isEmpty()) {
                    line(new Attendance(Optional.empty(), ParticipantGroup.MUNICIPALITY, 0, 0));
                }
                add(typed, tools());
            }));
        }
    }

    private static DataTable table(Meeting meeting) {
        DataTable table = new DataTable(
                text("meetings.attendance"),
                List.of(
                        DataTable.Column.words(text("meeting.participant.field.organisation")),
                        DataTable.Column.words(text("meeting.participant.field.group")),
                        DataTable.Column.numbers(ConstantWords.of("meeting.mode", MeetingMode.ON_SITE)),
                        DataTable.Column.numbers(ConstantWords.of("meeting.mode", MeetingMode.REMOTE))));
        meeting.attendance()
                .forEach(line -> table.row(List.of(
                        line.organisation()
                                .map(found -> LocalizedWords.words(found.name()))
                                .orElse(MeetingWords.UNKNOWN),
                        ConstantWords.of("meeting.group", line.group()),
                        String.valueOf(line.onSite()),
                        String.valueOf(line.remote()))));
        return table;
    }

    private void line(Attendance stored) {
        Line line = new Line();
        line.addClassName("attendance-line");
        line.organisation.setLabel(text("meeting.participant.field.organisation"));
        line.organisation.setItemLabelGenerator(Choice::words);
        line.organisation.setClearButtonVisible(true);
        line.organisation.setItems(
                query -> organisations.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> organisations.count(query.getFilter().orElse("")));
        stored.organisation()
                .flatMap(found -> organisations.byKey(OrganisationChoices.key(found.id())))
                .ifPresent(line.organisation::setValue);
        line.group.setLabel(text("meeting.participant.field.group"));
        line.group.setItems(ParticipantGroup.values());
        line.group.setItemLabelGenerator(group -> ConstantWords.of("meeting.group", group));
        line.group.setValue(stored.group());
        number(line.onSite, "meeting.mode.ON_SITE", stored.onSite());
        number(line.remote, "meeting.mode.REMOTE", stored.remote());
        Button remove = new Button(Icon.DELETE.picture(), click -> {
            lines.remove(line);
            typed.remove(line);
        });
        remove.setAriaLabel(text("record.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        line.add(line.organisation, line.group, line.onSite, line.remote, remove);
        lines.add(line);
        typed.add(line);
    }

    private static void number(IntegerField field, String key, int value) {
        field.setLabel(text(key));
        field.setMin(0);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addClassName("number-field");
    }

    private Div tools() {
        Button more = new Button(text("meetings.attendance.line"), Icon.PLUS.picture(), click -> {
            line(new Attendance(Optional.empty(), ParticipantGroup.MUNICIPALITY, 0, 0));
            lines.getLast().organisation.focus();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        Button save = new Button(text("record.save"), Icon.SAVE.picture(), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div tools = new Div(more, save);
        tools.addClassName("section-actions");
        return tools;
    }

    private void save() {
        boolean stored = Attempt.to(() -> {
            Meeting now = meetings.open(id);
            MeetingReport before = now.report();
            meetings.report(
                    id,
                    now.version(),
                    new MeetingReport(
                            before.participants(),
                            lines.stream()
                                    .map(Line::draft)
                                    .filter(line -> line.onSite() + line.remote() > 0)
                                    .toList(),
                            before.minutes(),
                            before.closeReport()));
        });
        // What was refused stays as it was typed.
        if (stored) {
            Notice.done(text("record.saved"));
            changed.run();
        }
    }
}
