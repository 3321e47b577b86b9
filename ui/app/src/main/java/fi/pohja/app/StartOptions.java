package fi.pohja.app;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the command line says.
 *
 * @param port the one port, 0 for any free one
 * @param data folder of the embedded database, absent with an outside one
 * @param fresh whether what the data folder holds is removed first
 * @param tenants folder with one folder per tenant
 * @param today the date the clock shows, absent for the real one
 * @param developed projects of plugins whose classes are loaded, and loaded again when they change
 * @param switchedOn slug of the tenant those are switched on in
 */
record StartOptions(
        int port,
        Optional<Path> data,
        boolean fresh,
        Path tenants,
        Optional<LocalDate> today,
        List<Path> developed,
        String switchedOn) {

    static final String USAGE = "Options: --port NUMBER  --data DIR  --fresh  --tenants DIR  --today YYYY-MM-DD"
            + "  --develop DIR:DIR  --on TENANT";

    private static final String FRESH = "--fresh";

    /**
     * Reads {@code --name value} and {@code --name=value}.
     *
     * @throws IllegalArgumentException with a sentence for the user: unknown option, missing or malformed value
     */
    static StartOptions parse(List<String> arguments) {
        int port = 8080;
        Optional<Path> data = Optional.empty();
        boolean fresh = false;
        Path tenants = Path.of("tenants");
        Optional<LocalDate> today = Optional.empty();
        List<Path> developed = List.of();
        String switchedOn = "lappi";
        for (Map.Entry<String, String> option : options(arguments).entrySet()) {
            String value = option.getValue();
            switch (option.getKey()) {
                case "--port" -> port = port(value);
                case "--data" -> data = Optional.of(Path.of(value));
                case FRESH -> fresh = true;
                case "--tenants" -> tenants = Path.of(value);
                case "--today" -> today = Optional.of(date(value));
                case "--develop" ->
                    developed = Stream.of(value.split(File.pathSeparator))
                            .map(Path::of)
                            .toList();
                case "--on" -> switchedOn = value;
                default -> throw new IllegalArgumentException("Unknown option " + option.getKey() + ". " + USAGE);
            }
        }
        return new StartOptions(port, data, fresh, tenants, today, developed, switchedOn);
    }

    /** The same as settings of the application context, under {@code pohja.}. */
    Map<String, Object> asProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("pohja.server.port", port);
        properties.put("pohja.tenants", tenants.toAbsolutePath().normalize().toString());
        properties.put("pohja.embedded", data.isPresent());
        data.ifPresent(folder ->
                properties.put("pohja.data", folder.toAbsolutePath().normalize().toString()));
        data.ifPresent(folder -> {
            Path own = folder.toAbsolutePath().normalize();
            properties.put("pohja.plugins.folder", own.resolve("plugins").toString());
            properties.put("pohja.plugins.keys", own.resolve("plugin-keys").toString());
        });
        today.ifPresent(date -> properties.put("pohja.today", date.toString()));
        return properties;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            if (argument.equals(FRESH)) {
                options.put(argument, "");
            } else if (argument.startsWith("--") && equals > 0) {
                options.put(argument.substring(0, equals), argument.substring(equals + 1));
            } else if (argument.startsWith("--") && i + 1 < arguments.size()) {
                i++;
                options.put(argument, arguments.get(i));
            } else {
                throw new IllegalArgumentException("No value for " + argument + ". " + USAGE);
            }
        }
        return options;
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--port needs a number, not \"" + value + "\".", notANumber);
        }
        throw new IllegalArgumentException("--port needs a number from 0 to 65535, not " + value + ".");
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException(
                    "--today needs a date like 2020-01-20, not \"" + value + "\".", notADate);
        }
    }
}
