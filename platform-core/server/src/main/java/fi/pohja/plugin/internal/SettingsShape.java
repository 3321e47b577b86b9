package fi.pohja.plugin.internal;

import fi.pohja.plugin.PluginSettings.Choice;
import fi.pohja.plugin.PluginSettings.Field;
import fi.pohja.plugin.PluginSettings.Kind;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.Secret;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A settings record's components as fields of a form, so that screens never see a plugin's classes. */
final class SettingsShape {

    private static final BigDecimal LONG_TEXT = BigDecimal.valueOf(200);

    private SettingsShape() {}

    /** Texts by key in the reader's language; empty where there is none. */
    interface Words {
        Optional<String> find(String key);
    }

    /** Names of the components nobody reads back. */
    static Set<String> secrets(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(SettingsShape::secret)
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The fields of a record.
     *
     * @param prefix of the texts, such as {@code settings.api}
     * @throws IllegalArgumentException for a component of a type no form has
     */
    static List<Field> fields(Class<? extends Record> type, String prefix, Words words) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            String key = prefix + "." + name;
            Optional<BigDecimal> least = least(component);
            Optional<BigDecimal> most = most(component);
            fields.add(new Field(
                    name,
                    kind(component, most),
                    words.find(key).orElse(name),
                    words.find(key + ".help").orElse(""),
                    required(component, least),
                    least,
                    most,
                    annotation(component, Pattern.class).map(Pattern::regexp),
                    choices(component, key, words)));
        }
        return fields;
    }

    private static Kind kind(RecordComponent component, Optional<BigDecimal> most) {
        Class<?> type = component.getType();
        if (type == String.class) {
            if (secret(component)) {
                return Kind.SECRET;
            }
            return most.filter(length -> length.compareTo(LONG_TEXT) > 0).isPresent() ? Kind.LONG_TEXT : Kind.TEXT;
        }
        if (type == int.class || type == long.class) {
            return Kind.INTEGER;
        }
        if (type == BigDecimal.class) {
            return Kind.DECIMAL;
        }
        if (type == boolean.class) {
            return Kind.FLAG;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == LocalizedText.class) {
            return Kind.LOCALIZED;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == List.class) {
            Class<?> item = item(component);
            if (item == String.class) {
                return Kind.TEXTS;
            }
            if (item.isEnum()) {
                return Kind.CHOICES;
            }
        }
        throw new IllegalArgumentException("The component " + component.getName() + " of "
                + component.getDeclaringRecord().getName() + " has a type no form has: " + component.getGenericType());
    }

    private static Class<?> item(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : Object.class;
    }

    private static List<Choice> choices(RecordComponent component, String key, Words words) {
        Class<?> type = component.getType() == List.class ? item(component) : component.getType();
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            return List.of();
        }
        return Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name())
                .map(name -> new Choice(name, words.find(key + "." + name).orElse(name)))
                .toList();
    }

    private static boolean required(RecordComponent component, Optional<BigDecimal> least) {
        Class<?> type = component.getType();
        boolean said = annotation(component, NotBlank.class).isPresent()
                || annotation(component, NotEmpty.class).isPresent()
                || annotation(component, NotNull.class).isPresent();
        boolean counts = type == int.class || type == long.class || type == BigDecimal.class || type == LocalDate.class;
        boolean textual = type == String.class || type == List.class;
        return said
                || counts
                || type.isEnum()
                || (textual && least.filter(size -> size.signum() > 0).isPresent());
    }

    private static Optional<BigDecimal> least(RecordComponent component) {
        return annotation(component, Min.class)
                .map(min -> BigDecimal.valueOf(min.value()))
                .or(() -> annotation(component, DecimalMin.class).map(min -> new BigDecimal(min.value())))
                .or(() -> annotation(component, Positive.class).map(positive -> BigDecimal.ONE))
                .or(() -> annotation(component, PositiveOrZero.class).map(positive -> BigDecimal.ZERO))
                .or(() -> annotation(component, Size.class).map(size -> BigDecimal.valueOf(size.min())));
    }

    private static Optional<BigDecimal> most(RecordComponent component) {
        return annotation(component, Max.class)
                .map(max -> BigDecimal.valueOf(max.value()))
                .or(() -> annotation(component, DecimalMax.class).map(max -> new BigDecimal(max.value())))
                .or(() -> annotation(component, Size.class)
                        .filter(size -> size.max() < Integer.MAX_VALUE)
                        .map(size -> BigDecimal.valueOf(size.max())));
    }

    private static boolean secret(RecordComponent component) {
        return annotation(component, Secret.class).isPresent();
    }

    /** Of the component, its field or its accessor: the compiler puts it where the annotation may stand. */
    private static <A extends Annotation> Optional<A> annotation(RecordComponent component, Class<A> type) {
        Optional<A> onAccessor = Optional.ofNullable(component.getAccessor().getAnnotation(type))
                .or(() -> Optional.ofNullable(component.getAnnotation(type)));
        if (onAccessor.isPresent()) {
            return onAccessor;
        }
        try {
            return Optional.ofNullable(component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(type));
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("Every component has a field", impossible);
        }
    }
}
