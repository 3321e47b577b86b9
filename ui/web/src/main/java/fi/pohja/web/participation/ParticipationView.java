package fi.pohja.web.participation;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.participation.ParticipationProgramme;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.participation.ParticipationProgrammes;
import fi.pohja.participation.ParticipationState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.CommonTabs;
import fi.pohja.web.programme.Redrawn;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** The page of a participation programme: what it does, how its figures stand year by year, how each year went. */
@Prototype
@Route(value = ParticipationPages.PROGRAMMES + "/:id", layout = MainLayout.class)
public class ParticipationView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ParticipationProgrammes programmes;
    private final transient ParticipationForms forms;
    private final transient ProgrammeTabs tabs;
    private final transient RecordPanels panels;

    ParticipationView(
            ParticipationProgrammes programmes, ParticipationForms forms, ProgrammeTabs tabs, RecordPanels panels) {
        this.programmes = programmes;
        this.forms = forms;
        this.tabs = tabs;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programmes
                .find(new ParticipationProgrammeId(RecordId.of(event)))
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(ParticipationProgramme programme) {
        Runnable changed = () -> {
            draw(programmes.open(programme.id()));
            PageHeader.focusHeading();
        };
        boolean editable = SignedIn.allowed(Permission.EDIT_PARTICIPATION)
                && programme.archivedAt().isEmpty();
        Subject subject = Subject.of("PARTICIPATION_PROGRAMME", programme.id().value());
        show(
                subject.id(),
                header(programme, subject, changed),
                new RecordTabs()
                        .tab(
                                "actions",
                                text("participation.tab.actions"),
                                () -> new Redrawn((place, redraw) ->
                                        place.add(tabs.basics(programme), tabs.actions(programme, editable, redraw))))
                        .tab(
                                "follow-up",
                                text("participation.tab.follow.up"),
                                () -> tabs.followUp(programme, editable, changed))
                        .tab(
                                "reviews",
                                text("participation.tab.reviews"),
                                () -> new Redrawn(
                                        (place, redraw) -> place.add(tabs.reviews(programme, editable, redraw))))
                        .tab("files", text("project.tab.files"), () -> CommonTabs.files(panels, subject))
                        .tab(
                                "history",
                                text("record.tab.history"),
                                () -> new Section(text("record.tab.history"), panels.history(subject.id()))));
    }

    private PageHeader header(ParticipationProgramme programme, Subject subject, Runnable changed) {
        PageHeader header = new PageHeader(words(programme.name()))
                .under(text("participation.title"), ParticipationPages.PROGRAMMES)
                .state(ParticipationPages.badge(programme.state()));
        if (SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
            if (programme.archivedAt().isPresent()) {
                header.primary(text("record.restore"), Icon.REFRESH, () -> {
                    Attempt.to(() -> programmes.restore(programme.id(), programme.version()));
                    changed.run();
                });
                return header;
            }
            List<ParticipationState> next = programme.state().next();
            header.primary(
                    text("participation.step." + next.getFirst()),
                    Icon.ARROW,
                    () -> move(programme, next.getFirst(), changed));
            RowMenu menu = new RowMenu(text("record.menu.of", words(programme.name())));
            next.stream()
                    .skip(1)
                    .forEach(state -> menu.item(
                            Icon.DRAFT, text("participation.step." + state), () -> move(programme, state, changed)));
            header.secondary(menu.item(Icon.ARCHIVE, text("record.archive"), () -> {
                Attempt.to(() -> programmes.archive(programme.id(), programme.version()));
                changed.run();
            }));
            header.secondary(
                    new Button(text("record.edit"), Icon.EDIT.picture(), click -> forms.edit(programme.id(), changed)));
        }
        header.secondary(panels.watch(subject));
        return header;
    }

    private void move(ParticipationProgramme programme, ParticipationState to, Runnable changed) {
        Attempt.to(() -> programmes.move(programme.id(), programme.version(), to));
        changed.run();
    }
}
