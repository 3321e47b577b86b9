package fi.pohja.web.showcase;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fi.pohja.listing.Listing;
import fi.pohja.web.pattern.Board;
import fi.pohja.web.pattern.BoardRows;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A board of three columns, the first with 45 cards. */
@Prototype
@Requires(property = "pohja.showcase", value = "true")
@Route(value = "showcase/board", layout = MainLayout.class)
public class ShowcaseBoardView extends Div {

    final transient Map<String, List<String>> cards = new LinkedHashMap<>();

    ShowcaseBoardView() {
        cards.put(
                "a",
                new ArrayList<>(IntStream.rangeClosed(1, 45)
                        .mapToObj(n -> "Kortti " + n)
                        .toList()));
        cards.put("b", new ArrayList<>(List.of("Valmis")));
        cards.put("c", new ArrayList<>());
        add(new Board<>(
                "Taulu",
                List.of(
                        new Board.Column<>("a", "Uudet", Tone.NEUTRAL),
                        new Board.Column<>("b", "Tehdyt", Tone.SUCCESS),
                        new Board.Column<>("c", "Suljetut", Tone.DANGER)),
                new Rows(),
                card -> card.replace(" ", "-"),
                card -> card,
                Span::new));
    }

    private final class Rows implements BoardRows<String, String> {

        private List<String> matching(String column, ListRequest request) {
            return cards.getOrDefault(column, List.of()).stream()
                    .filter(card -> card.toLowerCase(Locale.ROOT)
                            .contains(request.words().toLowerCase(Locale.ROOT)))
                    .toList();
        }

        @Override
        public Map<String, Listing<String>> cards(ListRequest request, ToIntFunction<String> most) {
            Map<String, Listing<String>> shown = new LinkedHashMap<>();
            cards.keySet().forEach(column -> {
                List<String> all = matching(column, request);
                shown.put(
                        column,
                        new Listing<>(
                                all.stream().limit(most.applyAsInt(column)).toList(), all.size()));
            });
            return shown;
        }

        @Override
        public List<String> targets(String card) {
            return cards.getOrDefault("c", List.of()).contains(card) ? List.of() : List.of("b", "c");
        }

        @Override
        public boolean ordered() {
            return true;
        }

        @Override
        public boolean move(String card, String to, Optional<String> before) {
            cards.values().forEach(column -> column.remove(card));
            List<String> column = cards.getOrDefault(to, new ArrayList<>());
            column.add(before.map(column::indexOf).orElse(column.size()), card);
            return true;
        }
    }
}
