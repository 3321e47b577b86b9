package fi.pohja.web.legislation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.legislation.LegalRequirement;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.LegalRequirements;
import fi.pohja.legislation.RequirementState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.CommonTabs;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordRoute;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** The page of a legal requirement: what it asks, where it stands, which measures rest on it and with what effect. */
@Prototype
@Route(value = LegislationPages.REQUIREMENTS + "/:id", layout = MainLayout.class)
public class RequirementView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient LegalRequirements requirements;
    private final transient BasisTable bases;
    private final transient LegislationForms forms;
    private final transient RecordPanels panels;

    RequirementView(LegalRequirements requirements, BasisTable bases, LegislationForms forms, RecordPanels panels) {
        this.requirements = requirements;
        this.bases = bases;
        this.forms = forms;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordRoute.open(event, id -> requirements.find(new LegalRequirementId(id)), this::draw);
    }

    private void draw(LegalRequirement requirement) {
        Runnable changed = () -> {
            draw(requirements.open(requirement.id()));
            PageHeader.focusHeading();
        };
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME)
                && requirement.archivedAt().isEmpty();
        Subject subject = Subject.of("LEGAL_REQUIREMENT", requirement.id().value());
        show(
                subject.id(),
                header(requirement, subject, changed),
                CommonTabs.after(
                        new RecordTabs()
                                .tab(
                                        "basics",
                                        text("project.tab.basics"),
                                        () -> new Redrawn((place, redraw) -> place.add(
                                                about(requirement),
                                                bases.ofRequirement(requirement.id(), editable, redraw)))),
                        panels,
                        subject));
    }

    private PageHeader header(LegalRequirement requirement, Subject subject, Runnable changed) {
        String name = words(requirement.title());
        PageHeader header = new PageHeader(name)
                .under(text("legislation.title"), LegislationPages.REQUIREMENTS)
                .state(LegislationPages.badge(requirement.state()));
        boolean archived = requirement.archivedAt().isPresent();
        if (archived) {
            header.lead(text("legislation.archived"));
        }
        if (SignedIn.allowed(Permission.EDIT_PROGRAMME)) {
            List<RequirementState> next =
                    archived ? List.of() : requirement.state().next();
            next.stream()
                    .findFirst()
                    .ifPresent(first -> header.primary(
                            text("legislation.step." + first),
                            Icon.ARROW,
                            () -> forms.move(requirement, first, changed)));
            RowMenu menu = new RowMenu(text("record.menu.of", name));
            next.stream()
                    .skip(1)
                    .forEach(state -> menu.item(
                            Icon.CANCELLED,
                            text("legislation.step." + state),
                            () -> forms.move(requirement, state, changed)));
            header.secondary(menu.item(
                    archived ? Icon.REFRESH : Icon.ARCHIVE,
                    text(archived ? "record.restore" : "record.archive"),
                    () -> archive(requirement, !archived, changed)));
            if (!archived) {
                header.secondary(new Button(
                        text("record.edit"), Icon.EDIT.picture(), click -> forms.edit(requirement.id(), changed)));
            }
        }
        header.secondary(panels.watch(subject));
        return header;
    }

    private void archive(LegalRequirement requirement, boolean archive, Runnable changed) {
        Attempt.to(() -> {
            if (archive) {
                requirements.archive(requirement.id(), requirement.version());
            } else {
                requirements.restore(requirement.id(), requirement.version());
            }
        });
        changed.run();
    }

    private Section about(LegalRequirement requirement) {
        Facts facts = new Facts()
                .fact(
                        text("legislation.requirement.field.kind"),
                        ConstantWords.of("legislation.kind", requirement.kind()))
                .fact(text("legislation.requirement.field.reference"), requirement.reference())
                .fact(
                        text("legislation.requirement.field.stateOn"),
                        requirement.stateOn().map(day -> date(day)).orElse(""))
                .fact(
                        text("legislation.requirement.field.inForceOn"),
                        requirement.inForceOn().map(day -> date(day)).orElse(""));
        if (!requirement.link().isEmpty()) {
            Anchor link = new Anchor(requirement.link(), requirement.link(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact(text("legislation.requirement.field.link"), link);
        }
        Section section = new Section(text("legislation.requirement.field.requires"));
        if (requirement.requires().isEmpty()) {
            section.add(new Paragraph(text("legislation.requires.none")));
        }
        section.add(LocalizedWords.paragraphs(requirement.requires()), facts, panels.sources(requirement.sourceRefs()));
        return section;
    }
}
