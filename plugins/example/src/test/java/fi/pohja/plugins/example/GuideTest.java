package fi.pohja.plugins.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plugin guide shows this plugin's sources as they are. */
class GuideTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern SHOWN =
            Pattern.compile("<!-- (plugins/example/\\S+) -->\\R```java\\R(.*?)```", Pattern.DOTALL);

    @Test
    void whatTheGuideShowsIsWhatTheBuildCompiles() throws IOException {
        int shown = 0;
        try (Stream<Path> chapters = Files.list(ROOT.resolve("docs/plugin-guide"))) {
            for (Path chapter : chapters.sorted().toList()) {
                Matcher found = SHOWN.matcher(Files.readString(chapter));
                while (found.find()) {
                    shown++;
                    assertEquals(
                            List.of(Files.readString(ROOT.resolve(found.group(1)))
                                    .strip()
                                    .split("\\R")),
                            List.of(found.group(2).strip().split("\\R")),
                            chapter + " shows another " + found.group(1));
                }
            }
        }
        assertTrue(shown > 10, "the guide shows a class for each kind of contribution");
    }
}
