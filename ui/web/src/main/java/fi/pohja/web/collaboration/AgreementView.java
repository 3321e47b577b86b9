package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.Shares;
import fi.pohja.organisation.Municipality;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordRoute;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a border agreement: its words, where each party stands, and the next step of one's own. */
@Prototype
@Route(value = CollaborationPages.AGREEMENTS + "/:id", layout = MainLayout.class)
public class AgreementView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient BorderAgreements agreements;
    private final transient CollaborationSpaces spaces;
    private final transient Shares shares;
    private final transient AgreementForm form;
    private final transient RecordPanels panels;

    AgreementView(
            BorderAgreements agreements,
            CollaborationSpaces spaces,
            Shares shares,
            AgreementForm form,
            RecordPanels panels) {
        this.agreements = agreements;
        this.spaces = spaces;
        this.shares = shares;
        this.form = form;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordRoute.open(event, id -> agreements.find(new BorderAgreementId(id)), this::draw);
    }

    private void draw(BorderAgreement agreement) {
        removeAll();
        Div main = new Div();
        main.addClassName("record-main");
        if (agreement.draft().illustrative()) {
            Paragraph made = new Paragraph(text("agreement.illustrative"));
            made.addClassName("fact-note");
            main.add(made);
        }
        main.add(
                said("agreement.field.object", agreement.draft().object()),
                said("agreement.field.division", agreement.draft().division()),
                said("agreement.field.costPrinciple", agreement.draft().costPrinciple()),
                area(agreement),
                assessment(agreement));
        Div side = new Div(
                new Section(text("project.facts"), facts(agreement)),
                parties(agreement),
                new Section(
                        text("record.tab.history"),
                        panels.history(agreement.id().value())));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        add(header(agreement), both);
    }

    private PageHeader header(BorderAgreement agreement) {
        String name = LocalizedWords.words(agreement.draft().name());
        String other = LocalizedWords.words(agreement.other().name());
        PageHeader header = new PageHeader(name)
                .under(text("agreement.title"), CollaborationPages.AGREEMENTS)
                .state(CollaborationPages.badge(agreement.state()))
                .lead(text("agreement.lead." + agreement.state().name().toLowerCase(Locale.ROOT), other));
        spaces.find(agreement.space())
                .ifPresent(space -> header.chain(
                        text("share.space"),
                        LocalizedWords.words(space.name()),
                        CollaborationPages.address(space.id())));
        if (!SignedIn.allowed(Permission.COLLABORATE)) {
            return header;
        }
        Runnable changed = () -> {
            draw(agreements.open(agreement.id()));
            PageHeader.focusHeading();
        };
        if (agreement.state() == BorderAgreementState.DRAFT
                || agreement.state() == BorderAgreementState.ACCEPTED_BY_THEM) {
            header.primary(
                    text("agreement.accept"),
                    Icon.CHECK,
                    () -> Confirmation.ask(text("agreement.accept.sure", name, other), text("agreement.accept"), () -> {
                        Attempt.to(() -> agreements.accept(agreement.id(), agreement.version()));
                        changed.run();
                    }));
        }
        if (agreement.state().open()) {
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> form.edit(agreement, changed)));
        }
        if (agreement.state() != BorderAgreementState.ENDED) {
            header.secondary(
                    new Button(text("agreement.end"), Icon.CANCELLED.picture(), click -> form.end(agreement, changed)));
        }
        return header;
    }

    private static Section said(String heading, LocalizedText text) {
        return new Section(
                text(heading),
                text.isEmpty() ? new Paragraph(text("agreement.not.agreed")) : LocalizedWords.paragraphs(text));
    }

    private static Section area(BorderAgreement agreement) {
        return new Section(
                text("agreement.part.area"),
                new Facts()
                        .fact(
                                LocalizedWords.words(agreement.proposer().name()),
                                municipalities(agreement.proposerSide()))
                        .fact(
                                LocalizedWords.words(agreement.counterpart().name()),
                                municipalities(agreement.counterpartSide())));
    }

    private static String municipalities(List<Municipality> listed) {
        return listed.isEmpty()
                ? text("agreement.not.agreed")
                : listed.stream().map(one -> LocalizedWords.words(one.name())).collect(Collectors.joining(", "));
    }

    /** The share behind it, as long as it is open to whoever looks. */
    private Section assessment(BorderAgreement agreement) {
        Section section = new Section(text("agreement.field.assessment"));
        agreement
                .draft()
                .assessment()
                .flatMap(shares::find)
                .ifPresentOrElse(
                        share -> section.add(new Paragraph(new Anchor(
                                CollaborationPages.address(share.id()), LocalizedWords.words(share.title())))),
                        () -> section.add(new Paragraph(text("agreement.assessment.none"))));
        section.add(panels.sources(agreement.draft().sourceRefs()));
        return section;
    }

    private static Facts facts(BorderAgreement agreement) {
        return new Facts()
                .fact(text("agreement.field.services"), CollaborationPages.services(agreement))
                .fact(
                        text("agreement.field.validFrom"),
                        agreement.draft().validFrom().map(day -> date(day)).orElse(text("agreement.not.agreed")))
                .fact(
                        text("agreement.field.validUntil"),
                        agreement.draft().validUntil().map(day -> date(day)).orElse(text("agreement.until.ended")))
                .fact(
                        text("agreement.field.reviewOn"),
                        agreement.draft().reviewOn().map(day -> date(day)).orElse(text("agreement.not.agreed")))
                .fact(text("agreement.revision"), String.valueOf(agreement.revision()));
    }

    private static Section parties(BorderAgreement agreement) {
        Facts facts = new Facts();
        Stream.of(agreement.proposer(), agreement.counterpart())
                .forEach(partner -> facts.fact(LocalizedWords.words(partner.name()), decided(agreement, partner)));
        Section section = new Section(text("agreement.parties"), facts);
        agreement
                .ending()
                .ifPresent(ending -> section.add(new Paragraph(text(
                        "agreement.ended.by",
                        LocalizedWords.words(ending.partner().name()),
                        ending.by(),
                        moment(ending.at()),
                        ending.reason()))));
        return section;
    }

    private static String decided(BorderAgreement agreement, Partner partner) {
        return agreement.acceptances().stream()
                .filter(acceptance -> acceptance.partner().equals(partner))
                .findFirst()
                .map(acceptance -> text("agreement.accepted.by", acceptance.by(), moment(acceptance.at())))
                .orElse(text("agreement.waits"));
    }
}
