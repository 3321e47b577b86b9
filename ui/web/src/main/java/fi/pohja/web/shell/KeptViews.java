package fi.pohja.web.shell;

import fi.pohja.access.Preferences;
import fi.pohja.problem.Violations;
import fi.pohja.web.pattern.SavedViews;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Saved views among the user's preferences: one preference a list, the views by name. */
@Singleton
final class KeptViews implements SavedViews {

    private static final String PREFERENCE = "views.";
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final Preferences preferences;

    KeptViews(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public List<View> of(String list) {
        List<View> views = new ArrayList<>();
        stored(list).properties().forEach(view -> {
            Map<String, String> parameters = new LinkedHashMap<>();
            view.getValue()
                    .properties()
                    .forEach(parameter -> parameters.put(
                            parameter.getKey(), parameter.getValue().asString()));
            views.add(new View(view.getKey(), parameters));
        });
        Collator order = Collator.getInstance(Locale.of("fi", "FI"));
        views.sort((one, other) -> order.compare(one.name(), other.name()));
        return List.copyOf(views);
    }

    @Override
    public void save(String list, View view) {
        ObjectNode views = stored(list);
        Violations violations = new Violations();
        violations.required("name", view.name(), LONGEST_NAME);
        violations.check(views.has(view.name()) || views.size() < MOST, "name", "views.most", MOST);
        violations.done();
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        view.parameters().forEach(parameters::put);
        views.set(view.name(), parameters);
        preferences.set(preference(list), views.toString());
    }

    @Override
    public void remove(String list, String name) {
        ObjectNode views = stored(list);
        if (views.remove(name) == null) {
            return;
        }
        if (views.isEmpty()) {
            preferences.remove(preference(list));
        } else {
            preferences.set(preference(list), views.toString());
        }
    }

    private ObjectNode stored(String list) {
        JsonNode stored = preferences
                .find(preference(list))
                .map(JsonMapper.shared()::readTree)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return stored instanceof ObjectNode views ? views : JsonNodeFactory.instance.objectNode();
    }

    /** The list's address as a preference is named. */
    private static String preference(String list) {
        return PREFERENCE
                + Arrays.stream(list.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("."));
    }
}
