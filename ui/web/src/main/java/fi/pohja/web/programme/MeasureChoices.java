package fi.pohja.web.programme;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.FoundChoices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The measures in use of all projects, found by number or title. */
@Singleton
public final class MeasureChoices extends FoundChoices<MeasureId> {

    private final Measures measures;

    MeasureChoices(Measures measures) {
        this.measures = measures;
    }

    @Override
    protected List<Choice<MeasureId>> rows(String words, Slice slice) {
        return measures.list(measures(words), Order.ascending(Measures.Sort.NUMBER), slice).items().stream()
                .map(row -> Choice.of(
                        row.id().value(),
                        row.id(),
                        row.code() + " " + words(row.title()) + " ("
                                + row.project().code() + ")"))
                .toList();
    }

    @Override
    public int count(String words) {
        return measures.list(measures(words), Order.ascending(Measures.Sort.NUMBER), new Slice(0, 1))
                .total();
    }

    @Override
    protected Optional<Choice<MeasureId>> known(UUID id) {
        return measures.find(new MeasureId(id))
                .map(found -> Choice.of(id, found.id(), found.code() + " " + words(found.title())));
    }

    private static Measures.Filter measures(String words) {
        Measures.Filter all = Measures.Filter.everything();
        return new Measures.Filter(
                words,
                all.project(),
                all.subArea(),
                all.states(),
                all.lights(),
                all.ownedBy(),
                all.ownerOrganisation(),
                all.dueUntil(),
                all.open(),
                all.archived());
    }
}
