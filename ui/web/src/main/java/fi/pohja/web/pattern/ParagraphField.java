package fi.pohja.web.pattern;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;

/**
 * A field for text of several lines that loses none of it.
 *
 * <p>Text with line breaks that comes in one piece reaches the field as several events of one value. When a click
 * follows within the pause after which typed text is told, the client sends the last of these events without the value
 * (seen with Vaadin 25.2.2). Leaving the field therefore tells the value once more. What was told is never sent back:
 * it would take the place of what has been typed since.
 */
public final class ParagraphField extends TextArea {

    private static final String VALUE = "element.value";

    public ParagraphField(String label) {
        super(label);
        getElement()
                .addEventListener("change", event -> {
                    if (!isReadOnly()) {
                        told(event.getEventData().get(VALUE).asString(""));
                    }
                })
                .addEventData(VALUE);
    }

    private void told(String value) {
        getElement().getNode().getFeature(ElementPropertyMap.class).setProperty("value", value, false);
    }
}
