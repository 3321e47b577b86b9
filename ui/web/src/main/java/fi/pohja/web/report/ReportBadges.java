package fi.pohja.web.report;

import fi.pohja.report.ReportState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.ConstantWords;

/** States of reports as badges. */
final class ReportBadges {

    private ReportBadges() {}

    static StateBadge of(ReportState state) {
        String words = ConstantWords.of("report.state", state);
        return switch (state) {
            case DRAFT -> new StateBadge(words, Tone.NEUTRAL);
            case REVIEW -> new StateBadge(words, Tone.INFO);
            case SIGNED -> new StateBadge(words, Tone.SUCCESS, Icon.SHIELD);
            case SENT -> new StateBadge(words, Tone.INFO, Icon.SEND);
            case ACCEPTED -> new StateBadge(words, Tone.SUCCESS);
        };
    }
}
