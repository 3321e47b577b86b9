package fi.pohja.testkit;

import fi.pohja.audit.Subject;
import fi.pohja.search.SearchIndex;
import fi.pohja.spi.LocalizedText;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A search index in memory, for as long as the server has none of its own. */
@Singleton
@Requires(missingBeans = SearchIndex.class)
final class FoundRecords implements SearchIndex {

    private final Map<UUID, String> found = new ConcurrentHashMap<>();

    @Override
    public void put(Subject subject, LocalizedText title, String code, String words) {
        found.put(subject.id(), code + " " + title.all() + " " + words);
    }

    @Override
    public void remove(Subject subject) {
        found.remove(subject.id());
    }
}
