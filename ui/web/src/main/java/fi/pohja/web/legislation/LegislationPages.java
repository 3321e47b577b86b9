package fi.pohja.web.legislation;

import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.RequirementState;
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
final class LegislationPages implements PageContribution {

    static final String REQUIREMENTS = "legal-requirements";
    static final String MEASURES = "measures";

    @Override
    public List<PageDescriptor> pages() {
        return List.of(PageDescriptor.of(REQUIREMENTS, "legislation.title", "shield", PageGroup.PROGRAMMES, 8));
    }

    static String address(LegalRequirementId id) {
        return REQUIREMENTS + "/" + id.value();
    }

    static StateBadge badge(RequirementState state) {
        String words = ConstantWords.of("legislation.state", state);
        return switch (state) {
            case BILL_PREPARED -> new StateBadge(words, Tone.NEUTRAL, Icon.DRAFT);
            case BEFORE_PARLIAMENT -> new StateBadge(words, Tone.INFO, Icon.CLOCK);
            case ADOPTED -> new StateBadge(words, Tone.INFO, Icon.CHECK);
            case IN_FORCE -> new StateBadge(words, Tone.SUCCESS);
            case REPEALED, LAPSED, WITHDRAWN -> new StateBadge(words, Tone.WARNING, Icon.CANCELLED);
        };
    }
}
