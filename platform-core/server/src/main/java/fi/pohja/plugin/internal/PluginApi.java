package fi.pohja.plugin.internal;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.ApiResource;
import fi.pohja.spi.ApiResource.Method;
import fi.pohja.spi.PluginException.ErrorKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plugins' own operations: {@code /api/plugins/<plugin>/<resource>…}. */
@Controller("/api/plugins/{plugin}")
@Hidden
final class PluginApi {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Registry registry;
    private final GuardedCalls calls;

    PluginApi(Registry registry, GuardedCalls calls) {
        this.registry = registry;
        this.calls = calls;
    }

    /** An operation and what the address says. */
    private record Match(
            Contributed<ApiResource> resource, ApiResource.Operation<?, ?> operation, Map<String, String> values) {}

    @Get("/{+path}")
    HttpResponse<?> get(String plugin, String path, HttpRequest<?> request) {
        return path.equals("openapi.json")
                ? HttpResponse.ok(PluginDescription.of(running(plugin), registry.api()))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                : answered(plugin, path, Method.GET, request, new byte[0]);
    }

    @Delete("/{+path}")
    HttpResponse<?> delete(String plugin, String path, HttpRequest<?> request) {
        return answered(plugin, path, Method.DELETE, request, new byte[0]);
    }

    @Post(value = "/{+path}", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<?> post(String plugin, String path, HttpRequest<?> request, @Body byte[] body) {
        return answered(plugin, path, Method.POST, request, body);
    }

    @Put(value = "/{+path}", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<?> put(String plugin, String path, HttpRequest<?> request, @Body byte[] body) {
        return answered(plugin, path, Method.PUT, request, body);
    }

    private Running running(String plugin) {
        SignedIn.current();
        boolean here = registry.api().stream().anyMatch(one -> one.plugin().equals(plugin));
        return registry.running(plugin).filter(one -> here).orElseThrow(() -> new NotFoundException(plugin));
    }

    private HttpResponse<?> answered(String plugin, String path, Method method, HttpRequest<?> request, byte[] body) {
        SignedIn user = SignedIn.current();
        Running running = running(plugin);
        List<Match> matches = registry.api().stream()
                .filter(one -> one.plugin().equals(plugin))
                .flatMap(one -> one.contribution().operations().stream()
                        .flatMap(operation -> values(one.contribution().path() + operation.path(), path)
                                .map(values -> new Match(one, operation, values))
                                .stream()))
                .toList();
        if (matches.isEmpty()) {
            throw new NotFoundException(path);
        }
        Optional<Match> match = matches.stream()
                .filter(one -> one.operation().method() == method)
                .findFirst();
        if (match.isEmpty()) {
            return HttpResponse.status(HttpStatus.METHOD_NOT_ALLOWED);
        }
        if (!registry.allowed(plugin, match.get().operation().permission(), user)) {
            throw new DeniedException(Optional.of(Permission.READ));
        }
        return answered(running, user, match.get(), match.get().operation(), request, body);
    }

    private <I extends Record, O extends Record> HttpResponse<?> answered(
            Running running,
            SignedIn user,
            Match match,
            ApiResource.Operation<I, O> operation,
            HttpRequest<?> request,
            byte[] body) {
        Map<String, String> values = new LinkedHashMap<>(match.values());
        boolean bodiless = operation.method() == Method.GET || operation.method() == Method.DELETE;
        if (bodiless) {
            request.getParameters()
                    .names()
                    .forEach(name ->
                            request.getParameters().getFirst(name).ifPresent(value -> values.putIfAbsent(name, value)));
        }
        I input = running.json().record(operation.input(), body, TypedValues.of(operation.input(), values));
        running.json().check(input);
        Answer<Optional<O>> answer = calls.ask(new GuardedCalls.Question<>(
                        running.id(),
                        running.version(),
                        "api/" + match.resource().contribution().path() + operation.path(),
                        new Caller.User(user),
                        user.language(),
                        GuardedCalls.within(DEADLINE),
                        operation.method() == Method.GET,
                        (context, call) -> operation.work().apply(context, input)))
                .join();
        return switch (answer) {
            case Answer.Content<Optional<O>> content ->
                content.content()
                        .map(output ->
                                (HttpResponse<?>) HttpResponse.ok(running.json().write(output))
                                        .contentType(MediaType.APPLICATION_JSON_TYPE))
                        .orElseThrow(() -> new NotFoundException(operation.path()));
            case Answer.Failed<Optional<O>> failed -> {
                if (failed.kind() == ErrorKind.USER) {
                    throw new InvalidException(List.of(Violation.of("", "plugin.finding", failed.message())));
                }
                throw new IllegalStateException(
                        "The plugin " + running.id() + " did not answer; fault " + failed.fault());
            }
        };
    }

    /** The values a path has for the names in braces of a template; empty when it is none of it. */
    static Optional<Map<String, String>> values(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
