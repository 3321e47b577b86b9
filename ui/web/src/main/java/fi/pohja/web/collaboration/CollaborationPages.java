package fi.pohja.web.collaboration;

import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.shell.PageContribution;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

@Singleton
final class CollaborationPages implements PageContribution {

    static final String SPACES = "collaboration";
    static final String SHARES = "shares";
    static final String AGREEMENTS = "border-agreements";

    @Override
    public List<PageDescriptor> pages() {
        return List.of(
                PageDescriptor.of(SPACES, "collaboration.title", "world", PageGroup.ORGANISATIONS, 3),
                PageDescriptor.of(SHARES, "shares.title", "link", PageGroup.ORGANISATIONS, 4),
                PageDescriptor.of(AGREEMENTS, "agreement.title", "check", PageGroup.ORGANISATIONS, 5));
    }

    static String address(SpaceId id) {
        return SPACES + "/" + id.value();
    }

    static String address(ShareId id) {
        return SHARES + "/" + id.value();
    }

    static String address(BorderAgreementId id) {
        return AGREEMENTS + "/" + id.value();
    }

    /** Where a border agreement stands with its words, picture and tone. */
    static StateBadge badge(BorderAgreementState state) {
        String words = ConstantWords.of("agreement.state", state);
        return switch (state) {
            case DRAFT -> new StateBadge(words, Tone.NEUTRAL, Icon.DRAFT);
            case ACCEPTED_BY_US, ACCEPTED_BY_THEM -> new StateBadge(words, Tone.INFO, Icon.CLOCK);
            case IN_FORCE -> new StateBadge(words, Tone.SUCCESS);
            case ENDED -> new StateBadge(words, Tone.NEUTRAL, Icon.CANCELLED);
        };
    }

    /** What an agreement is about, in words. */
    static String services(BorderAgreement agreement) {
        return agreement.draft().services().stream()
                .map(service -> ConstantWords.of("agreement.service", service))
                .collect(Collectors.joining(", "));
    }

    /** A tenant's place in a space with its words, picture and tone. */
    static StateBadge badge(MemberState state) {
        String words = ConstantWords.of("collaboration.member", state);
        return switch (state) {
            case INVITED -> new StateBadge(words, Tone.INFO, Icon.MAIL);
            case MEMBER -> new StateBadge(words, Tone.SUCCESS);
            case DECLINED, LEFT -> new StateBadge(words, Tone.NEUTRAL, Icon.CANCELLED);
        };
    }

    /** Where a share stands with its words, picture and tone. */
    static StateBadge badge(ShareState state) {
        String words = ConstantWords.of("share.state", state);
        return switch (state) {
            case PROPOSED -> new StateBadge(words, Tone.INFO, Icon.DRAFT);
            case ACTIVE -> new StateBadge(words, Tone.SUCCESS);
            case EXPIRED -> new StateBadge(words, Tone.NEUTRAL, Icon.CLOCK);
            case REVOKED -> new StateBadge(words, Tone.NEUTRAL, Icon.CANCELLED);
        };
    }

    static String names(Collection<Partner> partners) {
        return partners.stream()
                .map(partner -> LocalizedWords.words(partner.name()))
                .collect(Collectors.joining(", "));
    }
}
