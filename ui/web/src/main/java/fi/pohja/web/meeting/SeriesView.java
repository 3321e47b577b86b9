package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.audit.Subject;
import fi.pohja.meeting.Series;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopSeries;
import fi.pohja.programme.NamedProject;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.CommonTabs;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.math.BigDecimal;
import java.util.Optional;

/** A series of workshops: its steps, discussion, files, history. */
@Prototype
@Route(value = Places.SERIES + "/:id", layout = MainLayout.class)
public class SeriesView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WorkshopSeries series;
    private final transient SeriesForm form;
    private final transient MeetingForm meetingForm;
    private final transient RecordPanels panels;

    SeriesView(WorkshopSeries series, SeriesForm form, MeetingForm meetingForm, RecordPanels panels) {
        this.series = series;
        this.form = form;
        this.meetingForm = meetingForm;
        this.panels = panels;
    }

    /** How many workshops and attendances there were. */
    static String sum(Series series) {
        return text(
                "workshop.series.sum",
                series.workshops().size(),
                series.attendances(),
                Wording.number(BigDecimal.valueOf(series.attendances())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SeriesId id = new SeriesId(RecordId.of(event));
        draw(series.find(id).orElseThrow(() -> new NotFoundException(String.valueOf(id))));
    }

    private void draw(Series one) {
        Subject subject = Subject.of("WORKSHOP_SERIES", one.id().value());
        PageHeader header = new PageHeader(words(one.name()))
                .under(text("workshop.series.title"), Places.SERIES)
                .lead(sum(one));
        one.project()
                .ifPresent(project -> header.chain(
                        text("workshop.series.field.project"),
                        words(project.name()),
                        "projects/" + project.id().value()));
        header.secondary(panels.watch(subject));
        if (Places.arranging()) {
            actions(header, one);
        }
        RecordTabs tabs = new RecordTabs()
                .tab("steps", text("workshop.series.steps"), () -> steps(one))
                .tab("files", text("meetings.tab.files"), () -> CommonTabs.files(panels, subject))
                .tab(
                        "discussion",
                        text("record.tab.discussion"),
                        () -> new Section(text("record.tab.discussion"), panels.comments(subject)))
                .tab(
                        "history",
                        text("record.tab.history"),
                        () -> new Section(text("record.tab.history"), panels.history(subject.id())));
        show(one.id().value(), header, tabs);
    }

    private void actions(PageHeader header, Series one) {
        RowMenu menu = new RowMenu(text("record.menu.of", words(one.name())));
        if (one.archivedAt().isPresent()) {
            header.secondary(menu.item(Icon.REFRESH, text("record.restore"), () -> restore(one)));
            return;
        }
        header.secondary(menu.item(Icon.ARCHIVE, text("record.archive"), () -> {
            if (Attempt.to(() -> series.archive(one.id(), one.version()))) {
                Notice.undo(text("record.archived.done", words(one.name())), () -> restore(one));
            }
            draw(series.open(one.id()));
        }));
        header.secondary(new Button(
                text("record.edit"),
                Icon.EDIT.picture(),
                click -> form.edit(one.id(), () -> draw(series.open(one.id())))));
        header.primary(
                text("workshop.new"),
                Icon.PLUS,
                () -> meetingForm.create(
                        new MeetingForm.Beginning(
                                Optional.empty(), one.project().map(NamedProject::id), Optional.of(one.id())),
                        made -> UI.getCurrent().navigate(Places.of(made.id()))));
    }

    private void restore(Series one) {
        Attempt.to(() -> series.restore(one.id(), series.open(one.id()).version()));
        draw(series.open(one.id()));
    }

    private Div steps(Series one) {
        Div all = new Div();
        if (!one.description().isEmpty() || !one.sourceRefs().isEmpty()) {
            all.add(new Section(
                    text("meetings.about"),
                    LocalizedWords.paragraphs(one.description()),
                    panels.sources(one.sourceRefs())));
        }
        all.add(new Section(
                text("workshop.series.steps"), new Paragraph(text("workshop.series.how")), new SeriesSteps(one)));
        return all;
    }
}
