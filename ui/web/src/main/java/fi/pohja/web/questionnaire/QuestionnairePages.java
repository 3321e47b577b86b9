package fi.pohja.web.questionnaire;

import fi.pohja.questionnaire.QuestionnaireId;
import fi.pohja.questionnaire.QuestionnaireState;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class QuestionnairePages implements PageContribution {

    static final String QUESTIONNAIRES = "questionnaires";

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(QUESTIONNAIRES, "questionnaires.title", "chart", PageGroup.PARTICIPATION, 6));
    }

    static String address(QuestionnaireId id) {
        return QUESTIONNAIRES + "/" + id.value();
    }

    static StateBadge badge(QuestionnaireState state) {
        String words = ConstantWords.of("questionnaire.state", state);
        return switch (state) {
            case DRAFT -> new StateBadge(words, Tone.NEUTRAL, Icon.DRAFT);
            case OPEN -> new StateBadge(words, Tone.INFO, Icon.COMMENT);
            case CLOSED -> new StateBadge(words, Tone.SUCCESS);
        };
    }
}
