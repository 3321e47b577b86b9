package fi.pohja.web.questionnaire;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.questionnaire.FilledIn;
import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireId;
import fi.pohja.questionnaire.QuestionnaireKind;
import fi.pohja.questionnaire.QuestionnaireResponseId;
import fi.pohja.questionnaire.QuestionnaireState;
import fi.pohja.questionnaire.Questionnaires;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordPage;
import fi.pohja.web.pattern.RecordTabs;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The page of a questionnaire: its statements, the form of those who assess, the results over time. */
@Prototype
@Route(value = QuestionnairePages.QUESTIONNAIRES + "/:id", layout = MainLayout.class)
public class QuestionnaireView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int HIGHEST = 5;

    private final transient Questionnaires questionnaires;
    private final transient QuestionnaireForm form;
    private final transient RecordPanels panels;

    QuestionnaireView(Questionnaires questionnaires, QuestionnaireForm form, RecordPanels panels) {
        this.questionnaires = questionnaires;
        this.form = form;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        questionnaires
                .find(new QuestionnaireId(RecordId.of(event)))
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(Questionnaire questionnaire) {
        Runnable changed = () -> {
            draw(questionnaires.open(questionnaire.id()));
            PageHeader.focusHeading();
        };
        RecordTabs tabs = new RecordTabs()
                .tab(
                        "results",
                        text("questionnaire.tab.results"),
                        () -> ScoreTables.of(questionnaire, questionnaires.results(questionnaire.id())))
                .tab("basics", text("questionnaire.tab.basics"), () -> basics(questionnaire));
        if (questionnaire.kind() == QuestionnaireKind.ASSESSMENT
                && questionnaire.state() == QuestionnaireState.OPEN
                && SignedIn.allowed(Permission.COMMENT)) {
            tabs.tab("answer", text("questionnaire.tab.answer"), () -> answering(questionnaire, changed));
        }
        show(
                questionnaire.id().value(),
                header(questionnaire, changed),
                tabs.tab(
                        "history",
                        text("record.tab.history"),
                        () -> new Section(
                                text("record.tab.history"),
                                panels.history(questionnaire.id().value()))));
    }

    private PageHeader header(Questionnaire questionnaire, Runnable changed) {
        PageHeader header = new PageHeader(words(questionnaire.title()))
                .under(text("questionnaires.title"), QuestionnairePages.QUESTIONNAIRES)
                .state(QuestionnairePages.badge(questionnaire.state()));
        if (SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
            if (questionnaire.archivedAt().isPresent()) {
                header.primary(text("record.restore"), Icon.REFRESH, () -> {
                    Attempt.to(() -> questionnaires.restore(questionnaire.id(), questionnaire.version()));
                    changed.run();
                });
                return header;
            }
            questionnaire
                    .state()
                    .next()
                    .forEach(next -> header.primary(text("questionnaire.step." + next), Icon.ARROW, () -> {
                        Attempt.to(() -> questionnaires.move(questionnaire.id(), questionnaire.version(), next));
                        changed.run();
                    }));
            header.secondary(new RowMenu(text("record.menu.of", words(questionnaire.title())))
                    .item(Icon.ARCHIVE, text("record.archive"), () -> {
                        Attempt.to(() -> questionnaires.archive(questionnaire.id(), questionnaire.version()));
                        changed.run();
                    }));
            header.secondary(new Button(
                    text("record.edit"), Icon.EDIT.picture(), click -> form.edit(questionnaire.id(), changed)));
        }
        header.secondary(
                panels.watch(Subject.of("QUESTIONNAIRE", questionnaire.id().value())));
        return header;
    }

    private Div basics(Questionnaire questionnaire) {
        Section about = new Section(
                text("questionnaire.about"),
                LocalizedWords.paragraphs(questionnaire.description()),
                panels.sources(questionnaire.sourceRefs()));
        Section statements = new Section(text("questionnaire.statements"));
        if (questionnaire.statements().isEmpty()) {
            statements.add(new Paragraph(text("questionnaire.statements.none")));
        } else {
            OrderedList list = new OrderedList();
            questionnaire.statements().forEach(statement -> list.add(new ListItem(LocalizedWords.line(statement))));
            statements.add(list);
        }
        Div main = new Div(about, statements);
        main.addClassName("record-main");
        Facts facts = new Facts()
                .fact(text("questionnaire.number"), questionnaire.code())
                .fact(text("questionnaire.field.kind"), text("questionnaire.kind." + questionnaire.kind()))
                .fact(text("questionnaire.field.purpose"), text("questionnaire.purpose." + questionnaire.purpose()))
                .fact(
                        text("questionnaire.groups"),
                        String.join(
                                ", ",
                                questionnaire.groups().stream()
                                        .map(group -> words(group))
                                        .toList()))
                .fact(text("questionnaire.responses"), responses(questionnaire))
                .fact(text("record.updated"), moment(questionnaire.updatedAt()));
        if (questionnaire.kind() == QuestionnaireKind.SURVEY && questionnaire.state() == QuestionnaireState.OPEN) {
            Anchor page = new Anchor("/p/surveys/" + questionnaire.id().value(), text("questionnaire.page"));
            page.setTarget(AnchorTarget.BLANK);
            page.setRouterIgnore(true);
            facts.fact(text("questionnaire.public"), page);
        }
        Div side = new Div(new Section(text("project.facts"), facts));
        side.addClassName("record-side");
        Div both = new Div(main, side);
        both.addClassName("record-columns");
        return both;
    }

    private static String responses(Questionnaire questionnaire) {
        return questionnaire.kind() == QuestionnaireKind.SURVEY
                ? text("questionnaire.responses.about", questionnaire.responses())
                : String.valueOf(questionnaire.responses());
    }

    private Section answering(Questionnaire questionnaire, Runnable changed) {
        Section section = new Section(text("questionnaire.tab.answer"), new Paragraph(text("questionnaire.scale")));
        Select<LocalizedText> group = new Select<>();
        if (!questionnaire.groups().isEmpty()) {
            group.setLabel(text("questionnaire.group"));
            group.setItems(questionnaire.groups());
            group.setEmptySelectionAllowed(true);
            group.setEmptySelectionCaption(text("questionnaire.group.none"));
            group.setItemLabelGenerator(one -> one == null ? text("questionnaire.group.none") : words(one));
            section.add(group);
        }
        List<RadioButtonGroup<Integer>> fields = new ArrayList<>();
        questionnaire.statements().forEach(statement -> {
            RadioButtonGroup<Integer> field = new RadioButtonGroup<>();
            field.setLabel(words(statement));
            field.setItems(IntStream.rangeClosed(1, HIGHEST).boxed().toList());
            fields.add(field);
            section.add(field);
        });
        QuestionnaireResponseId id = new QuestionnaireResponseId(UUID.randomUUID());
        Button send = new Button(text("questionnaire.send"), click -> {
            FilledIn filledIn = new FilledIn(
                    id,
                    group.getOptionalValue().map(questionnaire.groups()::indexOf),
                    fields.stream().map(RadioButtonGroup::getOptionalValue).toList());
            if (Attempt.to(() -> questionnaires.answer(questionnaire.id(), filledIn))) {
                Notice.done(text("questionnaire.thanks"));
                changed.run();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        section.add(send);
        section.addClassName("questionnaire-form");
        return section;
    }
}
