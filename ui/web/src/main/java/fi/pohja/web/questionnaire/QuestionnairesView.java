package fi.pohja.web.questionnaire;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.questionnaire.Questionnaire;
import fi.pohja.questionnaire.QuestionnaireDraft;
import fi.pohja.questionnaire.QuestionnaireKind;
import fi.pohja.questionnaire.Questionnaires;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.programme.Section;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** All questionnaires, and templates to begin new ones with. */
@Prototype
@Route(value = QuestionnairePages.QUESTIONNAIRES, layout = MainLayout.class)
public class QuestionnairesView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient QuestionnaireForm form;

    QuestionnairesView(Questionnaires questionnaires, QuestionnaireForm form) {
        this.form = form;
        PageHeader header = new PageHeader(text("questionnaires.title")).lead(text("questionnaires.lead"));
        boolean handles = SignedIn.allowed(Permission.EDIT_PARTICIPATION);
        if (handles) {
            RowMenu templates = new RowMenu(text("questionnaires.templates"));
            questionnaires
                    .templates()
                    .forEach(template -> templates.item(
                            Icon.COPY,
                            text("questionnaire.from", words(template.title())),
                            () -> create(template.purpose().name(), template)));
            header.secondary(templates);
            header.primary(
                    text("questionnaire.new"),
                    Icon.PLUS,
                    () -> create("", QuestionnaireDraft.of(QuestionnaireKind.ASSESSMENT, LocalizedText.none())));
        }
        add(header);
        List<Questionnaire> all = questionnaires.list(Archived.CURRENT);
        if (all.isEmpty()) {
            EmptyState empty = new EmptyState(Icon.CHART, text("questionnaires.none"));
            if (handles) {
                questionnaires
                        .templates()
                        .forEach(template -> empty.step(
                                words(template.title()),
                                () -> create(template.purpose().name(), template)));
            }
            add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        all.forEach(questionnaire -> list.add(new ListItem(line(questionnaire))));
        add(new Section(text("questionnaires.title"), list));
    }

    private static Div line(Questionnaire questionnaire) {
        Span about = new Span(text("questionnaire.kind." + questionnaire.kind()) + ", "
                + text("questionnaire.purpose." + questionnaire.purpose()));
        about.addClassName("fact-note");
        Div line = new Div(
                new Anchor(
                        QuestionnairePages.address(questionnaire.id()),
                        questionnaire.code() + " " + words(questionnaire.title())),
                about,
                QuestionnairePages.badge(questionnaire.state()));
        line.addClassName("need-line");
        return line;
    }

    private void create(String name, QuestionnaireDraft beginning) {
        form.create(name, beginning, id -> UI.getCurrent().navigate(QuestionnairePages.address(id)));
    }
}
