package fi.pohja.web.page;

import fi.pohja.problem.InvalidException;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form with a file, sent as {@code multipart/form-data} or, without a file, as any other form. */
public final class FormParts {

    private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";
    private static final int FIELDS_BYTES = 1 << 18;

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, UploadedFile> files = new HashMap<>();

    private FormParts() {}

    /** A file as the browser sent it; held in memory. */
    public record UploadedFile(String fileName, String mediaType, InputStream content) {}

    /**
     * Reads a form.
     *
     * @param mostBytes how large its file may be
     * @throws InvalidException at {@code file} when it is larger
     */
    static FormParts of(HttpServletRequest request, long mostBytes) throws IOException {
        FormParts form = new FormParts();
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            request.getParameterMap().forEach((name, values) -> form.fields.put(name, values[0]));
            return form;
        }
        int most = Math.toIntExact(mostBytes + FIELDS_BYTES);
        request.setAttribute(MULTIPART, new MultipartConfigElement("", mostBytes, most, most));
        try {
            for (Part part : request.getParts()) {
                form.take(part);
            }
        } catch (ServletException | IllegalStateException tooLarge) {
            throw InvalidException.of("file", "file.large", Math.max(1, mostBytes / (1024 * 1024)));
        }
        return form;
    }

    private void take(Part part) throws IOException {
        byte[] content;
        try (InputStream in = part.getInputStream()) {
            content = in.readAllBytes();
        }
        String fileName = part.getSubmittedFileName();
        if (fileName == null) {
            fields.put(part.getName(), new String(content, StandardCharsets.UTF_8));
        } else if (!fileName.isEmpty()) {
            String type = part.getContentType();
            files.put(
                    part.getName(),
                    new UploadedFile(fileName, type == null ? "" : type, new ByteArrayInputStream(content)));
        }
    }

    /** What a field says; empty when nothing. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The file chosen in a field; empty when none was. */
    public Optional<UploadedFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
