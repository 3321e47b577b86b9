package fi.pohja.plugins.sami;

import fi.pohja.spi.InterfaceKey;
import fi.pohja.spi.InterfaceText;
import fi.pohja.spi.PluginContext;
import fi.pohja.spi.TenantContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the interface exists in a Sámi language, and what is missing: the core's keys and this plugin's own. */
final class TextGaps {

    private final PluginContext plugin;
    private final ReviewedTexts reviewed;

    TextGaps(PluginContext plugin, ReviewedTexts reviewed) {
        this.plugin = plugin;
        this.reviewed = reviewed;
    }

    /** How far a key is. The name for people is {@code gaps.<name>}. */
    enum State {
        REVIEWED,
        UNREVIEWED,
        MISSING
    }

    /**
     * One key in one language.
     *
     * @param text empty where it is missing
     */
    record Line(InterfaceKey key, Optional<InterfaceText> text) {

        State state() {
            return text.map(found -> found.reviewed() ? State.REVIEWED : State.UNREVIEWED)
                    .orElse(State.MISSING);
        }

        /** Whether these words are reviewed already. */
        boolean has(String words) {
            return state() == State.REVIEWED
                    && text.filter(found -> found.text().equals(words)).isPresent();
        }

        /** Who reviewed it and when, or where it is from; empty where it is missing. */
        String restsOn() {
            return text.map(found -> switch (found.review()) {
                        case InterfaceText.Review.Reviewed reviewed -> reviewed.by() + " " + reviewed.on();
                        case InterfaceText.Review.Unreviewed unreviewed -> unreviewed.source();
                    })
                    .orElse("");
        }
    }

    /** The keys of one owner in one language, counted by state. */
    record Count(SamiLanguage language, String owner, int all, Map<State, Integer> byState) {

        int of(State state) {
            return byState.getOrDefault(state, 0);
        }
    }

    /** All keys, in the order of owner and key, with the tenant's own texts in place of the plugin's. */
    List<Line> lines(TenantContext context, SamiLanguage language) {
        Map<String, InterfaceText> texts = new HashMap<>();
        Stream.concat(SamiInterface.of(language).texts().stream(), reviewed.list(context, language).stream())
                .forEach(text -> texts.put(text.owner() + " " + text.key(), text));
        return plugin.interfaceKeys().stream()
                .map(key -> new Line(key, Optional.ofNullable(texts.get(key.owner() + " " + key.key()))))
                .toList();
    }

    /** How far each language is. */
    List<Count> counts(TenantContext context) {
        List<Count> counts = new ArrayList<>();
        for (SamiLanguage language : SamiLanguage.values()) {
            Map<String, Map<State, Integer>> byOwner = new LinkedHashMap<>();
            lines(context, language)
                    .forEach(line -> byOwner.computeIfAbsent(line.key().owner(), any -> new HashMap<>())
                            .merge(line.state(), 1, Integer::sum));
            byOwner.forEach((owner, byState) -> counts.add(new Count(
                    language,
                    owner,
                    byState.values().stream().mapToInt(Integer::intValue).sum(),
                    Map.copyOf(byState))));
        }
        return counts;
    }
}
