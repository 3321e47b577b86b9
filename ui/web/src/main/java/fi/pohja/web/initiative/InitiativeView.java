package fi.pohja.web.initiative;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

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
import fi.pohja.initiative.Initiative;
import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeState;
import fi.pohja.initiative.Initiatives;
import fi.pohja.programme.NamedUser;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
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
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;

/** The page of an initiative, statement or recommendation: its text, the answer, what came of it. */
@Prototype
@Route(value = InitiativePages.INITIATIVES + "/:id", layout = MainLayout.class)
public class InitiativeView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Initiatives initiatives;
    private final transient InitiativeForm form;
    private final transient RecordPanels panels;
    private final transient LocalDate today;

    InitiativeView(Initiatives initiatives, InitiativeForm form, RecordPanels panels, Clock clock) {
        this.initiatives = initiatives;
        this.form = form;
        this.panels = panels;
        today = LocalDate.now(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        initiatives
                .find(new InitiativeId(RecordId.of(event)))
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(Initiative initiative) {
        Runnable changed = () -> {
            draw(initiatives.open(initiative.id()));
            PageHeader.focusHeading();
        };
        Subject subject = Subject.of(
                "INITIATIVE", initiative.id().value(), initiative.body().id().value());
        show(
                subject.id(),
                header(initiative, subject, changed),
                CommonTabs.after(
                        new RecordTabs()
                                .tab("basics", text("initiative.tab.basics"), () -> basics(initiative, changed)),
                        panels,
                        subject));
    }

    private PageHeader header(Initiative initiative, Subject subject, Runnable changed) {
        PageHeader header = new PageHeader(words(initiative.title()))
                .under(text("initiatives.title"), InitiativePages.INITIATIVES)
                .state(InitiativePages.badge(initiative.state()));
        if (initiative.overdue(today)) {
            header.state(new StateBadge(text("initiative.overdue"), Tone.DANGER));
        }
        header.chain(
                text("initiative.chain.body"),
                words(initiative.body().name()),
                "bodies/" + initiative.body().id().value());
        initiative
                .addressedBody()
                .ifPresent(body -> header.chain(
                        text("initiative.addressed"),
                        words(body.name()),
                        "bodies/" + body.id().value()));
        initiative
                .addressedOrganisation()
                .ifPresent(organisation -> header.chain(
                        text("initiative.addressed"),
                        words(organisation.name()),
                        "organisations/" + organisation.id().value()));
        initiative
                .measures()
                .forEach(measure -> header.chain(
                        text("need.chain.measure"),
                        measure.code() + " " + words(measure.title()),
                        "measures/" + measure.id().value()));
        boolean current = initiative.archivedAt().isEmpty();
        boolean handles = SignedIn.allowed(Permission.EDIT_PARTICIPATION);
        boolean drafts = initiative.state() == InitiativeState.DRAFT
                && initiatives.mayWrite(initiative.body().id());
        if (current) {
            next(header, initiative, handles, drafts, changed);
        }
        if (handles) {
            header.secondary(menu(initiative, current, changed));
        }
        if (current && (handles || drafts)) {
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> form.edit(initiative.id(), changed)));
        }
        header.secondary(panels.watch(subject));
        if (!current) {
            header.lead(text("initiative.is.archived"));
        }
        return header;
    }

    private void next(PageHeader header, Initiative initiative, boolean handles, boolean drafts, Runnable changed) {
        switch (initiative.state()) {
            case DRAFT -> {
                if (drafts) {
                    header.primary(text("initiative.submit"), Icon.SEND, () -> {
                        Attempt.to(() -> initiatives.submit(initiative.id(), initiative.version()));
                        changed.run();
                    });
                }
            }
            case SUBMITTED, IN_HANDLING -> {
                if (handles) {
                    header.primary(
                            text("initiative.answer.write"), Icon.SEND, () -> form.answer(initiative.id(), changed));
                }
            }
            case ANSWERED -> {
                if (handles) {
                    header.primary(
                            text("initiative.effect.write"), Icon.CHECK, () -> form.followUp(initiative.id(), changed));
                }
            }
            case FOLLOWED_UP -> {
                // Nothing is left to do.
            }
        }
    }

    private RowMenu menu(Initiative initiative, boolean current, Runnable changed) {
        RowMenu menu = new RowMenu(text("record.menu.of", words(initiative.title())));
        if (!current) {
            return menu.item(Icon.REFRESH, text("record.restore"), () -> {
                Attempt.to(() -> initiatives.restore(initiative.id(), initiative.version()));
                changed.run();
            });
        }
        InitiativeState state = initiative.state();
        return menu.item(
                        state == InitiativeState.SUBMITTED,
                        Icon.CLOCK,
                        text("initiative.take"),
                        () -> move(initiative, InitiativeState.IN_HANDLING, changed))
                .item(
                        state == InitiativeState.SUBMITTED,
                        Icon.DRAFT,
                        text("initiative.back"),
                        () -> move(initiative, InitiativeState.DRAFT, changed))
                .item(
                        state == InitiativeState.ANSWERED || state == InitiativeState.FOLLOWED_UP,
                        Icon.EDIT,
                        text("initiative.answer.correct"),
                        () -> form.answer(initiative.id(), changed))
                .item(
                        state == InitiativeState.FOLLOWED_UP,
                        Icon.CHECK,
                        text("initiative.effect.write"),
                        () -> form.followUp(initiative.id(), changed))
                .item(Icon.ARCHIVE, text("record.archive"), () -> archive(initiative, changed));
    }

    private void move(Initiative initiative, InitiativeState to, Runnable changed) {
        Attempt.to(() -> initiatives.move(initiative.id(), initiative.version(), to));
        changed.run();
    }

    private void archive(Initiative initiative, Runnable changed) {
        if (Attempt.to(() -> initiatives.archive(initiative.id(), initiative.version()))) {
            Notice.undo(text("record.archived.done", words(initiative.title())), () -> {
                Attempt.to(() -> initiatives.restore(
                        initiative.id(), initiatives.open(initiative.id()).version()));
                changed.run();
            });
        }
        changed.run();
    }

    private Div basics(Initiative initiative, Runnable changed) {
        Section text = new Section(text("initiative.text"));
        if (initiative.text().isEmpty()) {
            text.add(new Paragraph(text("initiative.text.none")));
        }
        text.add(LocalizedWords.paragraphs(initiative.text()), panels.sources(initiative.sourceRefs()));
        Section answer = new Section(text("initiative.field.answer"));
        if (initiative.answer().isEmpty()) {
            answer.add(new Paragraph(text("initiative.answer.none")));
        } else {
            answer.add(LocalizedWords.paragraphs(initiative.answer()));
            initiative.answeredOn().ifPresent(day -> {
                Span when = new Span(text("initiative.answered") + " " + date(day));
                when.addClassName("fact-note");
                answer.add(when);
            });
        }
        if (!initiative.measures().isEmpty()) {
            answer.add(measures(initiative));
        }
        Div main = new Div(text, answer);
        if (!initiative.answer().isEmpty()) {
            Section effect = new Section(text("initiative.field.effect"))
                    .adding(
                            SignedIn.allowed(Permission.EDIT_PARTICIPATION)
                                    && initiative.archivedAt().isEmpty(),
                            text("initiative.effect.write"),
                            () -> form.followUp(initiative.id(), changed));
            if (initiative.effect().isEmpty()) {
                effect.add(new Paragraph(text("initiative.effect.none")));
            } else {
                effect.add(LocalizedWords.paragraphs(initiative.effect()));
            }
            main.add(effect);
        }
        main.addClassName("record-main");
        Div side = new Div(new Section(text("project.facts"), facts(initiative)));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private static Facts facts(Initiative initiative) {
        return new Facts()
                .fact(text("initiative.number"), initiative.code())
                .fact(text("initiative.field.kind"), text("initiative.kind." + initiative.kind()))
                .fact(
                        text("initiative.submitted"),
                        initiative.submittedOn().map(day -> date(day)).orElse(""))
                .fact(
                        text("initiative.field.answerDue"),
                        initiative.answerDue().map(day -> date(day)).orElse(""))
                .fact(
                        text("initiative.field.handler"),
                        initiative.handler().map(NamedUser::name).orElse(""))
                .fact(
                        text("initiative.field.followUpOn"),
                        initiative.followUpOn().map(day -> date(day)).orElse(""))
                .fact(text("initiative.field.published"), text(initiative.published() ? "record.yes" : "record.no"))
                .fact(text("record.updated"), moment(initiative.updatedAt()));
    }

    private static UnorderedList measures(Initiative initiative) {
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        initiative.measures().forEach(measure -> {
            Div line = new Div(
                    Icon.MEASURE.picture(),
                    new Anchor("measures/" + measure.id().value(), measure.code() + " " + words(measure.title())),
                    Badges.of(measure.state()),
                    Progress.percent(measure.progress()));
            line.addClassName("need-line");
            list.add(new ListItem(line));
        });
        return list;
    }
}
