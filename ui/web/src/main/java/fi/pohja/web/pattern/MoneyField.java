package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import fi.pohja.web.i18n.Wording;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount in euros: right aligned, two decimals, written as the language does. Empty is {@code null}, as Vaadin's
 * fields have it. What is no amount stays as typed, with a message; the value is then the last amount.
 */
public final class MoneyField extends AbstractCompositeField<TextField, MoneyField, BigDecimal>
        implements HasLabel, HasHelper, HasSize, HasValidationProperties, Focusable<MoneyField> {

    private static final int CENTS = 2;

    private final DecimalFormat format = Wording.eurosFormat();

    @SuppressWarnings("NullAway") // Vaadin's empty value is null.
    public MoneyField() {
        super(null);
        TextField typed = getContent();
        typed.addClassName("money-field");
        typed.setSuffixComponent(new Span("€"));
        typed.addThemeVariants(TextFieldVariant.ALIGN_RIGHT);
        typed.getElement().setAttribute("inputmode", "decimal");
        typed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(change.getValue());
            }
        });
    }

    /** The amount, if there is one. */
    public Optional<BigDecimal> amount() {
        return Optional.ofNullable(getValue());
    }

    @Override
    public void setLabel(String label) {
        getContent().setLabel(label);
    }

    @Override
    public String getLabel() {
        return getContent().getLabel();
    }

    @Override
    public void setHelperText(String words) {
        getContent().setHelperText(words);
    }

    @Override
    public void setErrorMessage(String words) {
        getContent().setErrorMessage(words);
    }

    @Override
    public String getErrorMessage() {
        return getContent().getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        getContent().setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return getContent().isInvalid();
    }

    @Override
    public void setRequiredIndicatorVisible(boolean visible) {
        getContent().setRequiredIndicatorVisible(visible);
    }

    @Override
    public void focus() {
        getContent().focus();
    }

    @Override
    protected void setPresentationValue(@Nullable BigDecimal value) {
        getContent().setValue(value == null ? "" : format.format(value));
        getContent().setInvalid(false);
    }

    private void typed(String typed) {
        if (typed.isBlank()) {
            setModelValue(null, true);
            setInvalid(false);
            return;
        }
        Optional<BigDecimal> amount = parse(typed);
        setInvalid(amount.isEmpty());
        if (amount.isPresent()) {
            setModelValue(amount.get(), true);
            getContent().setValue(format.format(amount.get()));
        } else {
            setErrorMessage(text("pattern.money.wrong", format.format(new BigDecimal("1234.5"))));
        }
    }

    /** An amount as people type or paste it; empty when it is none. */
    public static Optional<BigDecimal> read(String typed) {
        return parse(typed);
    }

    /** Reads what people type: spaces of any kind, a comma or a point before the cents, a euro sign. */
    static Optional<BigDecimal> parse(String typed) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f\\u2009€]", "").replace('\u2212', '-');
        int point = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
        String whole = (point < 0 ? bare : bare.substring(0, point)).replaceAll("[.,]", "");
        String cents = point < 0 ? "" : bare.substring(point + 1);
        if (!whole.matches("-?\\d{1,15}") || !cents.matches("\\d{0," + CENTS + "}")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(whole + "." + (cents + "00").substring(0, CENTS)));
    }
}
