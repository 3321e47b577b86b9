package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.Shares;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.collaboration.SpaceMember;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** The page of a collaboration space: what it is for, who belongs to it, what is shared in it. */
@Prototype
@Route(value = CollaborationPages.SPACES + "/:id", layout = MainLayout.class)
public class SpaceView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CollaborationSpaces spaces;
    private final transient Shares shares;
    private final transient SpaceForm form;
    private final transient ShareForm sharing;
    private final transient BorderAgreements agreements;
    private final transient AgreementForm agreeing;
    private final transient RecordPanels panels;

    SpaceView(
            CollaborationSpaces spaces,
            Shares shares,
            SpaceForm form,
            ShareForm sharing,
            BorderAgreements agreements,
            AgreementForm agreeing,
            RecordPanels panels) {
        this.spaces = spaces;
        this.shares = shares;
        this.form = form;
        this.sharing = sharing;
        this.agreements = agreements;
        this.agreeing = agreeing;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        spaces.find(new SpaceId(RecordId.of(event)))
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(CollaborationSpace space) {
        removeAll();
        Runnable changed = () -> {
            draw(spaces.open(space.id()));
            PageHeader.focusHeading();
        };
        Div main = new Div(purpose(space), shared(space), agreed(space), members(space));
        main.addClassName("record-main");
        Div side = new Div(
                new Section(text("project.facts"), facts(space)),
                new Section(
                        text("record.tab.history"), panels.history(space.id().value())));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        add(header(space, changed), both);
    }

    private PageHeader header(CollaborationSpace space, Runnable changed) {
        PageHeader header = new PageHeader(words(space.name()))
                .under(text("collaboration.title"), CollaborationPages.SPACES)
                .state(CollaborationPages.badge(space.own().state()));
        boolean decides = SignedIn.allowed(Permission.COLLABORATE);
        if (!space.own().belongs()) {
            header.lead(text(decides ? "collaboration.invited.lead" : "collaboration.invited.reader"));
            if (decides) {
                header.primary(text("collaboration.accept"), Icon.CHECK, () -> {
                    Attempt.to(() -> spaces.accept(space.id()));
                    changed.run();
                });
                header.secondary(new Button(
                        text("collaboration.decline"),
                        Icon.CLOSE.picture(),
                        click -> Confirmation.ask(
                                text("collaboration.decline.sure", words(space.name())),
                                text("collaboration.decline"),
                                () -> gone(() -> spaces.decline(space.id())))));
            }
            return header;
        }
        if (sharing.offered() && !space.others().isEmpty()) {
            header.primary(text("share.propose"), Icon.LINK, () -> propose(space));
        }
        if (decides) {
            RowMenu menu = new RowMenu(text("record.menu.of", words(space.name())))
                    .item(space.leads(), Icon.MAIL, text("collaboration.invite"), () -> form.invite(space, changed))
                    .item(space.leads(), Icon.EDIT, text("record.edit"), () -> form.edit(space.id(), changed))
                    .item(
                            !space.own().byLaw(),
                            Icon.SIGNOUT,
                            text("collaboration.leave"),
                            () -> Confirmation.ask(
                                    text("collaboration.leave.sure", words(space.name())),
                                    text("collaboration.leave"),
                                    () -> gone(() -> spaces.leave(space.id()))));
            if (menu.hasItems()) {
                header.secondary(menu);
            }
        }
        return header;
    }

    private static void gone(Runnable step) {
        if (Attempt.to(step)) {
            UI.getCurrent().navigate(CollaborationPages.SPACES);
        }
    }

    private void propose(CollaborationSpace space) {
        sharing.propose(space, id -> UI.getCurrent().navigate(CollaborationPages.address(id)));
    }

    private Section purpose(CollaborationSpace space) {
        Section purpose = new Section(text("collaboration.space.field.purpose"));
        if (space.purpose().isEmpty()) {
            purpose.add(new Paragraph(text("collaboration.purpose.none")));
        }
        purpose.add(LocalizedWords.paragraphs(space.purpose()), panels.sources(space.sourceRefs()));
        return purpose;
    }

    private Section shared(CollaborationSpace space) {
        return new Section(
                text("collaboration.shared"), ShareLines.of(shares.in(space.id()), text("collaboration.shared.none")));
    }

    private Section agreed(CollaborationSpace space) {
        boolean offered =
                space.own().belongs() && !space.others().isEmpty() && SignedIn.allowed(Permission.COLLABORATE);
        Section section = new Section(text("agreement.title"))
                .adding(
                        offered,
                        text("agreement.new"),
                        () -> agreeing.propose(
                                List.of(space), id -> UI.getCurrent().navigate(CollaborationPages.address(id))));
        List<BorderAgreement> agreed = agreements.in(space.id());
        if (agreed.isEmpty()) {
            section.add(new Paragraph(text("agreement.none.in.space")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        agreed.forEach(agreement -> {
            Span with = new Span(words(agreement.other().name()));
            with.addClassName("fact-note");
            Div line = new Div(
                    new Anchor(
                            CollaborationPages.address(agreement.id()),
                            words(agreement.draft().name())),
                    with,
                    CollaborationPages.badge(agreement.state()));
            line.addClassName("need-line");
            list.add(new ListItem(line));
        });
        section.add(list);
        return section;
    }

    private static Section members(CollaborationSpace space) {
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        space.members().forEach(member -> list.add(new ListItem(member(member))));
        return new Section(text("collaboration.members"), list);
    }

    private static Div member(SpaceMember member) {
        Div line = new Div(new Span(words(member.partner().name())), CollaborationPages.badge(member.state()));
        String when = switch (member.state()) {
            case INVITED -> member.invitedOn().map(day -> date(day)).orElse("");
            case MEMBER ->
                member.joinedOn()
                        .map(day -> text("collaboration.since", date(day)))
                        .orElse("");
            case DECLINED, LEFT -> member.leftOn().map(day -> date(day)).orElse("");
        };
        String who = member.decidedBy()
                .filter(name -> member.state() != MemberState.INVITED)
                .orElse(member.byLaw() ? text("collaboration.by.law") : "");
        Span note = new Span(when + (when.isEmpty() || who.isEmpty() ? "" : ", ") + who);
        note.addClassName("fact-note");
        line.add(note);
        line.addClassName("need-line");
        return line;
    }

    private static Facts facts(CollaborationSpace space) {
        return new Facts()
                .fact(text("collaboration.space.field.kind"), ConstantWords.of("collaboration.kind", space.kind()))
                .fact(
                        text("collaboration.founder"),
                        space.founder().map(founder -> words(founder.name())).orElse(""))
                .fact(
                        text("collaboration.founded.on"),
                        space.foundedOn().map(day -> date(day)).orElse(""))
                .fact(text("collaboration.legal.basis"), words(space.legalBasis()));
    }
}
