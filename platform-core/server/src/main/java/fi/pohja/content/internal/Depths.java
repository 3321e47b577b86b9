package fi.pohja.content.internal;

import fi.pohja.tenancy.YamlFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many elements of the same list an element stands under, by the keys in some of its fields. */
final class Depths {

    private final Map<String, YamlFile.Entry> byKey = new HashMap<>();
    private final List<String> above;

    Depths(List<YamlFile.Entry> elements, String... above) {
        this.above = List.of(above);
        elements.forEach(element -> key(element, "key", byKey));
    }

    private static void key(YamlFile.Entry element, String field, Map<String, YamlFile.Entry> byKey) {
        if (element.has(field)) {
            element.optionalText(field).ifPresent(key -> byKey.put(key, element));
        }
    }

    /** 0 for one that stands under nothing of the list. Going round in a circle is a fault of the element. */
    int of(YamlFile.Entry element) {
        Set<String> passed = new HashSet<>();
        int depth = depth(element, passed);
        if (depth < 0) {
            element.fault("the element stands, over others, under itself");
            return 0;
        }
        return depth;
    }

    private int depth(YamlFile.Entry element, Set<String> passed) {
        int deepest = 0;
        for (String field : above) {
            String key = element.has(field) ? element.optionalText(field).orElse("") : "";
            YamlFile.Entry upper = byKey.get(key);
            if (upper == null) {
                continue;
            }
            if (!passed.add(key)) {
                return -1;
            }
            int depth = depth(upper, passed);
            if (depth < 0) {
                return -1;
            }
            passed.remove(key);
            deepest = Math.max(deepest, depth + 1);
        }
        return deepest;
    }
}
