package fi.pohja.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the JSON object of a request into a record, property by component name, and names every fault at once.
 *
 * <p>A text left out is empty, a list has nothing in it, an {@code Optional} is empty, a truth value is false; {@code null}
 * is as if left out. Anything else must be there unless {@link #orElse} says what is meant without it. Nothing is guessed:
 * {@code "1"} is no number, 1.5 no whole number, {@code 30.4.2020} no date. An id is a UUID, a {@link LocalizedText} an
 * object keyed by language. A reference may be sent as it is answered, as an object of which only the {@code id} counts. A
 * component with {@link JsonUnwrapped} takes its properties from the object itself.
 *
 * <p>A feature offers one for each record its API takes, as a bean. Immutable, any thread.
 *
 * @param <T> a record of texts, whole numbers, truth values, euros, days, times of day, moments, enums, ids, localized
 *     texts, other records of these, and of optional ones and lists of all of them
 */
public final class TypedBody<T extends Record> implements Deserializer<T> {

    private static final int UUID_LENGTH = 36;
    private static final String KEY = "key";

    private final Class<T> type;
    private final Map<String, Object> defaults;

    /** What the answer has besides, and is passed over when it is sent back. */
    private final Set<String> answerOnly;

    /** Texts that the answer gives as objects with a key. */
    private final Set<String> keyed;

    private TypedBody(Class<T> type, Map<String, Object> defaults, Set<String> answerOnly, Set<String> keyed) {
        this.type = type;
        this.defaults = Map.copyOf(defaults);
        this.answerOnly = Set.copyOf(answerOnly);
        this.keyed = Set.copyOf(keyed);
    }

    /** For a record of this type. */
    public static <T extends Record> TypedBody<T> of(Class<T> type) {
        return new TypedBody<>(type, Map.of(), Set.of(), Set.of());
    }

    /**
     * For what is sent back as it was answered, changed here and there: the answer's properties that cannot be changed are
     * passed over whatever they say, and a text that the answer gives as an object may be that object, of which only the
     * {@code key} counts.
     */
    public TypedBody<T> answeredAs(Class<? extends Record> answer) {
        Set<String> taken = components(type).map(RecordComponent::getName).collect(Collectors.toSet());
        Set<String> only = new HashSet<>();
        Set<String> withKey = new HashSet<>();
        components(answer).forEach(component -> {
            if (!taken.contains(component.getName())) {
                only.add(component.getName());
            } else if (item(component.getGenericType()) instanceof Class<?> of
                    && of.isRecord()
                    && components(of).anyMatch(part -> part.getName().equals(KEY))) {
                withKey.add(component.getName());
            }
        });
        return new TypedBody<>(type, defaults, only, withKey);
    }

    private static Stream<RecordComponent> components(Class<?> of) {
        return Arrays.stream(of.getRecordComponents());
    }

    /** What an optional or a list holds. */
    private static Type item(Type of) {
        return of instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : of;
    }

    /** With the value of a property that is left out. */
    public TypedBody<T> orElse(String property, Object value) {
        Map<String, Object> more = new HashMap<>(defaults);
        more.put(property, value);
        return new TypedBody<>(type, more, answerOnly, keyed);
    }

    /**
     * {@inheritDoc}
     *
     * @throws MalformedException when a property is unknown or of another type
     * @throws InvalidException when what must be there is left out, and nothing else is wrong
     * @throws IOException when it is no JSON
     */
    @Override
    public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> argument) throws IOException {
        return read(decoder.decodeNode());
    }

    /** As {@link #deserialize}: no body is null. */
    @Override
    public T deserializeNullable(Decoder decoder, DecoderContext context, Argument<? super T> argument)
            throws IOException {
        return deserialize(decoder, context, argument);
    }

    /** The record it reads. */
    public Class<T> type() {
        return type;
    }

    /** Whether a property may be left out: something is meant without it. */
    public boolean optional(RecordComponent component) {
        return defaults.containsKey(component.getName())
                || nothing(component.getType()).isPresent();
    }

    private T read(JsonNode body) {
        if (!body.isObject()) {
            throw new MalformedException(List.of(Violation.of("", "type.object")));
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        body.entries().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        Reading reading = new Reading("", properties);
        Optional<T> read = reading.record(type);
        properties.keySet().removeAll(answerOnly);
        properties.keySet().forEach(unknown -> reading.malformed.add(Violation.of(unknown, "property", unknown)));
        if (!reading.malformed.isEmpty()) {
            reading.malformed.addAll(reading.missing);
            throw new MalformedException(reading.malformed);
        }
        return read.orElseThrow(() -> new InvalidException(reading.missing));
    }

    /** One body on its way; what was read of it is taken out. */
    private final class Reading {

        private final String under;
        private final Map<String, JsonNode> properties;
        private final List<Violation> malformed = new ArrayList<>();
        private final List<Violation> missing = new ArrayList<>();

        /**
         * An object.
         *
         * @param under what its properties' names begin with in faults
         */
        Reading(String under, Map<String, JsonNode> properties) {
            this.under = under;
            this.properties = properties;
        }

        <R extends Record> Optional<R> record(Class<R> of) {
            RecordComponent[] components = of.getRecordComponents();
            List<Object> values = new ArrayList<>();
            for (RecordComponent component : components) {
                component(component).ifPresent(values::add);
            }
            return values.size() == components.length && malformed.isEmpty()
                    ? Optional.of(construct(of, components, values))
                    : Optional.empty();
        }

        private Optional<?> component(RecordComponent component) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                return record(component.getType().asSubclass(Record.class));
            }
            String name = component.getName();
            JsonNode node = properties.remove(name);
            if (node == null || node.isNull()) {
                Optional<?> value = Optional.<Object>ofNullable(under.isEmpty() ? defaults.get(name) : null)
                        .or(() -> nothing(component.getType()));
                if (value.isEmpty()) {
                    missing.add(Violation.of(under + name, "required"));
                }
                return value;
            }
            return value(under + name, node, component.getGenericType());
        }

        private Optional<?> value(String at, JsonNode node, Type of) {
            if (of instanceof ParameterizedType generic) {
                Type item = generic.getActualTypeArguments()[0];
                if (generic.getRawType() != Optional.class) {
                    return list(at, node, item);
                }
                Optional<?> there = value(at, node, item);
                return there.isPresent() ? Optional.of(there) : there;
            }
            return plain(at, node, (Class<?>) of);
        }

        private Optional<?> list(String at, JsonNode node, Type of) {
            if (!node.isArray()) {
                return fault(at, "type.list");
            }
            List<Object> items = new ArrayList<>();
            for (JsonNode item : node.values()) {
                value(at + "." + items.size(), item, of).ifPresent(items::add);
            }
            return Optional.of(items);
        }

        private Optional<?> plain(String at, JsonNode node, Class<?> of) {
            if (of == String.class && node.isObject() && keyed.contains(at)) {
                return plain(at, Objects.requireNonNullElse(node.get(KEY), JsonNode.nullNode()), of);
            }
            if (of == String.class) {
                return node.isString() ? Optional.of(node.getStringValue()) : fault(at, "type.text");
            }
            if (of == boolean.class) {
                return node.isBoolean() ? Optional.of(node.getBooleanValue()) : fault(at, "type.boolean");
            }
            if (of == int.class || of == Integer.class) {
                return whole(node).or(() -> fault(at, "type.whole"));
            }
            if (of == BigDecimal.class) {
                return number(node).or(() -> fault(at, "type.number"));
            }
            if (of == LocalDate.class) {
                return day(node).or(() -> fault(at, "type.date"));
            }
            if (of == LocalTime.class) {
                return time(node).or(() -> fault(at, "type.time"));
            }
            if (of == Instant.class) {
                return moment(node).or(() -> fault(at, "type.moment"));
            }
            if (of == UUID.class) {
                return id(node).or(() -> fault(at, "type.id"));
            }
            if (of == LocalizedText.class) {
                return localized(at, node);
            }
            if (of.isEnum()) {
                return choice(at, node, of.getEnumConstants());
            }
            RecordComponent[] components = of.getRecordComponents();
            if (components != null && components.length == 1 && components[0].getType() == UUID.class) {
                return id(node).<Object>map(id -> construct(of, components, List.of(id)))
                        .or(() -> fault(at, "type.id"));
            }
            if (components != null) {
                return nested(at, node, of.asSubclass(Record.class));
            }
            throw new IllegalStateException(type + " has a component of a type no body can have: " + of);
        }

        private Optional<?> nested(String at, JsonNode node, Class<? extends Record> of) {
            if (!node.isObject()) {
                return fault(at, "type.object");
            }
            Map<String, JsonNode> inside = new LinkedHashMap<>();
            node.entries().forEach(entry -> inside.put(entry.getKey(), entry.getValue()));
            Reading reading = new Reading(at + ".", inside);
            Optional<? extends Record> read = reading.record(of);
            inside.keySet()
                    .forEach(unknown -> reading.malformed.add(Violation.of(at + "." + unknown, "property", unknown)));
            malformed.addAll(reading.malformed);
            missing.addAll(reading.missing);
            return reading.malformed.isEmpty() ? read : Optional.empty();
        }

        private Optional<LocalizedText> localized(String at, JsonNode node) {
            if (!node.isObject()) {
                return fault(at, "type.localized");
            }
            Map<String, String> texts = new HashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.entries()) {
                if (entry.getValue().isString()) {
                    texts.put(entry.getKey(), entry.getValue().getStringValue());
                } else {
                    fault(at + "." + entry.getKey(), "type.text");
                }
            }
            return Optional.of(new LocalizedText(texts));
        }

        private Optional<?> choice(String at, JsonNode node, Object[] choices) {
            return Arrays.stream(choices)
                    .filter(choice -> node.isString() && node.getStringValue().equals(((Enum<?>) choice).name()))
                    .findFirst()
                    .or(() -> fault(
                            at,
                            "type.choice",
                            Arrays.stream(choices)
                                    .map(choice -> ((Enum<?>) choice).name())
                                    .collect(Collectors.joining(", "))));
        }

        private <V> Optional<V> fault(String at, String code, Object... arguments) {
            malformed.add(Violation.of(at, code, arguments));
            return Optional.empty();
        }
    }

    private static Optional<?> nothing(Class<?> of) {
        if (of == Optional.class) {
            return Optional.of(Optional.empty());
        }
        if (of == List.class) {
            return Optional.of(List.of());
        }
        if (of == String.class) {
            return Optional.of("");
        }
        if (of == boolean.class) {
            return Optional.of(false);
        }
        return of == LocalizedText.class ? Optional.of(LocalizedText.none()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        try {
            return node.isNumber() ? Optional.of(node.getBigDecimalValue()) : Optional.empty();
        } catch (NumberFormatException infinite) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> whole(JsonNode node) {
        try {
            return number(node).map(BigDecimal::intValueExact);
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    private static Optional<Object> day(JsonNode node) {
        try {
            return node.isString() ? Optional.of(LocalDate.parse(node.getStringValue())) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Object> time(JsonNode node) {
        try {
            return node.isString() ? Optional.of(LocalTime.parse(node.getStringValue())) : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<Object> moment(JsonNode node) {
        try {
            return node.isString()
                    ? Optional.of(OffsetDateTime.parse(node.getStringValue()).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(JsonNode sent) {
        JsonNode node =
                Optional.ofNullable(sent.isObject() ? sent.get("id") : null).orElse(sent);
        try {
            // Without the length 1-1-1-1-1 would be one.
            return node.isString() && node.getStringValue().length() == UUID_LENGTH
                    ? Optional.of(UUID.fromString(node.getStringValue()))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static <R> R construct(Class<R> of, RecordComponent[] components, List<?> values) {
        try {
            Constructor<R> canonical = of.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(of + " refuses what was read", refused.getCause());
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(of + " cannot be made", notARecord);
        }
    }
}
