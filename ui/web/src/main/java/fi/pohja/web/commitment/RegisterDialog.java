package fi.pohja.web.commitment;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.commitment.Commitment;
import fi.pohja.commitment.Commitments;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Notice;
import java.util.List;

/** Registers many decided commitments at once, after the office has looked through them. */
final class RegisterDialog {

    private static final String WIDTH = "min(40rem, 100vw - 16px)";

    private RegisterDialog() {}

    /** @param done called after some were registered */
    static void open(Commitments commitments, Runnable done) {
        List<Commitment> decided = commitments.decided();
        CheckboxGroup<Commitment> chosen = new CheckboxGroup<>(text("commitments.register.which"));
        chosen.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        chosen.setItems(decided);
        chosen.setItemLabelGenerator(RegisterDialog::line);
        chosen.select(decided);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(text("commitments.register.all"));
        dialog.setWidth(WIDTH);
        Button register = new Button(text("commitments.register.do"), click -> {
            List<Commitment> which =
                    decided.stream().filter(chosen.getValue()::contains).toList();
            if (which.isEmpty()) {
                dialog.close();
            } else if (Attempt.to(() -> commitments.register(which))) {
                dialog.close();
                Notice.done(text("commitments.register.done", which.size()));
                done.run();
            }
        });
        register.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph lead = new Paragraph(text("commitments.register.lead"));
        lead.addClassName("form-lead");
        chosen.addClassName("register-list");
        dialog.add(lead, chosen);
        dialog.getFooter().add(new Button(text("record.cancel"), click -> dialog.close()), register);
        dialog.open();
    }

    /** Who, in which project, by whose decision. */
    private static String line(Commitment commitment) {
        return words(commitment.organisation().name()) + ", "
                + commitment.project().code() + ": " + CommitmentWords.decision(commitment);
    }
}
