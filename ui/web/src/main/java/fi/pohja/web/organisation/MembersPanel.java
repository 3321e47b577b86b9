package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyMember;
import fi.pohja.organisation.BodyMemberId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RowMenu;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The places in a body, in their order, and the former ones; whoever may, adds, changes, orders and ends them. */
final class MembersPanel extends Div {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final BodyId id;
    private final transient Bodies bodies;
    private final transient BodyForm form;
    private final transient Clock clock;
    private final boolean editable;
    private final Span said = new Span();
    private final Div place = new Div();

    MembersPanel(Body body, Bodies bodies, BodyForm form, Clock clock) {
        id = body.id();
        this.bodies = bodies;
        this.form = form;
        this.clock = clock;
        editable = OrganisationForm.allowed() && body.archivedAt().isEmpty();
        addClassNames("card", "members");
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");
        add(place, said);
        show(body);
    }

    private void show(Body body) {
        place.removeAll();
        LocalDate today = LocalDate.ofInstant(clock.instant(), FINLAND);
        List<BodyMember> current = body.members().stream()
                .filter(member ->
                        member.endedOn().filter(last -> last.isBefore(today)).isEmpty())
                .toList();
        List<BodyMember> former = body.members().stream()
                .filter(member -> !current.contains(member))
                .toList();
        if (current.isEmpty()) {
            EmptyState empty = new EmptyState(Icon.USERS, text("bodies.members.none"));
            if (editable) {
                empty.step(text("bodies.member.new"), () -> form.addMember(id, this::refresh));
            }
            place.add(empty);
        } else {
            place.add(list(current, true));
            if (editable) {
                place.add(new Button(
                        text("bodies.member.new"), Icon.PLUS.picture(), click -> form.addMember(id, this::refresh)));
            }
        }
        if (!former.isEmpty()) {
            place.add(new H3(text("bodies.members.former")), list(former, false));
        }
    }

    private OrderedList list(List<BodyMember> members, boolean ordered) {
        OrderedList list = new OrderedList();
        list.addClassNames("plain-list", "member-list");
        for (BodyMember member : members) {
            ListItem item = new ListItem(line(member));
            if (editable) {
                item.add(menu(member, ordered ? members : List.of()));
            }
            list.add(item);
        }
        return list;
    }

    private static Component line(BodyMember member) {
        Span group = new Span(words(member.group()));
        group.addClassName("member-group");
        Span position = new Span(text("body.position." + member.position()));
        position.addClassName("member-position");
        Div about = new Div();
        about.addClassName("quiet");
        member.userName().ifPresent(name -> about.add(new Span(name)));
        member.organisation()
                .ifPresent(organisation -> about.add(
                        new Anchor("organisations/" + organisation.id().value(), words(organisation.name()))));
        member.designatedOn().ifPresent(day -> about.add(new Span(text("bodies.member.since", date(day)))));
        member.endedOn().ifPresent(day -> about.add(new Span(text("bodies.member.until", date(day)))));
        Div line = new Div(new Div(group, position), about);
        line.addClassName("member-line");
        return line;
    }

    private RowMenu menu(BodyMember member, List<BodyMember> ordered) {
        int at = ordered.indexOf(member);
        return new RowMenu(text("bodies.member.actions", words(member.group())))
                .item(Icon.EDIT, text("record.edit"), () -> form.editMember(id, member.id(), this::refresh))
                .item(at > 0, Icon.PREVIOUS, text("bodies.member.up"), () -> swap(ordered, at, at - 1))
                .item(
                        at >= 0 && at < ordered.size() - 1,
                        Icon.NEXT,
                        text("bodies.member.down"),
                        () -> swap(ordered, at, at + 1))
                .item(member.endedOn().isEmpty(), Icon.CANCELLED, text("bodies.member.end"), () -> end(member));
    }

    private void swap(List<BodyMember> ordered, int at, int to) {
        List<BodyMemberId> ids =
                new ArrayList<>(ordered.stream().map(BodyMember::id).toList());
        Collections.swap(ids, at, to);
        bodies.reorderMembers(id, ids);
        refresh();
        said.setText(text("bodies.member.moved", words(ordered.get(at).group()), to + 1, ids.size()));
        // The menu that was used is gone with the old list; the same one of the new list takes the focus.
        getElement().executeJs("this.querySelectorAll('.member-list > li')[$0]?.querySelector('.dots')?.focus()", to);
    }

    private void end(BodyMember member) {
        try {
            bodies.endMember(member.id(), member.version(), LocalDate.ofInstant(clock.instant(), FINLAND));
            Notice.done(text("bodies.member.ended"));
        } catch (ChangedMeanwhileException changed) {
            Notice.refused(text("organisations.changed.meanwhile"));
        }
        refresh();
    }

    private void refresh() {
        show(bodies.open(id));
    }
}
