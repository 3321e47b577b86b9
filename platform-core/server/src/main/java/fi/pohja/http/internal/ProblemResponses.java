package fi.pohja.http.internal;

import fi.pohja.http.Problem;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Micronaut's own refusals (no such path, method, media type) as problem documents too. */
@Singleton
@Primary
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    private final Causes causes;
    private final Problems problems;

    ProblemResponses(Causes causes, Problems problems) {
        this.causes = causes;
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Optional<MutableHttpResponse<Problem>> caused =
                context.getRootCause().flatMap(cause -> causes.answer(context.getRequest(), cause));
        if (caused.isPresent()) {
            return caused.get();
        }
        int status = response.code();
        String key = switch (status) {
            case 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 503 -> "http.problem." + status;
            default -> status >= 500 ? "http.problem.503" : "http.problem.400";
        };
        MutableHttpResponse<Problem> answer = problems.answer(context.getRequest(), status, key);
        response.getHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Allow")) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer;
    }
}
