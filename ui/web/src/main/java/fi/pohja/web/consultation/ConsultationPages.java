package fi.pohja.web.consultation;

import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Handling;
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
final class ConsultationPages implements PageContribution {

    static final String CONSULTATIONS = "consultations";

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(CONSULTATIONS, "consultations.title", "comment", PageGroup.PARTICIPATION, 5));
    }

    static String address(ConsultationId id) {
        return CONSULTATIONS + "/" + id.value();
    }

    static StateBadge badge(ConsultationState state) {
        String words = ConstantWords.of("consultation.state", state);
        return switch (state) {
            case DRAFT -> new StateBadge(words, Tone.NEUTRAL, Icon.DRAFT);
            case OPEN -> new StateBadge(words, Tone.INFO, Icon.COMMENT);
            case CLOSED -> new StateBadge(words, Tone.WARNING, Icon.CLOCK);
            case PUBLISHED -> new StateBadge(words, Tone.SUCCESS);
        };
    }

    static StateBadge badge(Handling handling) {
        String words = ConstantWords.of("consultation.handling", handling);
        return switch (handling) {
            case ACCEPTED -> new StateBadge(words, Tone.SUCCESS);
            case PARTLY -> new StateBadge(words, Tone.INFO, Icon.CHECK);
            case NOT -> new StateBadge(words, Tone.NEUTRAL, Icon.CANCELLED);
        };
    }
}
