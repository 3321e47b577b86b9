package fi.pohja.need;

import java.util.Optional;
import java.util.UUID;

/**
 * A need to be captured.
 *
 * @param id chosen by whoever captures, so that capturing again after a lost answer doubles nothing
 * @param origin the record it is captured in, such as a workshop; never changed later
 */
public record NewNeed(NeedId id, NeedDraft draft, Optional<NeedOrigin> origin) {

    /** A need under a random id. */
    public static NewNeed of(NeedDraft draft) {
        return new NewNeed(new NeedId(UUID.randomUUID()), draft, Optional.empty());
    }

    /** A need under a random id, captured in a record. */
    public static NewNeed in(NeedOrigin origin, NeedDraft draft) {
        return new NewNeed(new NeedId(UUID.randomUUID()), draft, Optional.of(origin));
    }
}
