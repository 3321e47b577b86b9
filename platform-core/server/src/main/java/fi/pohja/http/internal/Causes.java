package fi.pohja.http.internal;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Operator;
import fi.pohja.access.SignedIn;
import fi.pohja.http.MalformedException;
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
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From what went wrong to its answer: exceptions of features, and of reading the request. */
@Singleton
final class Causes {

    private static final Pattern UNKNOWN_PROPERTY = Pattern.compile("Unknown property \\[([^\\]]{1,100})\\]");

    private static final Pattern PATH_STEP = Pattern.compile("\\[\"([^\"]{1,100})\"\\]|\\[(\\d{1,9})\\]");

    private final Problems problems;

    Causes(Problems problems) {
        this.problems = problems;
    }

    /** The answer to the first cause that is a fault of the caller's; empty when there is none. */
    Optional<MutableHttpResponse<Problem>> answer(HttpRequest<?> request, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<MutableHttpResponse<Problem>> answer = known(request, cause);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<MutableHttpResponse<Problem>> known(HttpRequest<?> request, Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case MalformedException malformed -> problems.malformed(request, malformed.faults());
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

    private MutableHttpResponse<Problem> denied(HttpRequest<?> request) {
        boolean somebody = SignedIn.bound().isPresent() || Operator.bound().isPresent();
        return problems.answer(request, somebody ? 403 : 401, somebody ? "http.problem.403" : "http.problem.401");
    }

    /** JSON that is none, or does not fit what is expected; an unknown property is named like a fault of a field. */
    private MutableHttpResponse<Problem> unreadable(HttpRequest<?> request, SerdeException exception) {
        if (exception.getCause() instanceof LimitedBody.TooLongException) {
            return problems.answer(request, 413, "http.problem.413");
        }
        if (exception.getCause() instanceof InvalidException invalid) {
            return problems.invalid(request, invalid.violations());
        }
        Matcher unknown = UNKNOWN_PROPERTY.matcher(String.valueOf(exception.getMessage()));
        if (unknown.find()) {
            return problems.invalid(request, List.of(Violation.of(unknown.group(1), "property")));
        }
        String path = path(exception.getPathAsString());
        return path.isEmpty()
                ? problems.answer(request, 400, "http.problem.json")
                : problems.answer(request, 400, "http.problem.argument", path);
    }

    /** Serde names the classes on the way too; the caller knows only the properties: {@code roles.0}. */
    private static String path(@Nullable String serde) {
        return serde == null
                ? ""
                : PATH_STEP
                        .matcher(serde)
                        .results()
                        .map(step -> step.group(1) == null ? step.group(2) : step.group(1))
                        .collect(Collectors.joining("."));
    }
}
