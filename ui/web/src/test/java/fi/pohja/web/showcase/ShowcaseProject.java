package fi.pohja.web.showcase;

import fi.pohja.web.pattern.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** An invented project. */
record ShowcaseProject(
        int id, String name, String owner, String state, Tone tone, LocalDate start, LocalDate end, BigDecimal budget) {

    private static final List<String> NAMES = List.of(
            "Tulevaisuuden sosiaali- ja terveyskeskus",
            "Perhekeskustoiminnan kehittäminen",
            "Digitaaliset palvelut",
            "Saamenkieliset sosiaali- ja terveyspalvelut: Čielgadus, kiõtt-ǩiõllsažvuõđ",
            "Kotihoidon uudistus",
            "Päihde- ja mielenterveyspalvelujen yhteinen asiakasohjaus");
    private static final List<String> OWNERS = List.of("Rovaniemi", "Oulu", "Kokkola", "Inari", "Kuopio");
    private static final List<String> STATES =
            List.of("Luonnos", "Käynnissä", "Päättynyt", "Odottaa päätöstä", "Keskeytetty");
    private static final List<Tone> TONES = List.of(Tone.NEUTRAL, Tone.INFO, Tone.SUCCESS, Tone.WARNING, Tone.DANGER);

    static List<ShowcaseProject> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ShowcaseProject(
                        i,
                        NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + i),
                        OWNERS.get(i % OWNERS.size()),
                        STATES.get(i % STATES.size()),
                        TONES.get(i % TONES.size()),
                        LocalDate.of(2019, 1, 1).plusMonths(i % 20),
                        LocalDate.of(2020, 12, 31).plusMonths(i % 15),
                        new BigDecimal("12345.67").multiply(BigDecimal.valueOf(i % 37 + 1L))))
                .toList();
    }

    boolean matches(String words) {
        return name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
