package fi.pohja.web.initiative;

import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeState;
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
final class InitiativePages implements PageContribution {

    static final String INITIATIVES = "initiatives";

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(INITIATIVES, "initiatives.title", "send", PageGroup.PARTICIPATION, 4));
    }

    static String address(InitiativeId id) {
        return INITIATIVES + "/" + id.value();
    }

    /** A state with its words, picture and tone. */
    static StateBadge badge(InitiativeState state) {
        String words = ConstantWords.of("initiative.state", state);
        return switch (state) {
            case DRAFT -> new StateBadge(words, Tone.NEUTRAL, Icon.DRAFT);
            case SUBMITTED -> new StateBadge(words, Tone.INFO, Icon.SEND);
            case IN_HANDLING -> new StateBadge(words, Tone.INFO, Icon.CLOCK);
            case ANSWERED -> new StateBadge(words, Tone.SUCCESS, Icon.COMMENT);
            case FOLLOWED_UP -> new StateBadge(words, Tone.SUCCESS);
        };
    }
}
