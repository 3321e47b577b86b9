package fi.pohja.spi;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Typed operations for other programs, at {@code /api/plugins/<plugin>/<path>…} on the tenant's host. The host does HTTP,
 * sign-in, permissions, JSON, checks of constraints and the API's description. Called from several threads at once.
 * Deadline ten seconds.
 */
public interface ApiResource {

    /** Below the plugin's own address, such as {@code choices}: lower-case letters, digits and hyphens. */
    String path();

    /** The operations. */
    List<Operation<?, ?>> operations();

    /** How an operation is asked for. GET changes nothing: its transaction only reads. */
    enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }

    /** The input of an operation that needs none. */
    record Nothing() {}

    /**
     * One operation. Records become JSON objects and back: their components may be text, numbers, booleans, dates, enums,
     * {@link LocalizedText}, UUIDs, {@code Optional}, other records and lists of these. Properties nobody knows are
     * refused.
     *
     * @param path below the resource's, such as {@code /{id}}, or empty; a name in braces is a component of the input
     * @param input components named in {@code path} come from there, the others from the query (GET, DELETE) or the body
     *     (POST, PUT); checked by their constraints
     * @param output what is answered
     * @param permission what a user needs, the core's or one of the plugin's
     * @param summary one English sentence for the description
     * @param work what is done; empty means 404. {@link PluginException} of kind USER means 422 with its message
     */
    record Operation<I extends Record, O extends Record>(
            Method method,
            String path,
            Class<I> input,
            Class<O> output,
            String permission,
            String summary,
            BiFunction<TenantContext, I, Optional<O>> work) {

        private static final Pattern PATH = Pattern.compile("(/([a-z0-9-]+|\\{[a-zA-Z][a-zA-Z0-9]*}))*");

        public Operation {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("Not a path of an operation: " + path);
            }
        }
    }
}
