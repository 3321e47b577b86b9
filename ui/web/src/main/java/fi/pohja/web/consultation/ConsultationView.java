package fi.pohja.web.consultation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
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
import fi.pohja.consultation.Consultation;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.programme.CommonTabs;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** The page of a consultation: its questions, who was asked, the responses and how each was taken into account. */
@Prototype
@Route(value = ConsultationPages.CONSULTATIONS + "/:id", layout = MainLayout.class)
public class ConsultationView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Consultations consultations;
    private final transient ConsultationForm form;
    private final transient RecordPanels panels;

    ConsultationView(Consultations consultations, ConsultationForm form, RecordPanels panels) {
        this.consultations = consultations;
        this.form = form;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        consultations
                .find(new ConsultationId(RecordId.of(event)))
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(Consultation consultation) {
        Runnable changed = () -> {
            draw(consultations.open(consultation.id()));
            PageHeader.focusHeading();
        };
        Subject subject = Subject.of("CONSULTATION", consultation.id().value());
        show(
                subject.id(),
                header(consultation, subject, changed),
                CommonTabs.after(
                        new RecordTabs()
                                .tab("basics", text("consultation.tab.basics"), () -> basics(consultation, changed))
                                .tab(
                                        "responses",
                                        text("consultation.responses"),
                                        () -> responses(consultation, changed))
                                .tab("invited", text("consultation.tab.invited"), () -> invited(consultation, changed)),
                        panels,
                        subject));
    }

    private static boolean handles(Consultation consultation) {
        return SignedIn.allowed(Permission.EDIT_PARTICIPATION)
                && consultation.archivedAt().isEmpty();
    }

    private PageHeader header(Consultation consultation, Subject subject, Runnable changed) {
        PageHeader header = new PageHeader(words(consultation.title()))
                .under(text("consultations.title"), ConsultationPages.CONSULTATIONS)
                .state(ConsultationPages.badge(consultation.state()));
        consultation
                .project()
                .ifPresent(project -> header.chain(
                        text("project.project"),
                        words(project.name()),
                        "projects/" + project.id().value()));
        if (handles(consultation)) {
            consultation.state().next().stream()
                    .findFirst()
                    .ifPresent(next -> header.primary(
                            text("consultation.step." + next), Icon.ARROW, () -> move(consultation, next, changed)));
            RowMenu menu = new RowMenu(text("record.menu.of", words(consultation.title())));
            consultation.state().next().stream()
                    .skip(1)
                    .forEach(other -> menu.item(
                            Icon.ARROW, text("consultation.step." + other), () -> move(consultation, other, changed)));
            header.secondary(menu.item(Icon.ARCHIVE, text("record.archive"), () -> {
                Attempt.to(() -> consultations.archive(consultation.id(), consultation.version()));
                changed.run();
            }));
            header.secondary(new Button(
                    text("record.edit"), Icon.EDIT.picture(), click -> form.edit(consultation.id(), changed)));
        }
        header.secondary(panels.watch(subject));
        if (consultation.archivedAt().isPresent()) {
            header.lead(text("consultation.is.archived"));
            if (SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
                header.primary(text("record.restore"), Icon.REFRESH, () -> {
                    Attempt.to(() -> consultations.restore(consultation.id(), consultation.version()));
                    changed.run();
                });
            }
        }
        return header;
    }

    private void move(Consultation consultation, ConsultationState to, Runnable changed) {
        Attempt.to(() -> consultations.move(consultation.id(), consultation.version(), to));
        changed.run();
    }

    private Div basics(Consultation consultation, Runnable changed) {
        Section about = new Section(text("consultation.about"));
        about.add(LocalizedWords.paragraphs(consultation.description()), panels.sources(consultation.sourceRefs()));
        Section questions = new Section(text("consultation.field.questions"));
        if (consultation.questions().isEmpty()) {
            questions.add(new Paragraph(text("consultation.questions.none")));
        } else {
            OrderedList list = new OrderedList();
            consultation.questions().forEach(question -> list.add(new ListItem(LocalizedWords.line(question))));
            questions.add(list);
        }
        Section summary = new Section(text("consultation.field.summary"))
                .adding(
                        handles(consultation),
                        text("consultation.summary.write"),
                        () -> form.summarise(consultation.id(), changed));
        summary.add(
                consultation.summary().isEmpty()
                        ? new Paragraph(text("consultation.summary.none"))
                        : LocalizedWords.paragraphs(consultation.summary()));
        Div main = new Div(about, questions, summary);
        main.addClassName("record-main");
        String path = "/p/consultations/" + consultation.id().value();
        Anchor page = new Anchor(path, text("consultation.page"));
        page.setTarget(AnchorTarget.BLANK);
        page.setRouterIgnore(true);
        Facts facts = new Facts()
                .fact(text("consultation.number"), consultation.code())
                .fact(text("consultation.field.targetGroups"), words(consultation.targetGroups()))
                .fact(
                        text("consultation.field.opensOn"),
                        consultation.opensOn().map(day -> date(day)).orElse(""))
                .fact(
                        text("consultation.field.closesOn"),
                        consultation.closesOn().map(day -> date(day)).orElse(""))
                .fact(
                        text("consultation.field.forEverybody"),
                        text(consultation.forEverybody() ? "record.yes" : "record.no"))
                .fact(
                        text("consultation.responses"),
                        text("consultation.handled.of", consultation.handled(), consultation.responses()))
                .fact(text("record.updated"), moment(consultation.updatedAt()));
        if (consultation.state() == ConsultationState.PUBLISHED
                || (consultation.state() == ConsultationState.OPEN && consultation.forEverybody())) {
            facts.fact(text("consultation.public"), page);
        }
        Div side = new Div(new Section(text("project.facts"), facts));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private Div responses(Consultation consultation, Runnable changed) {
        List<ConsultationResponse> responses = consultations.responses(consultation.id());
        if (responses.isEmpty()) {
            return new Section(text("consultation.responses"), new Paragraph(text("consultation.responses.none")));
        }
        Div all = new Div();
        all.addClassName("response-list");
        responses.forEach(response -> all.add(response(consultation, response, changed)));
        return all;
    }

    private Section response(Consultation consultation, ConsultationResponse response, Runnable changed) {
        Section section = new Section(text("consultation.response", response.number(), response.respondent()));
        Span about = new Span(text("organisation.sector." + response.sector()) + ", " + moment(response.sentAt()));
        about.addClassName("fact-note");
        section.add(about);
        List<LocalizedText> questions = consultation.questions();
        for (int place = 0; place < questions.size(); place++) {
            String answer = response.answers().get(place);
            if (!answer.isEmpty()) {
                H3 question = new H3(words(questions.get(place)));
                Paragraph words = new Paragraph(answer);
                words.addClassName("response-words");
                section.add(question, words);
            }
        }
        response.handling().ifPresent(handling -> {
            Div handled = new Div(ConsultationPages.badge(handling), LocalizedWords.paragraphs(response.reason()));
            handled.addClassName("response-handling");
            section.add(handled);
        });
        if (handles(consultation) && consultation.state() != ConsultationState.PUBLISHED) {
            Button handle =
                    new Button(text("consultation.handle"), click -> form.handle(consultation.id(), response, changed));
            handle.addThemeVariants(ButtonVariant.TERTIARY);
            handle.setAriaLabel(text("consultation.handle") + ": " + response.number() + " " + response.respondent());
            section.add(handle);
        }
        return section;
    }

    private Section invited(Consultation consultation, Runnable changed) {
        Section section = new Section(text("consultation.tab.invited"))
                .adding(
                        handles(consultation) && consultation.state() == ConsultationState.OPEN,
                        text("consultation.invite"),
                        () -> form.invite(consultation.id(), changed));
        if (consultation.invitations().isEmpty()) {
            section.add(new Paragraph(text("consultation.invited.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        consultation.invitations().forEach(invited -> {
            Span email = new Span(invited.email());
            email.addClassName("fact-note");
            Span responded = new Span(
                    text(invited.responded() ? "consultation.invited.responded" : "consultation.invited.waiting"));
            Div line = new Div(new Span(invited.name()), email, responded);
            line.addClassName("need-line");
            list.add(new ListItem(line));
        });
        section.add(list);
        return section;
    }
}
