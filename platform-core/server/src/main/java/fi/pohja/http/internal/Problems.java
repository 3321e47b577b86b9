package fi.pohja.http.internal;

import fi.pohja.http.Problem;
import fi.pohja.http.RequestLanguage;
import fi.pohja.problem.Violation;
import fi.pohja.text.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Makes problem documents, for Micronaut's answers and for those of the filter. */
@Singleton
public final class Problems {

    private final Texts texts;
    private final ObjectMapper json;

    Problems(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Answers with a text of the bundle {@code http}. */
    MutableHttpResponse<Problem> answer(HttpRequest<?> request, int status, String key, Object... arguments) {
        return answer(of(status, texts.text(language(request), key, arguments), Optional.empty(), Optional.empty()));
    }

    /** Answers 422 with every fault. */
    MutableHttpResponse<Problem> invalid(HttpRequest<?> request, List<Violation> violations) {
        return faulty(request, 422, violations);
    }

    /** Answers 400 with every fault. */
    MutableHttpResponse<Problem> malformed(HttpRequest<?> request, List<Violation> violations) {
        return faulty(request, 400, violations);
    }

    private MutableHttpResponse<Problem> faulty(HttpRequest<?> request, int status, List<Violation> violations) {
        String language = language(request);
        List<Problem.Fault> faults = violations.stream()
                .map(violation -> new Problem.Fault(
                        violation.field(),
                        violation.code(),
                        texts.text(
                                language,
                                "violation." + violation.code(),
                                violation.arguments().toArray())))
                .toList();
        return answer(
                of(status, texts.text(language, "http.problem." + status), Optional.of(faults), Optional.empty()));
    }

    /** Answers 500 with the id that is in the log. */
    MutableHttpResponse<Problem> failed(HttpRequest<?> request, String id) {
        return answer(
                of(500, texts.text(language(request), "http.problem.500", id), Optional.empty(), Optional.of(id)));
    }

    static MutableHttpResponse<Problem> answer(Problem problem) {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(problem.status()))
                .body(problem)
                .contentType(Problem.MEDIA_TYPE);
    }

    private static Problem of(
            int status, String detail, Optional<List<Problem.Fault>> violations, Optional<String> id) {
        return new Problem("about:blank", HttpStatus.valueOf(status).getReason(), status, detail, violations, id);
    }

    static String language(HttpRequest<?> request) {
        return RequestLanguage.of(request.getHeaders().get("Accept-Language"));
    }

    /** Writes a problem document where Micronaut is not asked. */
    public void write(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(of(status, detail, Optional.empty(), Optional.empty())));
    }

    /** Writes a plain page with one sentence. */
    public void page(HttpServletResponse response, int status, String language, String notice) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream()
                .write("""
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pohja</title>
                <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem}</style></head>
                <body><main><h1>Pohja</h1><p>%s</p></main></body>
                </html>
                """.formatted(language, escaped(notice)).getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
