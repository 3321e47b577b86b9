package fi.pohja.tenants;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of sentences that statements rest on. */
final class SourceIds {

    private SourceIds() {}

    /** Ids that {@code reference/sources-index.csv} has a sentence for. */
    static Set<String> known() {
        return Files.csv(Files.reference("sources-index.csv")).stream()
                .map(row -> row.get("id"))
                .collect(toSet());
    }

    /** Ids named by the programmes or by any tenant's content. */
    static Set<String> used() {
        Set<String> used = new HashSet<>();
        collect(Files.yaml(Files.reference("programmes.yaml")).value(), used);
        Files.content().forEach(file -> collect(Files.yaml(file).value(), used));
        return used;
    }

    private static void collect(@Nullable Object value, Set<String> used) {
        if (value instanceof Map<?, ?> map) {
            if (map.get("sources") instanceof List<?> ids) {
                ids.forEach(id -> used.add(String.valueOf(id)));
            }
            map.values().forEach(part -> collect(part, used));
        } else if (value instanceof List<?> list) {
            list.forEach(part -> collect(part, used));
        }
    }

    /** Finds an element without sources, with the same id twice, or with an id nobody has a sentence for. */
    static void check(Node element, Set<String> known, Findings findings) {
        List<String> ids = element.texts("sources");
        findings.require(
                !ids.isEmpty(), element.where(), "names no source; add sources: [id of reference/sources-index.csv]");
        findings.require(
                ids.stream().distinct().count() == ids.size(), element.where(), "names a source twice; name it once");
        for (String id : ids) {
            findings.require(
                    known.contains(id),
                    element.where(),
                    "source " + id
                            + " is not in reference/sources-index.csv; correct the id or add its sentence there");
        }
    }
}
