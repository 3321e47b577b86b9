package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.need.NeedRow;
import fi.pohja.need.Needs;
import fi.pohja.programme.Measure;
import fi.pohja.web.programme.MeasureOrigin;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The needs a measure came from, first in its chain. */
@Singleton
final class NeedOrigins implements MeasureOrigin {

    private static final int SHOWN = 4;

    private final Needs needs;

    NeedOrigins(Needs needs) {
        this.needs = needs;
    }

    @Override
    public List<Link> of(Measure measure) {
        Listing<NeedRow> behind =
                needs.list(Needs.Filter.of(measure.id()), Order.ascending(Needs.Sort.NUMBER), new Slice(0, SHOWN));
        List<Link> links = new ArrayList<>();
        behind.items()
                .forEach(row -> links.add(
                        new Link(text("need.chain.need"), row.code() + " " + title(row), NeedWords.address(row.id()))));
        if (behind.total() > SHOWN) {
            links.add(new Link(
                    text("need.chain.need"),
                    text("need.chain.more", behind.total() - SHOWN),
                    NeedsView.actedUponBy(measure.id())));
        }
        return links;
    }

    private static String title(NeedRow row) {
        return row.organisation()
                .map(teller -> words(row.title()) + " (" + words(teller.name()) + ")")
                .orElseGet(() -> words(row.title()));
    }
}
