package fi.pohja.web.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * A field of a form: between the record's value, what the component holds, the JSON of a draft and words.
 *
 * @param <D> what the form types
 * @param <V> the record's value
 * @param <C> the component's value; {@code null} when empty, as Vaadin has it
 */
final class FormField<D, V, C> implements Typed<V> {

    private static final String OFFERING = """
            const seen = this.value ?? '';
            if (seen === $0 || seen === this.offered) {
              this.value = this.offered = $1;
              ['input', 'change'].forEach(kind => this.dispatchEvent(new CustomEvent(kind, {bubbles: true})));
            }
            """;

    private final String name;
    private final String label;
    private final Component component;
    private final HasValue<?, C> holder;
    private final Function<D, V> stored;
    private final Conversion<V, C> conversion;

    /** The words the form began with; nobody typed them. */
    private String begun = "";

    /** How a kind of field converts. */
    record Conversion<V, C>(
            Function<@Nullable C, V> fromComponent,
            Function<V, @Nullable C> toComponent,
            Function<V, JsonNode> toJson,
            Function<JsonNode, Optional<V>> fromJson,
            Function<V, String> words) {}

    <F extends Component & HasValue<?, C>> FormField(
            String name, String label, F component, Function<D, V> stored, Conversion<V, C> conversion) {
        this.name = name;
        this.label = label;
        this.component = component;
        this.holder = component;
        this.stored = stored;
        this.conversion = conversion;
    }

    @Override
    public V value() {
        return conversion.fromComponent().apply(holder.getValue());
    }

    @Override
    public void type(V value) {
        C shown = conversion.toComponent().apply(value);
        if (shown == null) {
            holder.clear();
        } else {
            holder.setValue(shown);
        }
    }

    @Override
    public void offer(V value) {
        if (conversion.toComponent().apply(value) instanceof String words) {
            component.getElement().executeJs(OFFERING, begun, words);
        } else {
            type(value);
        }
    }

    @Override
    public Typed<V> follow(Consumer<V> follower) {
        holder.addValueChangeListener(change -> follower.accept(value()));
        return this;
    }

    @Override
    public Typed<V> help(String words) {
        if (component instanceof HasHelper helped) {
            helped.setHelperText(words);
        }
        return this;
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            component.getElement().callJsFunction("focus");
        }
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    /** Shows what is stored. */
    void show(D draft) {
        V shown = stored.apply(draft);
        begun = conversion.toComponent().apply(shown) instanceof String words ? words : "";
        type(shown);
    }

    /** Shows what a draft holds; what it does not, or what no longer exists, stays as it is. */
    void show(JsonNode json) {
        try {
            conversion.fromJson().apply(json).ifPresent(this::type);
        } catch (IllegalArgumentException | DateTimeException foreign) {
            // A draft kept by an earlier version of the form may hold what this field cannot show; it stays as it is.
            return;
        }
    }

    JsonNode json() {
        return conversion.toJson().apply(value());
    }

    JsonNode json(D draft) {
        return conversion.toJson().apply(stored.apply(draft));
    }

    /** A value of a draft in words; a dash for nothing. */
    String words(JsonNode json) {
        String words = json instanceof NullNode
                ? ""
                : conversion.fromJson().apply(json).map(conversion.words()).orElse("");
        return words.isBlank() ? "–" : words;
    }
}
