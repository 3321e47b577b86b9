package fi.pohja.web.pattern;

import java.util.List;
import java.util.Map;

/**
 * The views of lists that whoever is signed in has kept. A bean, which lists ask for through Vaadin's instantiator; called
 * under the session's lock.
 */
public interface SavedViews {

    /**
     * A view of a list: what is looked for, how it is sorted, which columns are shown.
     *
     * @param name as the reader called it
     * @param parameters of the address, by name
     */
    record View(String name, Map<String, String> parameters) {
        public View {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * The views of a list, by name.
     *
     * @param list the list's address, such as {@code administration/users}
     */
    List<View> of(String list);

    /**
     * Keeps a view, in place of one of the same name.
     *
     * @throws fi.pohja.problem.InvalidException at {@code name} when it is empty or too long, or there are too many
     */
    void save(String list, View view);

    /** Forgets a view; does nothing when there is none of that name. */
    void remove(String list, String name);
}
