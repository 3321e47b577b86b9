package fi.pohja.need;

import java.util.UUID;

/**
 * A need to be captured.
 *
 * @param id chosen by whoever captures, so that capturing again after a lost answer doubles nothing
 */
public record NewNeed(NeedId id, NeedDraft draft) {

    /** A need under a random id. */
    public static NewNeed of(NeedDraft draft) {
        return new NewNeed(new NeedId(UUID.randomUUID()), draft);
    }
}
