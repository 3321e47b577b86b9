package fi.pohja.web.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Things to choose from, found by words as one types, so that there may be thousands. Called under the session's lock. */
public interface Choices<V> {

    /** The choices whose words match, by name. */
    List<Choice<V>> find(String words, int offset, int limit);

    /** How many match. */
    int count(String words);

    /** The choice with this key; empty when it is gone. */
    Optional<Choice<V>> byKey(String key);

    /** A few choices, known beforehand. */
    static <V> Choices<V> of(List<Choice<V>> all) {
        List<Choice<V>> known = List.copyOf(all);
        return new Choices<>() {
            @Override
            public List<Choice<V>> find(String words, int offset, int limit) {
                return matching(words).skip(offset).limit(limit).toList();
            }

            @Override
            public int count(String words) {
                return (int) matching(words).count();
            }

            @Override
            public Optional<Choice<V>> byKey(String key) {
                return known.stream().filter(choice -> choice.key().equals(key)).findFirst();
            }

            private Stream<Choice<V>> matching(String words) {
                String wanted = words.strip().toLowerCase(Locale.ROOT);
                return known.stream()
                        .filter(choice ->
                                choice.words().toLowerCase(Locale.ROOT).contains(wanted));
            }
        };
    }

    /** The constants of an enum, named by the texts {@code <prefix>.<constant>}. */
    static <E extends Enum<E>> List<Choice<E>> constants(String prefix, E[] constants) {
        return Stream.of(constants)
                .map(constant -> new Choice<>(constant.name(), constant, ConstantWords.of(prefix, constant)))
                .toList();
    }
}
