package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.access.DeniedException;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import java.util.Optional;

/** One step taken with a button or by dragging, where there is no form to show a refusal in. */
public final class Attempt {

    private Attempt() {}

    /**
     * Does it; a refusal of the feature is said at the foot of the page.
     *
     * @return whether it went through
     */
    public static boolean to(Runnable step) {
        Optional<String> refusal = refusal(step);
        refusal.ifPresent(Notice::refused);
        return refusal.isEmpty();
    }

    /** Does it and says why the feature refused; empty when it went through. */
    static Optional<String> refusal(Runnable step) {
        try {
            step.run();
            return Optional.empty();
        } catch (InvalidException invalid) {
            return Optional.of(Faults.sentences(invalid));
        } catch (ChangedMeanwhileException changed) {
            return Optional.of(text("record.changed"));
        } catch (NotFoundException gone) {
            return Optional.of(text("record.gone"));
        } catch (DeniedException denied) {
            return Optional.of(text("record.refused"));
        }
    }
}
