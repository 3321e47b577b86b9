package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareReading;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.Shares;
import fi.pohja.programme.Project;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.programme.ProjectTab;
import fi.pohja.web.programme.RecordTable;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Question;
import fi.pohja.web.record.RowMenu;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** With whom a project is shared, how far and how long, and who of them read it. */
@Singleton
@Order(80)
final class SharingTab implements ProjectTab {

    private static final String PROJECT = "PROJECT";

    private final CollaborationSpaces spaces;
    private final Shares shares;
    private final ShareForm form;
    private final ShareSteps steps;

    SharingTab(CollaborationSpaces spaces, Shares shares, ShareForm form, ShareSteps steps) {
        this.spaces = spaces;
        this.shares = shares;
        this.form = form;
        this.steps = steps;
    }

    @Override
    public String key() {
        return "sharing";
    }

    @Override
    public String titleKey() {
        return "share.tab";
    }

    @Override
    public Component of(Project project) {
        return new Redrawn((place, redraw) -> place.add(section(project, redraw)));
    }

    private Section section(Project project, Runnable redraw) {
        List<CollaborationSpace> open = spaces.all().stream()
                .filter(space -> space.own().belongs() && !space.others().isEmpty())
                .toList();
        boolean offered = project.archivedAt().isEmpty() && !open.isEmpty() && form.offers(PROJECT);
        Section section = new Section(text("share.tab"))
                .adding(offered, text("share.propose.project"), () -> propose(project, open, redraw));
        List<Share> all = shares.of(project.id().value());
        if (all.isEmpty()) {
            EmptyState empty = new EmptyState(Icon.LINK, text(offered ? "share.tab.none" : "share.tab.none.reader"));
            section.add(empty.link(text("collaboration.title"), CollaborationPages.SPACES));
            return section;
        }
        boolean decided = all.stream().anyMatch(ShareSteps::canEnd);
        RecordTable table = new RecordTable(
                text("share.tab"),
                List.of(
                        text("share.field.audience"),
                        text("share.field.state"),
                        text("share.field.rights"),
                        text("share.field.validUntil"),
                        text("share.readings")),
                decided);
        all.forEach(share -> table.row(
                List.of(
                        audience(share),
                        CollaborationPages.badge(share.state()),
                        new Span(ConstantWords.of("share.rights", share.rights())),
                        new Span(share.validUntil().map(day -> date(day)).orElse(text("share.until.revoked"))),
                        readers(share)),
                decided ? Optional.of(menu(share, redraw)) : Optional.empty()));
        section.add(new Paragraph(text("share.tab.lead")), table);
        return section;
    }

    private void propose(Project project, List<CollaborationSpace> open, Runnable redraw) {
        if (open.size() == 1) {
            form.propose(open.getFirst(), PROJECT, project.id().value(), words(project.name()), redraw);
            return;
        }
        Question.oneOf(
                text("share.propose.project"),
                text("share.propose.where", words(project.name())),
                text("share.space"),
                Choices.of(open.stream()
                        .map(space -> Choice.of(space.id().value(), space, words(space.name())))
                        .toList()),
                text("share.propose.next"),
                space -> form.propose(space, PROJECT, project.id().value(), words(project.name()), redraw));
    }

    private static Component audience(Share share) {
        Div audience = new Div(
                new Div(new Anchor(CollaborationPages.address(share.id()), CollaborationPages.names(share.audience()))),
                new Div(new Anchor(CollaborationPages.address(share.space()), words(share.spaceName()))));
        audience.addClassName("share-audience");
        return audience;
    }

    /** The last reading of each partner, with how many there were. */
    private Component readers(Share share) {
        Map<Partner, List<ShareReading>> by = new LinkedHashMap<>();
        if (share.state() != ShareState.PROPOSED) {
            shares.readings(share.id())
                    .forEach(reading -> by.computeIfAbsent(reading.reader(), partner -> new ArrayList<>())
                            .add(reading));
        }
        if (by.isEmpty()) {
            return new Span(text("share.readings.nobody"));
        }
        Div readers = new Div();
        by.forEach((partner, readings) -> readers.add(new Div(text(
                "share.readings.of",
                words(partner.name()),
                readings.size(),
                readings.getFirst().name(),
                moment(readings.getFirst().readAt())))));
        return readers;
    }

    private RowMenu menu(Share share, Runnable redraw) {
        return new RowMenu(text("record.menu.of", CollaborationPages.names(share.audience())))
                .item(
                        ShareSteps.canActivate(share),
                        Icon.CHECK,
                        text("share.activate"),
                        () -> steps.activate(share, redraw))
                .item(
                        ShareSteps.canEnd(share),
                        Icon.CANCELLED,
                        ShareSteps.endingWords(share),
                        () -> steps.end(share, redraw));
    }
}
