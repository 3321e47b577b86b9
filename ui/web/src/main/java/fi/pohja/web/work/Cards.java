package fi.pohja.web.work;

import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.Contributions.Suspension;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.shell.Visit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The cards the bound tenant has now. What is on the screen knows cards by name only: a page that stays open keeps no
 * class of a plugin that went.
 */
@Singleton
final class Cards {

    private final Contributions contributions;
    private final PluginCalls calls;

    Cards(Contributions contributions, PluginCalls calls) {
        this.contributions = contributions;
        this.calls = calls;
    }

    /**
     * A card as the dashboard offers it.
     *
     * @param name unique among all cards: {@code <plugin>/<card>}
     * @param plugin what the plugin is called
     * @param version of the plugin, so that the card of another version is another card
     * @param title in the language of the page at work
     * @param core whether the core offers it
     * @param suspended why its plugin is suspended here, so that it is a placeholder
     */
    record Offered(
            String name, String plugin, String version, String title, boolean core, Optional<Suspension> suspended) {}

    /** The cards a visitor may see, the core's first, with placeholders for those of suspended plugins. */
    List<Offered> offeredTo(Visit visit) {
        return Stream.concat(
                        contributions.cards().stream()
                                .filter(card -> mayBeSeen(card, visit))
                                .map(card -> offered(card, Optional.empty())),
                        contributions.suspendedCards().stream()
                                .filter(card -> mayBeSeen(card, visit))
                                .map(card -> offered(
                                        card,
                                        contributions.suspension(
                                                card.plugin(),
                                                Language.current().code()))))
                .toList();
    }

    private Offered offered(Contributed<DashboardCard> card, Optional<Suspension> suspended) {
        String plugin = contributions.title(card.plugin(), Language.current().code());
        return new Offered(name(card), plugin, card.version(), title(card), card.core(), suspended);
    }

    /** Asks a card for its content; empty when it is no longer there. */
    Optional<CompletableFuture<PluginCalls.Answer<CardContent>>> render(String name) {
        return contributions.cards().stream()
                .filter(card -> name(card).equals(name))
                .findFirst()
                .map(card -> calls.render(card, Language.current().code()));
    }

    private boolean mayBeSeen(Contributed<DashboardCard> card, Visit visit) {
        Optional<String> needed = card.contribution().permission();
        return card.core()
                ? visit.may(needed)
                : needed.map(permission -> contributions.allowed(card.plugin(), permission))
                        .orElse(true);
    }

    private String title(Contributed<DashboardCard> card) {
        String key = card.contribution().title();
        return card.core()
                ? Wording.text(key)
                : contributions.text(card.plugin(), Language.current().code(), key);
    }

    private static String name(Contributed<DashboardCard> card) {
        return card.plugin() + "/" + card.contribution().id();
    }
}
