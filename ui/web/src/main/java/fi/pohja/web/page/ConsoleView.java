package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The operators' console.
 *
 * @param facts about the installation, by what they are
 * @param message what has just been done
 */
public record ConsoleView(List<Fact> facts, List<Row> rows, List<Event> events, Optional<String> message) {

    public record Fact(String name, String value) {}

    /**
     * One tenant.
     *
     * @param address of its first host, empty when nobody can get there
     * @param tone {@code good}, {@code bad} or {@code still}
     * @param reason why it is not in use
     */
    public record Row(
            String slug,
            String name,
            String host,
            String address,
            String state,
            String tone,
            Optional<String> reason,
            Optional<String> schema,
            String size,
            Optional<String> activity,
            boolean canSuspend,
            boolean canResume) {}

    public record Event(String at, String actor, String action, String subject, String detail) {}
}
