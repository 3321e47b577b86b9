package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
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
import fi.pohja.audit.Subject;
import fi.pohja.need.CapturedNeed;
import fi.pohja.need.Need;
import fi.pohja.need.NeedAnswers;
import fi.pohja.need.NeedGoal;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedMeasure;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.Badges;
import fi.pohja.web.programme.CommonTabs;
import fi.pohja.web.programme.Progress;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordAddress;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;

/** A need's page: what was told, by whom, and the chain to the goals and measures that came of it. */
@Prototype
@Route(value = NeedPages.NEEDS + "/:id", layout = MainLayout.class)
public class NeedView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Needs needs;
    private final transient NeedAnswers answers;
    private final transient NeedForm form;
    private final transient NeedSteps steps;
    private final transient RecordPanels panels;

    NeedView(Needs needs, NeedAnswers answers, NeedForm form, NeedSteps steps, RecordPanels panels) {
        this.needs = needs;
        this.answers = answers;
        this.form = form;
        this.steps = steps;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        needs.find(new NeedId(RecordId.of(event)))
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(Need need) {
        Runnable changed = () -> {
            draw(needs.open(need.id()));
            PageHeader.focusHeading();
        };
        Subject subject = Subject.of("NEED", need.id().value());
        show(
                subject.id(),
                header(need, subject, changed),
                CommonTabs.after(
                        new RecordTabs().tab("basics", text("need.tab.basics"), () -> basics(need, changed)),
                        panels,
                        subject));
    }

    private PageHeader header(Need need, Subject subject, Runnable changed) {
        PageHeader header = new PageHeader(words(need.title()))
                .under(text("needs.title"), NeedPages.NEEDS)
                .state(NeedWords.badge(need.state()));
        chain(header, need);
        boolean current = need.archivedAt().isEmpty();
        boolean handles = SignedIn.allowed(Permission.EDIT_PARTICIPATION);
        if (current && handles && need.mergedInto().isEmpty()) {
            next(header, need, changed);
        }
        if (handles) {
            header.secondary(menu(need, changed));
        }
        if (current && needs.mayChange(need)) {
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> form.edit(need.id(), changed)));
        }
        header.secondary(panels.watch(subject));
        if (!current) {
            header.lead(text("need.is.archived"));
        } else if (need.mergedInto().isPresent()) {
            header.lead(text("need.is.merged"));
        }
        return header;
    }

    /** Where it was told, by whom, what stands for it, the goals and measures that came of it. */
    private static void chain(PageHeader header, Need need) {
        need.organisation()
                .ifPresent(organisation -> header.chain(
                        text("need.chain.teller"),
                        words(organisation.name()),
                        "organisations/" + organisation.id().value()));
        need.origin()
                .ifPresent(origin -> RecordAddress.of(origin.subject())
                        .ifPresent(address -> header.chain(text("need.chain.origin"), words(origin.name()), address)));
        need.mergedInto()
                .ifPresent(root -> header.chain(
                        text("need.chain.merged"),
                        root.code() + " " + words(root.title()),
                        NeedWords.address(root.id())));
        need.goals()
                .forEach(goal ->
                        header.chain(text("need.chain.goal"), goal.number() + " " + words(goal.text()), address(goal)));
        need.measures()
                .forEach(measure -> header.chain(
                        text("need.chain.measure"), measure.code() + " " + words(measure.title()), address(measure)));
    }

    private static String address(NeedGoal goal) {
        return "projects/" + goal.project().id().value() + "?tab=goals";
    }

    private static String address(NeedMeasure measure) {
        return "measures/" + measure.id().value();
    }

    private void next(PageHeader header, Need need, Runnable changed) {
        switch (need.state()) {
            case NEW ->
                header.primary(text("need.step.SCREENED"), Icon.CHECK, () -> move(need, NeedState.SCREENED, changed));
            case SCREENED ->
                header.primary(
                        text("need.step.PRIORITISED"), Icon.TREND, () -> move(need, NeedState.PRIORITISED, changed));
            case PRIORITISED -> {
                if (SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
                    header.primary(text("need.make.measure"), Icon.PLUS, () -> makeMeasure(need));
                } else {
                    header.primary(text("need.link.measure"), Icon.LINK, () -> steps.linkMeasure(need, changed));
                }
            }
            case LINKED_TO_MEASURE -> {
                if (need.answeredAt().isEmpty()) {
                    header.primary(text("need.answer.write"), Icon.SEND, () -> steps.answer(need.id(), changed));
                } else {
                    header.primary(
                            text("need.step.RESOLVED"), Icon.SUCCESS, () -> move(need, NeedState.RESOLVED, changed));
                }
            }
            case RESOLVED, REJECTED -> {
                if (need.answeredAt().isEmpty()) {
                    header.primary(text("need.answer.write"), Icon.SEND, () -> steps.answer(need.id(), changed));
                }
            }
        }
    }

    private void makeMeasure(Need need) {
        steps.makeMeasure(need, made -> UI.getCurrent().navigate("measures/" + made.value()));
    }

    private RowMenu menu(Need need, Runnable changed) {
        RowMenu menu = new RowMenu(text("record.menu.of", words(need.title())));
        if (need.archivedAt().isPresent()) {
            return menu.item(Icon.REFRESH, text("record.restore"), () -> {
                Attempt.to(() -> needs.restore(need.id(), need.version()));
                changed.run();
            });
        }
        boolean standing = need.mergedInto().isEmpty();
        if (standing) {
            need.state().next().stream()
                    .filter(state -> state != NeedState.REJECTED && state != NeedState.LINKED_TO_MEASURE)
                    .forEach(state ->
                            menu.item(Icon.ARROW, text("need.step." + state), () -> move(need, state, changed)));
        }
        return menu.item(
                        standing && SignedIn.allowed(Permission.EDIT_PROGRAMME),
                        Icon.PLUS,
                        text("need.make.measure"),
                        () -> makeMeasure(need))
                .item(standing, Icon.LINK, text("need.link.measure"), () -> steps.linkMeasure(need, changed))
                .item(standing, Icon.GOAL, text("need.link.goal"), () -> steps.linkGoal(need, changed))
                .item(standing, Icon.LINEAGE, text("need.merge"), () -> steps.merge(need, changed))
                .item(!standing, Icon.LINEAGE, text("need.unmerge"), () -> {
                    Attempt.to(() -> needs.unmerge(need.id()));
                    changed.run();
                })
                .item(Icon.FILTER, text("need.group"), () -> steps.group(need, changed))
                .item(Icon.TREND, text("need.score"), () -> steps.score(need.id(), changed))
                .item(Icon.SEND, text("need.answer.write"), () -> steps.answer(need.id(), changed))
                .item(Icon.KEY, text("need.code.renew"), () -> renew(need))
                .item(
                        standing && need.state().leadsTo(NeedState.REJECTED),
                        Icon.CANCELLED,
                        text("need.step.REJECTED"),
                        () -> steps.reject(need.id(), changed))
                .item(Icon.ARCHIVE, text("record.archive"), () -> archive(need, changed));
    }

    private void move(Need need, NeedState to, Runnable changed) {
        Attempt.to(() -> needs.move(need.id(), need.version(), to, LocalizedText.none()));
        changed.run();
    }

    private void renew(Need need) {
        Attempt.to(() -> CapturedNotice.show(
                List.of(new CapturedNeed(need.named(), Optional.of(answers.renewReference(need.id()))))));
    }

    private void archive(Need need, Runnable changed) {
        if (Attempt.to(() -> needs.archive(need.id(), need.version()))) {
            Notice.undo(text("record.archived.done", words(need.title())), () -> {
                Attempt.to(() -> needs.restore(need.id(), needs.open(need.id()).version()));
                changed.run();
            });
        }
        changed.run();
    }

    private Div basics(Need need, Runnable changed) {
        Section about = new Section(text("need.about"));
        if (need.description().isEmpty()) {
            about.add(new Paragraph(text("need.about.none")));
        }
        about.add(LocalizedWords.paragraphs(need.description()), panels.sources(need.sourceRefs()));
        Div main = new Div(about, outcome(need, changed), answer(need, changed));
        if (!need.merged().isEmpty()) {
            main.add(merged(need));
        }
        main.addClassName("record-main");
        Facts facts = new Facts()
                .fact(text("need.number"), need.code())
                .fact(text("need.field.state"), NeedWords.badge(need.state()))
                .fact(text("need.field.kind"), text("need.kind." + need.kind()))
                .fact(text("need.field.source"), text("need.source." + need.source()))
                .fact(text("need.field.service"), need.service())
                .fact(text("need.field.processStep"), need.processStep())
                .fact(
                        text("need.field.theme"),
                        need.theme().map(theme -> words(theme.name())).orElse(""))
                .fact(text("need.field.toldOn"), date(need.toldOn()))
                .fact(text("need.field.votes"), need.votes() == 0 ? "" : String.valueOf(need.votes()))
                .fact(
                        text("need.field.score"),
                        need.score().map(String::valueOf).orElse(""))
                .fact(text("record.updated"), moment(need.updatedAt()));
        Div side = new Div(new Section(text("project.facts"), facts));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    /** What came of it. */
    private Section outcome(Need need, Runnable changed) {
        boolean links = SignedIn.allowed(Permission.EDIT_PARTICIPATION)
                && need.archivedAt().isEmpty()
                && need.mergedInto().isEmpty();
        Section section = new Section(text("need.outcome"))
                .adding(links, text("need.link.measure"), () -> steps.linkMeasure(need, changed));
        if (need.state() == NeedState.REJECTED) {
            section.add(new Paragraph(text("need.rejected.because")), LocalizedWords.paragraphs(need.rejection()));
        }
        if (need.measures().isEmpty() && need.goals().isEmpty()) {
            if (need.state() != NeedState.REJECTED) {
                section.add(new Paragraph(text("need.outcome.none")));
            }
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("measure-list", "need-outcome");
        need.goals().forEach(goal -> {
            Anchor name = new Anchor(address(goal), goal.number() + " " + words(goal.text()));
            Div line = line(Icon.GOAL, goal.project().code(), name);
            unlink(line, links, words(goal.text()), () -> needs.unlink(need.id(), goal.id()), changed);
            list.add(new ListItem(line));
        });
        need.measures().forEach(measure -> {
            Anchor name = new Anchor(address(measure), measure.code() + " " + words(measure.title()));
            Div line = line(Icon.MEASURE, measure.project().code(), name);
            line.add(Badges.of(measure.state()), Progress.percent(measure.progress()));
            unlink(line, links, measure.code(), () -> needs.unlink(need.id(), measure.id()), changed);
            list.add(new ListItem(line));
        });
        section.add(list);
        return section;
    }

    private static Div line(Icon icon, String project, Anchor name) {
        Span code = new Span(project);
        code.addClassName("fact-note");
        Div line = new Div(icon.picture(), name, code);
        line.addClassName("need-line");
        return line;
    }

    private static void unlink(Div line, boolean allowed, String name, Runnable work, Runnable changed) {
        if (allowed) {
            line.add(new RowMenu(text("record.menu.of", name)).item(Icon.DELETE, text("need.unlink"), () -> {
                Attempt.to(work);
                changed.run();
            }));
        }
    }

    private Section answer(Need need, Runnable changed) {
        boolean writes = SignedIn.allowed(Permission.EDIT_PARTICIPATION)
                && need.archivedAt().isEmpty();
        Section section = new Section(text("need.field.answer"))
                .adding(writes, text("need.answer.write"), () -> steps.answer(need.id(), changed));
        if (need.answer().isEmpty()) {
            section.add(new Paragraph(text("need.answer.none")));
            return section;
        }
        Span when = new Span(need.answeredAt()
                .map(at -> text("need.answer.published", moment(at)))
                .orElse(text("need.answer.draft")));
        when.addClassName("fact-note");
        section.add(LocalizedWords.paragraphs(need.answer()), when);
        return section;
    }

    private static Section merged(Need need) {
        UnorderedList list = new UnorderedList();
        list.addClassName("party-list");
        need.merged()
                .forEach(other -> list.add(new ListItem(
                        new Anchor(NeedWords.address(other.id()), other.code() + " " + words(other.title())))));
        return new Section(text("need.merged.here", need.merged().size()), list);
    }
}
