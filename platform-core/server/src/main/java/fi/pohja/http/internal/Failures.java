package fi.pohja.http.internal;

import fi.pohja.http.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;


/** Answers what a resource throws. What is no fault of the caller's is logged under an id, which is all they learn. */
@Singleton
final class Failures implements ExceptionHandler<Exception, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Causes causes;
    private final Problems problems;

    Failures(Causes causes, Problems problems) {
        this.causes = causes;
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Problem> handle(HttpRequest request, Exception exception) {
        return answer((HttpRequest<?>) request, exception);
    }

    private HttpResponse<Problem> answer(HttpRequest<?> request, Exception exception) {
        Optional<MutableHttpResponse<Problem>> answer = causes.answer(request, exception);
        if (answer.isPresent()) {
            return answer.get();
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Request {} {} failed, id {}", request.getMethodName(), request.getPath(), id, exception);
        return problems.failed(request, id);
    }
}
