package fi.pohja.web.initiative;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.initiative.Initiatives;
import fi.pohja.programme.Measure;
import fi.pohja.web.programme.MeasureOrigin;
import jakarta.inject.Singleton;
import java.util.List;

/** The initiatives a measure came from, in its chain. */
@Singleton
final class InitiativeOrigins implements MeasureOrigin {

    private final Initiatives initiatives;

    InitiativeOrigins(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public List<Link> of(Measure measure) {
        return initiatives.behind(measure.id()).stream()
                .map(row -> new Link(
                        text("initiative.chain.initiative"),
                        row.code() + " " + words(row.title()),
                        InitiativePages.address(row.id())))
                .toList();
    }
}
