package fi.pohja.web.organisation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.programme.Projects;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.plugin.EntityTabs;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One organisation: what it is, the projects it takes part in, discussion, files, history. */
@Prototype
@Route(value = "organisations/:id", layout = MainLayout.class)
public class OrganisationView extends RecordPage implements BeforeEnterObserver {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final transient Organisations organisations;
    private final transient Projects projects;
    private final transient OrganisationForm form;
    private final transient List<OrganisationTab> others;
    private final transient RecordPanels panels;
    private final transient EntityTabs plugins;

    OrganisationView(
            Organisations organisations,
            Projects projects,
            OrganisationForm form,
            List<OrganisationTab> others,
            RecordPanels panels,
            EntityTabs plugins) {
        this.organisations = organisations;
        this.projects = projects;
        this.form = form;
        this.others = others;
        this.panels = panels;
        this.plugins = plugins;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrganisationId id = new OrganisationId(RecordId.of(event));
        show(organisations.find(id).orElseThrow(() -> new NotFoundException(String.valueOf(id))));
    }

    private void show(Organisation organisation) {
        OrganisationId id = organisation.id();
        Subject subject = Subject.of("ORGANISATION", id.value());
        PageHeader header =
                new PageHeader(words(organisation.name())).under(text("organisations.title"), "organisations");
        organisation
                .parent()
                .ifPresent(parent -> header.under(
                        words(parent.name()), "organisations/" + parent.id().value()));
        header.secondary(panels.watch(subject));
        organisation
                .archivedAt()
                .ifPresent(at -> header.state(new StateBadge(
                        text("organisations.archived.on", date(LocalDate.ofInstant(at, FINLAND))),
                        Tone.NEUTRAL,
                        Icon.ARCHIVE)));
        if (OrganisationForm.allowed()) {
            header.secondary(archiveOrRestore(organisation));
            header.primary(text("record.edit"), Icon.EDIT, () -> form.edit(id, () -> show(organisations.open(id))));
        }
        RecordTabs tabs = new RecordTabs()
                .tab("about", text("organisations.tab.about"), () -> {
                    Div about = new Div(new OrganisationFacts(organisation), panels.sources(organisation.sourceRefs()));
                    about.addClassNames("card", "record-facts");
                    return about;
                })
                .tab("projects", text("organisations.projects"), () -> {
                    Div part = new Div(new Participation(new H2(), projects.ofOrganisation(id)));
                    part.addClassName("card");
                    return part;
                });
        others.stream()
                .filter(tab -> tab.concerns(organisation))
                .forEach(tab -> tabs.tab(tab.key(), text(tab.titleKey()), () -> tab.of(organisation)));
        plugins.addTo(tabs, organisation);
        tabs.tab("comments", text("organisations.tab.comments"), () -> panels.comments(subject))
                .tab(
                        "files",
                        text("organisations.tab.files"),
                        () -> new Div(panels.attachments(subject), panels.links(subject)))
                .tab("history", text("organisations.tab.history"), () -> panels.history(id.value()));
        show(id.value(), header, tabs);
    }

    private Button archiveOrRestore(Organisation organisation) {
        boolean archived = organisation.archivedAt().isPresent();
        return new Button(
                text(archived ? "organisations.restore" : "organisations.archive"), Icon.ARCHIVE.picture(), click -> {
                    if (archived) {
                        restore(organisation);
                    } else {
                        archive(organisation);
                    }
                });
    }

    private void archive(Organisation organisation) {
        ifUnchanged(organisation, () -> {
            Organisation archived = organisations.archive(organisation.id(), organisation.version());
            show(archived);
            Notice.undo(text("organisations.archived.done"), () -> restore(archived));
        });
    }

    private void restore(Organisation organisation) {
        ifUnchanged(organisation, () -> {
            show(organisations.restore(organisation.id(), organisation.version()));
            Notice.done(text("organisations.restored.done"));
        });
    }

    private void ifUnchanged(Organisation organisation, Runnable step) {
        try {
            step.run();
        } catch (ChangedMeanwhileException changed) {
            show(organisations.open(organisation.id()));
            Notice.refused(text("organisations.changed.meanwhile"));
        }
    }
}
