package fi.pohja.audit;

import fi.pohja.problem.NotFoundException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** All kinds of records that something can hang on. Any thread. */
@Singleton
public final class Subjects {

    private final List<SubjectSource> sources;

    Subjects(List<SubjectSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * The bound tenant's record of this id.
     *
     * @param collection as {@link SubjectSource#collection}
     * @throws NotFoundException when there is no such kind of record, or no such record
     */
    public Subject open(String collection, UUID id) {
        return sources.stream()
                .filter(source -> source.collection().equals(collection))
                .findFirst()
                .flatMap(source -> source.find(id))
                .orElseThrow(() -> new NotFoundException(collection + "/" + id));
    }
}
