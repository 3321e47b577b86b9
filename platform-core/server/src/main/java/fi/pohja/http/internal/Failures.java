package fi.pohja.http.internal;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Operator;
import fi.pohja.access.SignedIn;
import fi.pohja.http.PreconditionRequiredException;
import fi.pohja.http.Problem;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.tenancy.Scope;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an exception of a feature, or of reading the request, is answered with. Everything that is no fault of the
 * caller's is logged under an id, which is all the caller learns.
 */
@Singleton
final class Failures implements ExceptionHandler<Exception, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final Pattern UNKNOWN_PROPERTY = Pattern.compile("Unknown property \\[([^\\]]{1,100})\\]");

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Problem> handle(HttpRequest request, Exception exception) {
        return answer((HttpRequest<?>) request, exception);
    }

    private HttpResponse<Problem> answer(HttpRequest<?> request, Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            Optional<HttpResponse<Problem>> answer = known(request, cause);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Request {} {} failed, id {}", request.getMethodName(), request.getPath(), id, exception);
        return problems.failed(request, id);
    }

    private Optional<HttpResponse<Problem>> known(HttpRequest<?> request, Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case InvalidException invalid -> problems.invalid(request, invalid.violations());
                    case NotFoundException _ -> problems.answer(request, 404, "http.problem.404");
                    case Scope.NothingBoundException _ -> problems.answer(request, 404, "http.problem.404");
                    case DeniedException _ -> denied(request);
                    case ChangedMeanwhileException _ -> problems.answer(request, 412, "http.problem.412");
                    case PreconditionRequiredException _ -> problems.answer(request, 428, "http.problem.428");
                    case LimitedBody.TooLongException _ -> problems.answer(request, 413, "http.problem.413");
                    case SerdeException unreadable -> unreadable(request, unreadable);
                    case com.fasterxml.jackson.core.JacksonException _ ->
                        problems.answer(request, 400, "http.problem.json");
                    case ConversionErrorException malformed ->
                        malformed.getCause() instanceof InvalidException
                                ? null
                                : problems.answer(
                                        request,
                                        400,
                                        "http.problem.argument",
                                        malformed.getArgument().getName());
                    case UnsatisfiedArgumentException missing ->
                        problems.answer(
                                request,
                                400,
                                "http.problem.missing",
                                missing.getArgument().getName());
                    default -> null;
                });
    }

    private HttpResponse<Problem> denied(HttpRequest<?> request) {
        boolean somebody = SignedIn.bound().isPresent() || Operator.bound().isPresent();
        return problems.answer(request, somebody ? 403 : 401, somebody ? "http.problem.403" : "http.problem.401");
    }

    /** JSON that is none, or does not fit what is expected; an unknown property is named like a fault of a field. */
    private HttpResponse<Problem> unreadable(HttpRequest<?> request, SerdeException exception) {
        if (exception.getCause() instanceof LimitedBody.TooLongException) {
            return problems.answer(request, 413, "http.problem.413");
        }
        if (exception.getCause() instanceof InvalidException invalid) {
            return problems.invalid(request, invalid.violations());
        }
        Matcher unknown = UNKNOWN_PROPERTY.matcher(String.valueOf(exception.getMessage()));
        if (unknown.find()) {
            return problems.invalid(request, List.of(Violation.of(unknown.group(1), "property", unknown.group(1))));
        }
        String path = exception.getPathAsString();
        return path == null || path.isBlank()
                ? problems.answer(request, 400, "http.problem.json")
                : problems.answer(request, 400, "http.problem.argument", path);
    }
}
