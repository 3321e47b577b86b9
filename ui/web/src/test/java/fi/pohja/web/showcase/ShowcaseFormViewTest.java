package fi.pohja.web.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.web.WebTest;
import fi.pohja.web.pattern.FormColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowcaseFormViewTest extends WebTest {

    @Test
    void saysEveryFaultAtOnceAndKeepsWhatWasTyped() {
        navigate(ShowcaseFormView.class);
        TextField number = find(TextField.class).withLabel("Diaarinumero").single();
        test(number).setValue("THL/1/2020 ja aivan liian pitkä jatko");

        test(find(Button.class).withText("Tallenna").single()).click();

        List<String> faults = find(NativeButton.class, find(FormColumn.class).single()).all().stream()
                .map(NativeButton::getText)
                .toList();
        assertEquals(4, faults.size(), faults::toString);
        assertTrue(faults.getFirst().startsWith("Nimi: "), faults::toString);
        assertTrue(number.isInvalid());
        assertEquals("THL/1/2020 ja aivan liian pitkä jatko", number.getValue());
    }

    @Test
    void whatIsOptionalIsSaid() {
        navigate(ShowcaseFormView.class);

        assertEquals(
                1,
                find(com.vaadin.flow.component.datepicker.DatePicker.class)
                        .withLabel("Alkaa (vapaaehtoinen)")
                        .all()
                        .size());
    }

    @Test
    void aChangeSavesTheDraftAndSaysWhen() {
        navigate(ShowcaseFormView.class);
        Span draft = find(Span.class).withClassName("form-draft").single();
        assertEquals("", draft.getText());

        test(find(TextField.class).withLabel("Diaarinumero").single()).setValue("1/2020");

        assertTrue(draft.getText().startsWith("Luonnos tallennettu klo "), draft.getText());
        assertFalse(find(Div.class).withClassName("form-summary").exists(), "no faults before saving");
    }
}
