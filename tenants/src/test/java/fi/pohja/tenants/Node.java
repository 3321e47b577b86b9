package fi.pohja.tenants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value in a YAML file that knows where it stands, so that a message can say so. */
record Node(String file, String path, @Nullable Object value) {

    /** File and place, with the element's own key where it has one. */
    String where() {
        String at = path.isEmpty() ? file : file + ": " + path;
        return find("key").map(key -> at + " (" + key.value + ")").orElse(at);
    }

    Optional<Node> find(String key) {
        if (value instanceof Map<?, ?> map && map.containsKey(key)) {
            return Optional.of(new Node(file, path.isEmpty() ? key : path + "." + key, map.get(key)));
        }
        return Optional.empty();
    }

    /** The value under the key as text; empty when absent. */
    String text(String key) {
        return find(key).map(Node::text).orElse("");
    }

    String text() {
        return value == null ? "" : value.toString();
    }

    /** The elements of the list under the key; none when the key is absent or no list. */
    List<Node> items(String key) {
        List<Node> items = new ArrayList<>();
        find(key).ifPresent(list -> {
            if (list.value instanceof List<?> values) {
                for (int i = 0; i < values.size(); i++) {
                    items.add(new Node(file, list.path + "[" + i + "]", values.get(i)));
                }
            }
        });
        return items;
    }

    List<String> texts(String key) {
        return items(key).stream().map(Node::text).toList();
    }

    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> keys.add(String.valueOf(key)));
        }
        return keys;
    }
}
