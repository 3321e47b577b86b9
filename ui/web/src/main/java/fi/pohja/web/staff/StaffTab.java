package fi.pohja.web.staff;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.Project;
import fi.pohja.staff.ProjectStaff;
import fi.pohja.staff.StaffMember;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.Periods;
import fi.pohja.web.programme.ProjectTab;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who works in a project, and whom everybody may turn to. */
@Singleton
@Order(60)
final class StaffTab implements ProjectTab {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final ProjectStaff staff;
    private final StaffForm form;
    private final RecordPanels panels;
    private final Clock clock;

    StaffTab(ProjectStaff staff, StaffForm form, RecordPanels panels, Clock clock) {
        this.staff = staff;
        this.form = form;
        this.panels = panels;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "staff";
    }

    @Override
    public String titleKey() {
        return "staff.title";
    }

    @Override
    public Component of(Project project) {
        return new Redrawn((place, redraw) -> place.add(section(project, redraw)));
    }

    private Section section(Project project, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME)
                && project.archivedAt().isEmpty();
        Section section = new Section(text("staff.title"))
                .adding(editable, text("staff.new"), () -> form.create(project.id(), redraw));
        List<StaffMember> all = staff.of(project.id());
        if (all.isEmpty()) {
            section.add(new EmptyState(Icon.USERS, text(editable ? "staff.none" : "staff.none.reader")));
            return section;
        }
        RecordTable table = new RecordTable(
                        text("staff.title"),
                        List.of(
                                text("staff.member.field.role"),
                                text("staff.person"),
                                text("staff.contact"),
                                text("staff.period"),
                                text("staff.share")),
                        editable)
                .numeric(4);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HELSINKI);
        all.forEach(member -> table.row(
                List.of(
                        role(member, today),
                        said(member.person()),
                        contact(member),
                        new Span(Periods.of(member.startOn(), member.endOn())),
                        said(member.share().map(share -> share + "\u00a0%").orElse(""))),
                editable ? Optional.of(menu(member, project, redraw)) : Optional.empty()));
        section.add(new Paragraph(text("staff.lead")), table);
        return section;
    }

    private Component role(StaffMember member, LocalDate today) {
        Div role = new Div(LocalizedWords.line(member.role()));
        role.addClassName("staff-role");
        if (!member.inForce(today)) {
            boolean coming = member.startOn().filter(today::isBefore).isPresent();
            role.add(new StateBadge(text(coming ? "staff.coming" : "staff.ended"), Tone.NEUTRAL));
        } else if (member.shown()) {
            role.add(new StateBadge(text("staff.public"), Tone.SUCCESS, Icon.WORLD));
        }
        role.add(panels.sources(member.sourceRefs()));
        return role;
    }

    private static Component contact(StaffMember member) {
        Div contact = new Div();
        contact.addClassName("staff-contact");
        if (!member.email().isEmpty()) {
            contact.add(new Div(new Anchor("mailto:" + member.email(), member.email())));
        }
        if (!member.phone().isEmpty()) {
            contact.add(new Div(member.phone()));
        }
        return member.email().isEmpty() && member.phone().isEmpty() ? said("") : contact;
    }

    private static Span said(String words) {
        return new Span(words.isEmpty() ? "–" : words);
    }

    private RowMenu menu(StaffMember member, Project project, Runnable redraw) {
        String name = words(member.role());
        return new RowMenu(text("record.menu.of", name))
                .item(Icon.EDIT, text("record.edit"), () -> form.edit(member.id(), redraw))
                .item(Icon.DELETE, text("record.remove"), () -> {
                    if (Attempt.to(() -> staff.remove(member.id(), member.version()))) {
                        Notice.undo(text("record.removed", name), () -> {
                            Attempt.to(() -> staff.create(project.id(), member.draft()));
                            redraw.run();
                        });
                    }
                    redraw.run();
                });
    }
}
