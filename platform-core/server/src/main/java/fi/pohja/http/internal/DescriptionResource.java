package fi.pohja.http.internal;

import fi.pohja.problem.NotFoundException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/** The API's description, and a page that shows it; all from this host. */
@Controller("/api")
@Hidden
final class DescriptionResource {

    /** Swagger UI colours its parts by style attributes; scripts are its own file and ours only. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Pohja API</title>
            <link rel="stylesheet" href="/api/docs/swagger-ui.css">
            </head>
            <body>
            <main id="docs"></main>
            <script src="/api/docs/swagger-ui-bundle.js"></script>
            <script src="/api/docs/start.js"></script>
            </body>
            </html>
            """;

    private static final String START =
            "SwaggerUIBundle({url: '/api/openapi.yaml', dom_id: '#docs', deepLinking: true});\n";

    private final String webJar = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
    private final RequiredProperties required;
    private final AtomicReference<byte[]> description = new AtomicReference<>(new byte[0]);

    DescriptionResource(RequiredProperties required) {
        this.required = required;
    }

    @Get(value = "/openapi.yaml", produces = "application/yaml")
    byte[] description() {
        byte[] known = description.get();
        if (known.length == 0) {
            known = required.corrected(new String(read(ApiDescription.RESOURCE), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            description.set(known);
        }
        return known;
    }

    @Get(value = "/docs", produces = MediaType.TEXT_HTML)
    HttpResponse<String> page() {
        return HttpResponse.ok(PAGE).header("Content-Security-Policy", POLICY);
    }

    @Get(
            value = "/docs/{file}",
            produces = {"text/css", "text/javascript"})
    MutableHttpResponse<byte[]> file(String file) {
        MutableHttpResponse<byte[]> answer;
        if (file.equals("start.js")) {
            answer = HttpResponse.ok(START.getBytes(StandardCharsets.UTF_8)).contentType("text/javascript");
        } else if (FILES.containsKey(file)) {
            answer = HttpResponse.ok(read(webJar + file)).contentType(FILES.get(file));
        } else {
            throw new NotFoundException(file);
        }
        return answer.header("Cache-Control", "public, max-age=3600");
    }

    private static byte[] read(String resource) {
        try (InputStream content = DescriptionResource.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("Not in the build: " + resource);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        Properties properties = new Properties();
        byte[] content = read("META-INF/maven/org.webjars/swagger-ui/pom.properties");
        try (InputStream stream = new java.io.ByteArrayInputStream(content)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
