package fi.pohja.search.internal;

import fi.pohja.search.Hit;
import fi.pohja.search.Search;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code GET /api/search?q=…}. */
@Controller("/api/search")
final class SearchResource {

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    /**
     * Finds records by words, inflected words, parts of words, codes and near misses, best first.
     *
     * @param q what to look for
     * @param size at most this many, 1 to 50
     */
    @Get
    Answer search(@QueryValue(defaultValue = "") String q, @QueryValue(defaultValue = "20") int size) {
        List<Item> items = search.find(q, size).stream().map(Item::of).toList();
        return new Answer(items, items.size());
    }

    /** @param total how many are listed; a search does not count what it leaves away */
    @Serdeable
    record Answer(List<Item> items, int total) {}

    /** @param parent the record on whose page this one is shown, if any */
    @Serdeable
    record Item(String type, UUID id, Optional<UUID> parent, Map<String, String> title, String code, String excerpt) {
        static Item of(Hit hit) {
            return new Item(
                    hit.subject().type(),
                    hit.subject().id(),
                    hit.subject().parent(),
                    hit.title().values(),
                    hit.code(),
                    hit.excerpt());
        }
    }
}
