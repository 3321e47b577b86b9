package fi.pohja.bench;

import java.nio.file.Path;

/**
 * What a run has to keep to.
 *
 * @param root the checkout
 * @param work where data of this run may be kept; removed afterwards
 * @param quick whether to try the harness rather than to measure well
 */
record Bounds(Path root, Path work, boolean quick) {

    /** How often something is repeated: well, or quickly. */
    int times(int well, int quickly) {
        return quick ? quickly : well;
    }

    Path tenants() {
        return root.resolve("tenants");
    }
}
