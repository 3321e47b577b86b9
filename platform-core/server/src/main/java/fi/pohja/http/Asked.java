package fi.pohja.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters of a query that may be left out: without them everything matches. */
public final class Asked {

    private Asked() {}

    public static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    public static <T> Set<T> set(@Nullable Set<T> parameter) {
        return parameter == null ? Set.of() : parameter;
    }
}
