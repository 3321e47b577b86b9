package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.access.DeniedException;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;

/** One step taken with a button or by dragging, where there is no form to show a refusal in. */
public final class Attempt {

    private Attempt() {}

    /**
     * Does it; a refusal of the feature is said at the foot of the page.
     *
     * @return whether it went through
     */
    public static boolean to(Runnable step) {
        try {
            step.run();
            return true;
        } catch (InvalidException invalid) {
            Notice.refused(Faults.sentences(invalid));
        } catch (ChangedMeanwhileException changed) {
            Notice.refused(text("record.changed"));
        } catch (NotFoundException gone) {
            Notice.refused(text("record.gone"));
        } catch (DeniedException denied) {
            Notice.refused(text("record.refused"));
        }
        return false;
    }
}
