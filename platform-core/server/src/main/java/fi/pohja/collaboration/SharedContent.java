package fi.pohja.collaboration;

import fi.pohja.spi.LocalizedText;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an object says, field by field in the order people read it; fields without a value are left out.
 *
 * @param title the object's name
 */
public record SharedContent(LocalizedText title, Map<String, SharedValue> fields) {

    public SharedContent {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Only these fields. */
    public SharedContent only(Collection<String> wanted) {
        Map<String, SharedValue> kept = new LinkedHashMap<>(fields);
        kept.keySet().retainAll(wanted);
        return new SharedContent(title, kept);
    }
}
