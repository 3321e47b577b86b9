package fi.pohja.web.participation;

import fi.pohja.participation.ActionState;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.participation.ParticipationState;
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
final class ParticipationPages implements PageContribution {

    static final String PROGRAMMES = "participation-programmes";

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(PROGRAMMES, "participation.title", "goal", PageGroup.PARTICIPATION, 7));
    }

    static String address(ParticipationProgrammeId id) {
        return PROGRAMMES + "/" + id.value();
    }

    static StateBadge badge(ParticipationState state) {
        String words = ConstantWords.of("participation.state", state);
        return switch (state) {
            case DRAFT -> new StateBadge(words, Tone.NEUTRAL, Icon.DRAFT);
            case IN_FORCE -> new StateBadge(words, Tone.INFO, Icon.CHECK);
            case ENDED -> new StateBadge(words, Tone.SUCCESS);
        };
    }

    static StateBadge badge(ActionState state) {
        String words = ConstantWords.of("participation.action.state", state);
        return switch (state) {
            case PLANNED -> new StateBadge(words, Tone.NEUTRAL, Icon.CALENDAR);
            case RUNNING -> new StateBadge(words, Tone.INFO, Icon.CLOCK);
            case DONE -> new StateBadge(words, Tone.SUCCESS);
            case DROPPED -> new StateBadge(words, Tone.WARNING, Icon.CANCELLED);
        };
    }
}
