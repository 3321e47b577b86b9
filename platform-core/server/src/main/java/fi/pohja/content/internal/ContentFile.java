package fi.pohja.content.internal;

import fi.pohja.tenancy.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * One content file, read into the steps that enter its records. The steps are in the order in which records need each
 * other. Not thread-safe.
 */
final class ContentFile {

    /** The order of steps within a file. */
    enum Phase {
        ORGANISATIONS,
        BODIES,
        PROJECTS,
        SUB_AREAS,
        GOALS,
        OTHERS,
        NEED_THEMES,
        NEEDS,
        /** What may name records of files that are loaded later; done when all files are. */
        ACROSS_FILES
    }

    /**
     * Enters one record through its feature.
     *
     * @param line where the record stands in the file
     * @param depth how many records of the same phase it stands under
     * @param id made of the key; a step whose id was loaded before is passed over
     */
    record Step(Phase phase, int depth, int line, UUID id, String key, Runnable work) {}

    private final Path path;
    private final YamlFile yaml;
    private final List<Step> steps = new ArrayList<>();

    ContentFile(Path path) {
        this.path = path;
        this.yaml = YamlFile.read(path);
    }

    Path path() {
        return path;
    }

    YamlFile.Entry root() {
        return yaml.root();
    }

    /** Faults of reading, each once: an element is read for its key first and for the rest later. */
    List<YamlFile.Problem> problems() {
        return yaml.problems().stream().distinct().toList();
    }

    void add(Step step) {
        steps.add(step);
    }

    /** The steps of the file's own transaction, in order. */
    List<Step> steps() {
        return steps.stream()
                .filter(step -> step.phase() != Phase.ACROSS_FILES)
                .sorted(Comparator.comparing(Step::phase).thenComparingInt(Step::depth))
                .toList();
    }

    /** The steps to take when all files are loaded. */
    List<Step> stepsAcrossFiles() {
        return steps.stream().filter(step -> step.phase() == Phase.ACROSS_FILES).toList();
    }
}
