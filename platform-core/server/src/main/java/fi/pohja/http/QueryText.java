package fi.pohja.http;

import fi.pohja.problem.InvalidException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads optional values of a query. Micronaut takes a malformed value for a missing one, and a filter that is left out
 * shows more than was asked for; here it is a fault of the field: {@link InvalidException} with {@code malformed}.
 */
public final class QueryText {

    private QueryText() {}

    /** A name of an enumeration. */
    public static <E extends Enum<E>> Optional<E> choice(String name, Optional<String> given, Class<E> type) {
        return read(name, given, text -> Enum.valueOf(type, text));
    }

    /** Names of an enumeration, as a parameter given several times or with commas between; none when left out. */
    public static <E extends Enum<E>> Set<E> choices(String name, @Nullable List<String> given, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        if (given != null) {
            given.forEach(text -> choice(name, Optional.of(text), type).ifPresent(chosen::add));
        }
        return chosen;
    }

    /** {@code true} or {@code false}; false when left out. */
    public static boolean flag(String name, Optional<String> given) {
        return read(name, given, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                })
                .orElse(false);
    }

    /** A record's id. */
    public static Optional<UUID> id(String name, Optional<String> given) {
        return read(name, given, UUID::fromString);
    }

    /** A time such as {@code 2021-03-15T10:00:00Z}. */
    public static Optional<Instant> time(String name, Optional<String> given) {
        return read(name, given, Instant::parse);
    }

    /** A date such as {@code 2021-03-15}. */
    public static Optional<LocalDate> date(String name, Optional<String> given) {
        return read(name, given, LocalDate::parse);
    }

    private static <T> Optional<T> read(String name, Optional<String> given, Function<String, T> reader) {
        try {
            return given.filter(text -> !text.isBlank()).map(text -> reader.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw InvalidException.of(name, "malformed", given.orElse(""));
        }
    }
}
