package fi.pohja.web.record;

import java.util.UUID;

/**
 * One thing to choose in a form.
 *
 * @param key names it in a draft, such as an id or an enum's name
 * @param words names it to people
 */
public record Choice<V>(String key, V value, String words) {

    /** A record, named in a draft by its id. */
    public static <V> Choice<V> of(UUID id, V value, String words) {
        return new Choice<>(id.toString(), value, words);
    }
}
