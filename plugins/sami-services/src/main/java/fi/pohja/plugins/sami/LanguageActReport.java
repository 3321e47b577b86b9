package fi.pohja.plugins.sami;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers for the report on the Sámi Language Act, of one term. Each line says what it counts, in the text
 * {@code report.<line>}; the lines of what came of the requests add up to the requests that came in.
 *
 * @param from first day, in Finland
 * @param to last day, included
 * @param countedAt when it was counted: what is still open may yet change
 */
record LanguageActReport(LocalDate from, LocalDate to, Instant countedAt, List<Line> lines) {

    /**
     * One line.
     *
     * @param key its text is {@code report.<key>}, what it counts {@code report.<key>.counts}
     * @param numbers by language
     */
    record Line(String key, Map<SamiLanguage, Integer> numbers) {

        int total() {
            return numbers.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Counts.
     *
     * @param choices asked in the term
     * @param requests that came in during the term, whatever came of them and when
     * @param translations ordered in the term, whatever came of them and when
     * @param register as it is now
     */
    static LanguageActReport of(
            LocalDate from,
            LocalDate to,
            Instant countedAt,
            List<LanguageChoice> choices,
            List<ServiceRequest> requests,
            List<TranslationOrder> translations,
            List<Speaker> register) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("choices", choices, choice -> SamiLanguage.of(choice.spoken())));
        lines.add(line("requests", requests, request -> Optional.of(request.language())));
        lines.add(state("byWorker", requests, request -> request.state() == RequestState.SERVED_BY_WORKER));
        lines.add(state("byInterpreter", requests, request -> request.state() == RequestState.SERVED_BY_INTERPRETER));
        lines.add(state("notPossible", requests, request -> request.state() == RequestState.NOT_POSSIBLE));
        lines.add(state("withdrawn", requests, request -> request.state() == RequestState.WITHDRAWN));
        lines.add(state("open", requests, request -> request.state().open()));
        lines.add(state(
                "remote",
                requests,
                request -> request.state() == RequestState.SERVED_BY_WORKER && request.atDistance()));
        for (Reason reason : Reason.values()) {
            lines.add(state(
                    "reason." + reason,
                    requests,
                    request -> request.reason().filter(reason::equals).isPresent()));
        }
        lines.add(line("translations", translations, order -> Optional.of(order.language())));
        lines.add(line(
                "translationsDelivered",
                translations.stream()
                        .filter(order -> order.state() == TranslationOrder.State.DELIVERED)
                        .toList(),
                order -> Optional.of(order.language())));
        lines.add(line(
                "workers",
                register.stream()
                        .filter(speaker -> speaker.kind() == Speaker.Kind.WORKER)
                        .toList(),
                speaker -> Optional.of(speaker.language())));
        return new LanguageActReport(from, to, countedAt, List.copyOf(lines));
    }

    /** The number of a line in all languages. */
    int total(String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .total();
    }

    private static Line state(
            String key, List<ServiceRequest> requests, java.util.function.Predicate<ServiceRequest> counted) {
        return line(key, requests.stream().filter(counted).toList(), request -> Optional.of(request.language()));
    }

    private static <T> Line line(
            String key, List<T> counted, java.util.function.Function<T, Optional<SamiLanguage>> language) {
        Map<SamiLanguage, Integer> numbers = new java.util.EnumMap<>(SamiLanguage.class);
        Stream.of(SamiLanguage.values()).forEach(one -> numbers.put(one, 0));
        counted.forEach(one -> language.apply(one).ifPresent(spoken -> numbers.merge(spoken, 1, Integer::sum)));
        return new Line(key, Map.copyOf(numbers));
    }
}
