package fi.pohja.tenants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One tenant's content, of all its files together. */
record Content(String tenant, List<Node> files) {

    /** The content of every tenant that has any. */
    static List<Content> all() {
        Map<String, List<Node>> byTenant = new TreeMap<>();
        for (Path file : Files.content()) {
            String tenant = Files.ROOT.relativize(file).getName(0).toString();
            byTenant.computeIfAbsent(tenant, key -> new ArrayList<>()).add(Files.yaml(file));
        }
        return byTenant.entrySet().stream()
                .map(entry -> new Content(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Content of(String tenant) {
        return all().stream()
                .filter(content -> content.tenant.equals(tenant))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(tenant + " has no content files; add " + tenant + "/content/*.yaml"));
    }

    List<Node> items(String kind) {
        return files.stream().flatMap(file -> file.items(kind).stream()).toList();
    }

    /** Parts of all projects, such as goals or measures. */
    List<Node> ofProjects(String kind) {
        return items("projects").stream()
                .flatMap(project -> project.items(kind).stream())
                .toList();
    }

    Node project(String key) {
        return byKey(items("projects"), key)
                .orElseThrow(() -> new AssertionError(tenant + "/content: project " + key + " is gone; bring it back"));
    }

    static Optional<Node> byKey(List<Node> elements, String key) {
        return elements.stream().filter(each -> each.text("key").equals(key)).findFirst();
    }

    static Set<String> keys(List<Node> elements) {
        return elements.stream().map(each -> each.text("key")).collect(Collectors.toSet());
    }

    static Map<String, Node> index(List<Node> elements) {
        return elements.stream()
                .collect(Collectors.toMap(each -> each.text("key"), Function.identity(), (first, second) -> first));
    }
}
