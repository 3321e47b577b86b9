package fi.pohja.plugin;

import fi.pohja.problem.Violations;
import fi.pohja.spi.Finding;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks plugins' rules about what is to be stored. Features call it before their transaction begins. Any thread. */
@Singleton
public final class DraftRules {

    private static final ScopedValue<Reader> READER = ScopedValue.newInstance();

    /** Asked for when it is needed: the core's own cards, which the registry holds, use the features that ask here. */
    private final BeanProvider<PluginCalls> calls;

    DraftRules(BeanProvider<PluginCalls> calls) {
        this.calls = calls;
    }

    /**
     * Somebody who stores from a form and can be told what rules notice: warnings keep the draft from being stored until
     * they were shown, hints are kept to be shown afterwards. Where nobody reads, as over the API, neither matters. Of one
     * form, under its session's lock.
     */
    public static final class Reader {
        private final Set<Finding> shown = new HashSet<>();
        private final List<Finding> hints = new ArrayList<>();

        /**
         * Runs work that stores.
         *
         * @throws NoticedException with warnings that were not shown before; nothing is stored then, and thrown with the
         *     same warnings it is never again
         */
        public void store(Runnable work) {
            hints.clear();
            try {
                ScopedValue.where(READER, this).run(work);
            } catch (NoticedException noticed) {
                shown.addAll(noticed.findings());
                throw noticed;
            }
        }

        /** What is good to know about what was stored last. */
        public List<Finding> hints() {
            return List.copyOf(hints);
        }

        private void notice(List<Finding> findings) {
            hints.addAll(of(Finding.Severity.HINT, findings));
            List<Finding> warnings = of(Finding.Severity.WARNING, findings);
            if (!shown.containsAll(warnings)) {
                throw new NoticedException(warnings);
            }
        }
    }

    /** Warnings nobody has read yet. */
    public static final class NoticedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Finding> findings;

        NoticedException(List<Finding> findings) {
            super("Rules warn of " + findings);
            this.findings = List.copyOf(findings);
        }

        public List<Finding> findings() {
            return findings;
        }
    }

    /**
     * Lets the draft pass unless a rule of the bound tenant finds an error, or warns a {@link Reader}. Within a transaction
     * no rule is asked, as when a plugin itself stores.
     *
     * @throws fi.pohja.problem.InvalidException naming every error found
     */
    public <T extends Record> void ask(Class<T> kind, T draft) {
        List<Finding> findings = calls.get().check(kind, draft);
        Violations violations = new Violations();
        of(Finding.Severity.ERROR, findings)
                .forEach(finding -> violations.add(finding.field(), "plugin.finding", finding.text()));
        violations.done();
        if (READER.isBound()) {
            READER.get().notice(findings);
        }
    }

    private static List<Finding> of(Finding.Severity severity, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
