package fi.pohja.plugins.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The plugins' parent stands on its own, so it says again how strict the core is: this keeps the two the same. */
class ParentTest {

    private static final List<String> PROPERTIES =
            List.of("pohja.errorprone", "pohja.werror", "errorprone.version", "nullaway.version");

    @Test
    void pluginsAreCheckedAsTheCoreIs() throws IOException {
        String core = Files.readString(Path.of("..", "..", "pom.xml"));
        String parent = Files.readString(Path.of("..", "pom.xml"));

        for (String property : PROPERTIES) {
            String value = "<" + property + ">([^<]+)</" + property + ">";
            assertEquals(found(core, value), found(parent, value), property);
        }
        String flags = "<compilerArgs[^>]*>(\\s*<arg>-Xlint[^\\n]+\\n(?:\\s*<arg>[^\\n]+\\n){4,})";
        assertEquals(found(core, flags), found(parent, flags), "what the compiler is told");
        String format = "<artifactId>spotless-maven-plugin</artifactId>(\\s*<version>.*?</configuration>)";
        assertEquals(found(core, format), found(parent, format), "how sources are formatted");
    }

    private static List<String> found(String pom, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(pom);
        assertEquals(true, matcher.find(), () -> "The pom.xml has no " + pattern);
        return matcher.group(1).lines().map(String::strip).toList();
    }
}
