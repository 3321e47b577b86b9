package fi.pohja.web.record;

/**
 * One thing to choose in a form.
 *
 * @param key names it in a draft, such as an id or an enum's name
 * @param words names it to people
 */
public record Choice<V>(String key, V value, String words) {}
