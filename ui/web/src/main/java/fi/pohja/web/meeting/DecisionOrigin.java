package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.meeting.Decisions;
import fi.pohja.programme.Measure;
import fi.pohja.web.programme.MeasureOrigin;
import jakarta.inject.Singleton;
import java.util.List;

/** The decisions a measure carries out. */
@Singleton
final class DecisionOrigin implements MeasureOrigin {

    private final Decisions decisions;

    DecisionOrigin(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Link> of(Measure measure) {
        return decisions.of(measure.id()).stream()
                .map(decision -> new Link(
                        text("subject.DECISION"),
                        (decision.section() + " " + words(decision.title())).strip(),
                        Places.of(decision.meeting()) + "?tab=outcome"))
                .toList();
    }
}
