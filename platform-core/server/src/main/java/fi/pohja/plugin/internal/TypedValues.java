package fi.pohja.plugin.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of an address as the components of a record want them: numbers and truth values are texts there. */
final class TypedValues {

    private TypedValues() {}

    static Map<String, Object> of(Class<? extends Record> type, Map<String, String> values) {
        Map<String, Object> typed = new LinkedHashMap<>(values);
        for (RecordComponent component : type.getRecordComponents()) {
            String value = values.get(component.getName());
            if (value != null) {
                typed.put(component.getName(), typed(component.getGenericType(), value));
            }
        }
        return typed;
    }

    private static Object typed(Type type, String value) {
        if (type instanceof ParameterizedType generic) {
            Object item = typed(generic.getActualTypeArguments()[0], value);
            return generic.getRawType() == Optional.class ? item : List.of(item);
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : value;
        }
        boolean number = type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class
                || type == BigDecimal.class;
        if (number && value.matches("-?\\d{1,18}")) {
            return Long.valueOf(value);
        }
        return number && value.matches("-?\\d{1,18}\\.\\d{1,9}") ? new BigDecimal(value) : value;
    }
}
