package fi.pohja.web.shell;

import fi.pohja.web.pattern.SavedViews;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Views in memory, for tests without a database. */
@Singleton
@Requires(property = "pohja.showcase", value = "true")
@Replaces(KeptViews.class)
public final class TestSavedViews implements SavedViews {

    private final Map<String, View> views = new TreeMap<>();

    @Override
    public List<View> of(String list) {
        return List.copyOf(views.values());
    }

    @Override
    public void save(String list, View view) {
        views.put(view.name(), view);
    }

    @Override
    public void remove(String list, String name) {
        views.remove(name);
    }
}
