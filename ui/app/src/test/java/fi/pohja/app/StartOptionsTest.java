package fi.pohja.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartOptionsTest {

    @Test
    void readsBothWaysOfWritingAValue() {
        StartOptions options =
                StartOptions.parse(List.of("--port=9000", "--data", "here", "--fresh", "--today", "2020-01-20"));

        assertEquals(9000, options.port());
        assertEquals(Optional.of(Path.of("here")), options.data());
        assertTrue(options.fresh());
        assertEquals(Optional.of(LocalDate.of(2020, 1, 20)), options.today());
    }

    @ParameterizedTest
    @CsvSource({
        "--port=abc, --port needs a number",
        "--port=70000, --port needs a number from 0 to 65535",
        "--today=20.1.2020, --today needs a date like 2020-01-20",
        "--colour=red, Unknown option --colour",
        "--data, No value for --data"
    })
    void saysWhatIsWrong(String argument, String sentence) {
        String message = assertThrows(IllegalArgumentException.class, () -> StartOptions.parse(List.of(argument)))
                .getMessage();

        assertTrue(String.valueOf(message).startsWith(sentence), message);
    }
}
