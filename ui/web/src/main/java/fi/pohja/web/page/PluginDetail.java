package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One plugin, for the operators.
 *
 * @param tone {@code good}, {@code bad} or {@code still}
 * @param failedUpgrade which version could not take over, and why
 * @param offers what it adds, by kind
 * @param refusals why something was not done
 */
public record PluginDetail(
        String id,
        String state,
        String tone,
        Optional<String> reason,
        Optional<String> failedUpgrade,
        String description,
        List<ConsoleView.Fact> facts,
        List<ConsoleView.Fact> offers,
        List<Use> uses,
        List<Instance> instances,
        List<Fault> faults,
        boolean canStart,
        boolean canStop,
        boolean hasSettings,
        Optional<String> message,
        List<String> refusals) {

    /** A tenant that uses it. */
    public record Use(
            String tenant, String name, String state, String tone, Optional<String> reason, boolean suspended) {}

    /** What one process says. */
    public record Instance(String name, String version, String state, int abandoned) {}

    /** One fault, in words. */
    public record Fault(String id, String at, String what, String detail, String tenant, int count) {}
}
