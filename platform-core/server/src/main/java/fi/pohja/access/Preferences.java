package fi.pohja.access;

import java.util.Map;
import java.util.Optional;

/**
 * What whoever is signed in has arranged for themselves: theme, density, saved views. Names are lower-case words with
 * dots and hyphens, at most 100 characters; values are text of at most 20,000 characters, at most 200 a user. Works on
 * the bound tenant; throws {@link DeniedException} when nobody is signed in.
 */
public interface Preferences {

    Optional<String> find(String name);

    /** All by name, sorted. */
    Map<String, String> all();

    void set(String name, String value);

    /** Does nothing when there is none. */
    void remove(String name);
}
