package fi.pohja.plugin.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Reads, writes and checks one plugin's records. One for each version of each plugin, dropped with it: both libraries keep
 * what they learn of classes in the instance.
 */
final class PluginJson implements AutoCloseable {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("texts")
                    .addSerializer(new LocalizedWriter())
                    .addDeserializer(LocalizedText.class, new LocalizedReader()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
    private final ValidatorFactory validators;
    private final Validator validator;

    PluginJson() {
        validators = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        validator = validators.getValidator();
    }

    byte[] write(Record record) {
        try {
            return mapper.writeValueAsBytes(record);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    record.getClass().getName() + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** A record as a document: texts, numbers, flags, lists and maps of these. */
    Map<String, Object> document(Record record) {
        return mapper.convertValue(record, DOCUMENT);
    }

    Map<String, Object> document(String json) {
        try {
            return mapper.readValue(json, DOCUMENT);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("A stored document is no JSON object", e);
        }
    }

    String text(Map<String, Object> document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("A document cannot be written as JSON", e);
        }
    }

    /**
     * A document as a record, not checked yet.
     *
     * @throws InvalidException naming the component of another type, or that nobody knows
     */
    <R extends Record> R record(Class<R> type, Map<String, Object> document) {
        try {
            return type.cast(mapper.convertValue(whole(document), type));
        } catch (IllegalArgumentException e) {
            String field = e.getCause() instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                    ? path(mapping)
                    : "";
            throw new InvalidException(List.of(Violation.of(field, "settings.form")));
        }
    }

    /** Forms give every number as a {@code BigDecimal}; a component that is an int takes none that may have a fraction. */
    private static Map<String, Object> whole(Map<String, Object> document) {
        Map<String, Object> whole = new LinkedHashMap<>(document);
        whole.replaceAll((name, value) -> value instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0
                ? number.toBigInteger()
                : value);
        return whole;
    }

    /** As {@link #record(Class, Map)}, of a JSON object as bytes; an empty body is an empty object. */
    <R extends Record> R record(Class<R> type, byte[] json, Map<String, Object> further) {
        try {
            Map<String, Object> document =
                    new LinkedHashMap<>(json.length == 0 ? Map.of() : mapper.readValue(json, DOCUMENT));
            document.putAll(further);
            return record(type, document);
        } catch (IOException e) {
            throw new InvalidException(List.of(Violation.of("", "type.object")));
        }
    }

    /**
     * Checks the constraints.
     *
     * @throws InvalidException naming every component that breaks one
     */
    void check(Record record) {
        List<Violation> violations = validator.validate(record).stream()
                .map(PluginJson::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidException(violations);
        }
    }

    private static Violation violation(ConstraintViolation<Record> found) {
        String field = found.getPropertyPath().toString();
        Map<String, Object> attributes = found.getConstraintDescriptor().getAttributes();
        String constraint =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> Violation.of(field, "required");
            case "Size" -> Violation.of(field, "settings.size", number(attributes, "min"), number(attributes, "max"));
            case "Min", "DecimalMin" -> Violation.of(field, "settings.least", number(attributes, "value"));
            case "Positive" -> Violation.of(field, "settings.least", 1);
            case "PositiveOrZero" -> Violation.of(field, "settings.least", 0);
            case "Max", "DecimalMax" -> Violation.of(field, "settings.most", number(attributes, "value"));
            default -> Violation.of(field, "settings.form");
        };
    }

    private static Object number(Map<String, Object> attributes, String name) {
        return attributes.getOrDefault(name, 0);
    }

    private static String path(com.fasterxml.jackson.databind.JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        mapping.getPath()
                .forEach(part -> path.append(path.isEmpty() ? "" : ".")
                        .append(part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName()));
        return path.toString();
    }

    @Override
    public void close() {
        validators.close();
    }

    private static final class LocalizedWriter extends StdSerializer<LocalizedText> {
        private static final long serialVersionUID = 1L;

        LocalizedWriter() {
            super(LocalizedText.class);
        }

        @Override
        public void serialize(
                LocalizedText text, com.fasterxml.jackson.core.JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartObject();
            for (Map.Entry<String, String> entry : text.values().entrySet()) {
                out.writeStringField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
        }
    }

    private static final class LocalizedReader extends StdDeserializer<LocalizedText> {
        private static final long serialVersionUID = 1L;

        LocalizedReader() {
            super(LocalizedText.class);
        }

        @Override
        public LocalizedText deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(in);
            if (!node.isObject()) {
                throw context.weirdStringException(node.asText(), LocalizedText.class, "an object keyed by language");
            }
            Map<String, String> values = new LinkedHashMap<>();
            node.properties()
                    .forEach(
                            entry -> values.put(entry.getKey(), entry.getValue().asText()));
            return new LocalizedText(values);
        }
    }
}
