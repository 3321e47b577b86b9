package fi.pohja.web.publication;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.Project;
import fi.pohja.publication.Publication;
import fi.pohja.publication.PublicationDraft;
import fi.pohja.publication.Publications;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.programme.ProjectTab;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** Whether everybody can see the project, what they see, and the step to change that. */
@Singleton
@Order(90)
final class PublicationTab implements ProjectTab {

    private final Publications publications;
    private final RecordForms forms;

    PublicationTab(Publications publications, RecordForms forms) {
        this.publications = publications;
        this.forms = forms;
    }

    @Override
    public String key() {
        return "publication";
    }

    @Override
    public String titleKey() {
        return "publication.title";
    }

    @Override
    public Component of(Project project) {
        return new Redrawn((place, redraw) -> place.add(section(project, redraw)));
    }

    private Section section(Project project, Runnable redraw) {
        Publication publication = publications.of(project.id());
        Section section = new Section(text("publication.title"));
        section.add(new Div(badge(publication)), new Paragraph(text(lead(publication))));
        Facts facts = new Facts();
        publication.publishedAt().ifPresent(at -> facts.fact(text("publication.published"), moment(at)));
        if (!publication.isPublic()) {
            publication.withdrawnAt().ifPresent(at -> facts.fact(text("publication.withdrawn"), moment(at)));
        }
        facts.fact(text("project.field.contact"), words(publication.contact()))
                .fact(text("project.field.contactEmail"), publication.contactEmail());
        section.add(facts);
        Div actions = new Div();
        actions.addClassName("publication-actions");
        if (project.archivedAt().isEmpty() && SignedIn.allowed(Permission.PUBLISH)) {
            Button publish = new Button(
                    text(publication.isPublic() ? "publication.again" : "publication.publish"),
                    Icon.WORLD.picture(),
                    click -> publish(project, redraw));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(publish);
            if (publication.isPublic()) {
                actions.add(new Button(
                        text("publication.withdraw"),
                        Icon.CANCELLED.picture(),
                        click ->
                                Confirmation.ask(text("publication.withdraw.ask"), text("publication.withdraw"), () -> {
                                    Attempt.to(() -> publications.withdraw(project.id(), publication.version()));
                                    redraw.run();
                                })));
            }
        }
        actions.add(link(address(project) + "&preview=yes", text("publication.preview")));
        if (publication.isPublic()) {
            actions.add(link(address(project), text("publication.open")));
        }
        section.add(actions);
        return section;
    }

    private static String address(Project project) {
        return "p/projects/" + project.code() + "?lang=" + Language.current().code();
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private static StateBadge badge(Publication publication) {
        if (!publication.isPublic()) {
            return new StateBadge(text("publication.state.private"), Tone.NEUTRAL);
        }
        return publication.outdated()
                ? new StateBadge(text("publication.state.outdated"), Tone.WARNING)
                : new StateBadge(text("publication.state.public"), Tone.SUCCESS, Icon.WORLD);
    }

    private static String lead(Publication publication) {
        if (!publication.isPublic()) {
            return "publication.lead.private";
        }
        return publication.outdated() ? "publication.lead.outdated" : "publication.lead.public";
    }

    private void publish(Project project, Runnable redraw) {
        RecordForm<PublicationDraft> form =
                forms.<PublicationDraft>form("project", "publication.publish").lead(text("publication.form.lead"));
        Typed<LocalizedText> contact =
                form.fields().line("contact", false, PublicationDraft::contact).help(text("publication.contact.help"));
        Typed<String> email = form.fields().text("contactEmail", false, PublicationDraft::contactEmail);
        form.typed(stored -> new PublicationDraft(contact.value(), email.value()))
                .edit(
                        "publication/" + project.id().value(),
                        text("publication.publish"),
                        () -> {
                            Publication now = publications.of(project.id());
                            return new Stored<>(
                                    project.id().value(),
                                    new PublicationDraft(now.contact(), now.contactEmail()),
                                    now.version());
                        },
                        (draft, version) -> publications.publish(project.id(), version, draft),
                        redraw);
    }
}
