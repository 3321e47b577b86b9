package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.CommitmentMatrix;
import fi.pohja.commitment.CommitmentState;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How commitments are named and coloured. */
final class CommitmentWords {

    private CommitmentWords() {}

    static String state(CommitmentState state) {
        String words = text("commitment.state." + state);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static Tone tone(CommitmentState state) {
        return switch (state) {
            case REQUESTED -> Tone.WARNING;
            case PREPARED, DECIDED -> Tone.INFO;
            case REGISTERED -> Tone.SUCCESS;
            case DECLINED -> Tone.DANGER;
        };
    }

    static StateBadge badge(CommitmentState state) {
        return new StateBadge(state(state), tone(state));
    }

    /** Who decided, when and in which section; empty while nobody has. */
    static String decision(Commitment commitment) {
        List<String> parts = new ArrayList<>();
        if (!commitment.decidingBody().isBlank()) {
            parts.add(commitment.decidingBody());
        }
        commitment.decidedOn().ifPresent(day -> parts.add(date(day)));
        if (!commitment.section().isBlank()) {
            parts.add("§ " + commitment.section());
        }
        return String.join(" ", parts);
    }

    static String months(BigDecimal months) {
        return text("commitments.months", Wording.number(months.stripTrailingZeros()));
    }

    static String coverage(CommitmentMatrix.Coverage coverage) {
        return text("commitments.coverage", coverage.registered(), coverage.municipalities(), coverage.percent());
    }

    static String residents(CommitmentMatrix.Coverage coverage) {
        return text("commitments.residents", coverage.percentOfResidents());
    }
}
