package fi.pohja.web.record;

import fi.pohja.listing.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records to choose from, found by words in the database; their keys are their ids. */
public abstract class FoundChoices<V> implements Choices<V> {

    /** The records whose words match, by name. */
    protected abstract List<Choice<V>> rows(String words, Slice slice);

    /** The record with this id; empty when it is gone. */
    protected abstract Optional<Choice<V>> known(UUID id);

    @Override
    public final List<Choice<V>> find(String words, int offset, int limit) {
        return rows(words, new Slice(offset, Math.clamp(limit, 1, Slice.MOST)));
    }

    /** A draft may hold anything, so a key that is no id is one of nothing. */
    @Override
    public final Optional<Choice<V>> byKey(String key) {
        try {
            return known(UUID.fromString(key));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
