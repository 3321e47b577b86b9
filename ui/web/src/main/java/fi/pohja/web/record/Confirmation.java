package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done that cannot be taken back. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Asks and does it when the answer is yes.
     *
     * @param question what would happen, as a question
     * @param yes the verb of the button that does it
     */
    public static void ask(String question, String yes, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setCancelable(true);
        dialog.setCancelText(text("record.cancel"));
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }
}
