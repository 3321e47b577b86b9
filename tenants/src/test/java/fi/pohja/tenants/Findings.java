package fi.pohja.tenants;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that one run of the tests tells it all. */
final class Findings {

    private final List<String> findings = new ArrayList<>();

    /** States one thing that is wrong: where it is, what is wrong, what to do. */
    void add(String where, String what) {
        findings.add(where + ": " + what);
    }

    void require(boolean condition, String where, String what) {
        if (!condition) {
            add(where, what);
        }
    }

    /** Fails the test with all findings, one a line, if there are any. */
    void assertNone() {
        if (!findings.isEmpty()) {
            fail(findings.size() + " to put right:\n" + String.join("\n", findings));
        }
    }
}
