package fi.pohja.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, as RFC 9457 writes it; media type {@code application/problem+json}.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the status in words, in English
 * @param detail for people, in the request's language
 * @param violations faults of what was sent, field by field
 * @param id of an unexpected failure, as in the log
 */
@Serdeable
public record Problem(
        String type, String title, int status, String detail, Optional<List<Fault>> violations, Optional<String> id) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault.
     *
     * @param field the property, empty when the fault is of the whole
     * @param code for programs
     * @param message for people
     */
    @Serdeable
    public record Fault(String field, String code, String message) {}
}
