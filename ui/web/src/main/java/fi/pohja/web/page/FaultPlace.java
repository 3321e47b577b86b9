package fi.pohja.web.page;

import fi.pohja.plugin.Offer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in a plugin a fault happened, in words: {@code card/requests} as "Kortti ”Pyynnöt”", {@code start} as "Käynnistys". */
public final class FaultPlace {

    private static final Map<String, Offer.Kind> KINDS = Map.ofEntries(
            Map.entry("page", Offer.Kind.PAGE),
            Map.entry("card", Offer.Kind.CARD),
            Map.entry("panel", Offer.Kind.PANEL),
            Map.entry("rule", Offer.Kind.DRAFT_RULE),
            Map.entry("listener", Offer.Kind.LISTENER),
            Map.entry("task", Offer.Kind.TASK),
            Map.entry("source", Offer.Kind.OBSERVATION_SOURCE),
            Map.entry("api", Offer.Kind.API),
            Map.entry("public", Offer.Kind.PUBLIC_PAGE),
            Map.entry("exporter", Offer.Kind.EXPORTER),
            Map.entry("importer", Offer.Kind.IMPORTER));

    private FaultPlace() {}

    /** Texts of a page, whatever page it is. */
    @FunctionalInterface
    public interface Wordbook {
        /** The text of a key, in brackets where there is none. */
        String text(String key, Object... arguments);
    }

    /**
     * The place as it stands in a sentence about the fault.
     *
     * @param contribution as it was noted; answered as it is where nothing is known of its kind
     * @param offer what the plugin adds, for its own titles
     */
    public static String in(String contribution, Offer offer, Wordbook words) {
        int slash = contribution.indexOf('/');
        if (slash < 0) {
            String step = words.text("plugin.step." + contribution);
            return step.startsWith("[") ? contribution : step;
        }
        String kind = contribution.substring(0, slash);
        String id = contribution.substring(slash + 1);
        String place = words.text("plugin.one." + kind, title(kind, id, offer).orElse(id));
        return place.startsWith("[") ? contribution : place;
    }

    private static Optional<String> title(String kind, String id, Offer offer) {
        List<Offer.Item> alike = offer.contributions().stream()
                .filter(item -> item.kind() == KINDS.get(kind))
                .toList();
        // A plugin's first page has no path; faults name it by the plugin's id.
        return alike.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .or(() -> alike.stream().filter(item -> item.id().isEmpty()).findFirst())
                .map(item -> "”" + item.title() + "”");
    }
}
