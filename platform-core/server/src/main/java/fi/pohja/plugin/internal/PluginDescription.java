package fi.pohja.plugin.internal;

import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.spi.ApiResource;
import fi.pohja.spi.LocalizedText;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The description of a plugin's operations (OpenAPI 3.1), made from its records. */
final class PluginDescription {

    private PluginDescription() {}

    static byte[] of(Running plugin, List<Contributed<ApiResource>> all) {
        Map<String, Object> paths = new LinkedHashMap<>();
        all.stream().filter(one -> one.plugin().equals(plugin.id())).forEach(one -> {
            for (ApiResource.Operation<?, ?> operation : one.contribution().operations()) {
                String path =
                        "/api/plugins/" + plugin.id() + "/" + one.contribution().path() + operation.path();
                @SuppressWarnings("unchecked")
                Map<String, Object> methods =
                        (Map<String, Object>) paths.computeIfAbsent(path, any -> new LinkedHashMap<String, Object>());
                methods.put(operation.method().name().toLowerCase(Locale.ROOT), operation(operation));
            }
        });
        return plugin.json()
                .text(Map.of(
                        "openapi",
                        "3.1.0",
                        "info",
                        Map.of("title", plugin.manifest().title("en"), "version", plugin.version()),
                        "paths",
                        paths))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, Object> operation(ApiResource.Operation<?, ?> operation) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("summary", operation.summary());
        boolean bodiless =
                operation.method() == ApiResource.Method.GET || operation.method() == ApiResource.Method.DELETE;
        List<RecordComponent> components = Arrays.asList(operation.input().getRecordComponents());
        described.put(
                "parameters",
                components.stream()
                        .filter(one -> bodiless || inPath(operation, one))
                        .map(one -> Map.of(
                                "name", one.getName(),
                                "in", inPath(operation, one) ? "path" : "query",
                                "required", inPath(operation, one),
                                "schema", schema(one.getGenericType())))
                        .toList());
        if (!bodiless) {
            described.put(
                    "requestBody",
                    Map.of("content", Map.of("application/json", Map.of("schema", schema(operation.input())))));
        }
        described.put(
                "responses",
                Map.of(
                        "200",
                        Map.of(
                                "description",
                                "What was asked for",
                                "content",
                                Map.of("application/json", Map.of("schema", schema(operation.output())))),
                        "403",
                        Map.of("description", "Needs " + operation.permission())));
        return described;
    }

    private static boolean inPath(ApiResource.Operation<?, ?> operation, RecordComponent component) {
        return operation.path().contains("{" + component.getName() + "}");
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type item = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class
                    ? schema(item)
                    : Map.of("type", "array", "items", schema(item));
        }
        if (!(type instanceof Class<?> plain)) {
            return Map.of();
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (plain == int.class || plain == long.class || plain == Integer.class || plain == Long.class) {
            return Map.of("type", "integer");
        }
        if (plain == BigDecimal.class) {
            return Map.of("type", "number");
        }
        if (plain == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (plain == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (plain == UUID.class) {
            return Map.of("type", "string", "format", "uuid");
        }
        if (plain == LocalizedText.class) {
            return Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
        }
        if (plain.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (plain.isRecord()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (RecordComponent component : plain.getRecordComponents()) {
                properties.put(component.getName(), schema(component.getGenericType()));
            }
            return Map.of("type", "object", "properties", properties, "additionalProperties", false);
        }
        return Map.of("type", "string");
    }
}
