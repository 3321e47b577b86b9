package fi.pohja.http;

import fi.pohja.problem.ChangedMeanwhileException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** A record's version in HTTP: {@code ETag: "3"} in the answer, {@code If-Match: "3"} in the request that changes it. */
public final class ETag {

    private ETag() {}

    /** Answers 200 with a body and its version. */
    public static <T> MutableHttpResponse<T> ok(T body, int version) {
        return HttpResponse.ok(body).header("ETag", value(version));
    }

    /**
     * Answers 201 with a new record, its version and where it is.
     *
     * @param location path, such as {@code /api/goals/…}
     */
    public static <T> MutableHttpResponse<T> created(String location, T body, int version) {
        return HttpResponse.<T>created(body).header("Location", location).header("ETag", value(version));
    }

    /** The header's value. */
    public static String value(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /**
     * The version the client has seen.
     *
     * @throws PreconditionRequiredException when the header is missing: the API answers 428
     * @throws ChangedMeanwhileException when it is no version of ours
     */
    public static int ifMatch(HttpRequest<?> request) {
        String header = request.getHeaders().get("If-Match");
        if (header == null || header.isBlank()) {
            throw new PreconditionRequiredException();
        }
        String tag = header.strip();
        try {
            if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
                return Integer.parseInt(tag.substring(1, tag.length() - 1));
            }
        } catch (NumberFormatException notOurs) {
            throw new ChangedMeanwhileException();
        }
        throw new ChangedMeanwhileException();
    }
}
