package fi.pohja.web.pattern;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query parameters of the page shown, so that filters and the open tab can be sent to a colleague. Changing one
 * replaces the address in the browser without loading anything and without a step in its history.
 *
 * <p>Used under the session's lock.
 */
final class UrlState {

    private final Location opened;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private UrlState(Location opened) {
        this.opened = opened;
        opened.getQueryParameters().getParameters().forEach((name, values) -> {
            if (!values.isEmpty()) {
                parameters.put(name, values.getFirst());
            }
        });
    }

    /** The parameters of the page at work. */
    @SuppressWarnings("ReferenceEquality") // A new navigation brings a new location, even to the same address.
    static UrlState current() {
        UI page = UI.getCurrent();
        Location shown = page.getInternals().getActiveViewLocation();
        UrlState known = ComponentUtil.getData(page, UrlState.class);
        if (known == null || known.opened != shown) {
            known = new UrlState(shown);
            ComponentUtil.setData(page, UrlState.class, known);
        }
        return known;
    }

    /** The page's path, such as {@code administration/users}. */
    String path() {
        return opened.getPath();
    }

    /** A parameter's value; empty when it is not in the address. */
    Optional<String> read(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Puts a value into the address, or takes it out when it is empty. */
    void write(String name, String value) {
        String before = parameters.getOrDefault(name, "");
        if (before.equals(value)) {
            return;
        }
        if (value.isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        parameters.forEach((key, kept) -> all.put(key, List.of(kept)));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(opened.getPath(), new QueryParameters(all)));
    }
}
