package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One body: who has a place in it, what it serves, discussion, files, history. */
@Prototype
@Route(value = "bodies/:id", layout = MainLayout.class)
public class BodyView extends RecordPage implements BeforeEnterObserver {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final transient Bodies bodies;
    private final transient ServedProjects served;
    private final transient BodyForm form;
    private final transient RecordPanels panels;
    private final transient java.time.Clock clock;
    private final transient List<BodyTab> others;

    BodyView(
            Bodies bodies,
            ServedProjects served,
            BodyForm form,
            RecordPanels panels,
            java.time.Clock clock,
            List<BodyTab> others) {
        this.bodies = bodies;
        this.served = served;
        this.form = form;
        this.panels = panels;
        this.clock = clock;
        this.others = others;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BodyId id = new BodyId(RecordId.of(event));
        show(bodies.find(id).orElseThrow(() -> new NotFoundException(String.valueOf(id))));
    }

    private void show(Body body) {
        BodyId id = body.id();
        Subject subject = Subject.of("BODY", id.value());
        PageHeader header = new PageHeader(words(body.name())).under(text("bodies.title"), "bodies");
        body.parent()
                .ifPresent(parent -> header.under(
                        words(parent.name()), "bodies/" + parent.id().value()));
        header.secondary(panels.watch(subject));
        body.archivedAt()
                .ifPresent(at -> header.state(new StateBadge(
                        text("organisations.archived.on", date(LocalDate.ofInstant(at, FINLAND))),
                        Tone.NEUTRAL,
                        Icon.ARCHIVE)));
        if (OrganisationForm.allowed()) {
            header.secondary(archiveOrRestore(body));
            header.primary(text("record.edit"), Icon.EDIT, () -> form.edit(id, () -> show(bodies.open(id))));
        }
        RecordTabs tabs = new RecordTabs()
                .tab("members", text("bodies.members"), () -> new MembersPanel(body, bodies, form, clock))
                .tab("about", text("organisations.tab.about"), () -> about(body));
        others.stream()
                .filter(tab -> tab.concerns(body))
                .forEach(tab -> tabs.tab(tab.key(), text(tab.titleKey()), () -> tab.of(body)));
        tabs.tab("comments", text("organisations.tab.comments"), () -> panels.comments(subject))
                .tab(
                        "files",
                        text("organisations.tab.files"),
                        () -> new Div(panels.attachments(subject), panels.links(subject)))
                .tab("history", text("organisations.tab.history"), () -> panels.history(id.value()));
        show(id.value(), header, tabs);
    }

    private Component about(Body body) {
        Facts facts = new Facts()
                .fact(text("body.field.kind"), text("body.kind." + body.kind()))
                .fact(text("body.field.statutory"), text(body.statutory() ? "record.yes" : "record.no"));
        if (!body.children().isEmpty()) {
            UnorderedList children = new UnorderedList();
            body.children()
                    .forEach(child -> children.add(
                            new ListItem(new Anchor("bodies/" + child.id().value(), words(child.name())))));
            facts.fact(text("bodies.children"), children);
        }
        Div about = new Div();
        about.addClassNames("card", "record-facts");
        if (!body.description().isEmpty()) {
            about.add(LocalizedWords.paragraphs(body.description()));
        }
        about.add(facts);
        about.add(panels.sources(body.sourceRefs()));
        return new Div(about, served.of(body));
    }

    private Button archiveOrRestore(Body body) {
        boolean archived = body.archivedAt().isPresent();
        return new Button(
                text(archived ? "organisations.restore" : "organisations.archive"), Icon.ARCHIVE.picture(), click -> {
                    if (archived) {
                        restore(body);
                    } else {
                        archive(body);
                    }
                });
    }

    private void archive(Body body) {
        ifUnchanged(body, () -> {
            Body archived = bodies.archive(body.id(), body.version());
            show(archived);
            Notice.undo(text("organisations.archived.done"), () -> restore(archived));
        });
    }

    private void restore(Body body) {
        ifUnchanged(body, () -> {
            show(bodies.restore(body.id(), body.version()));
            Notice.done(text("organisations.restored.done"));
        });
    }

    private void ifUnchanged(Body body, Runnable step) {
        try {
            step.run();
        } catch (ChangedMeanwhileException changed) {
            show(bodies.open(body.id()));
            Notice.refused(text("organisations.changed.meanwhile"));
        }
    }
}
