package fi.pohja.plugin;

import fi.pohja.problem.Violations;
import fi.pohja.spi.Finding;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;

/** Asks plugins' rules about what is to be stored. Features call it before their transaction begins. Any thread. */
@Singleton
public final class DraftRules {

    /** Asked for when it is needed: the core's own cards, which the registry holds, use the features that ask here. */
    private final BeanProvider<PluginCalls> calls;

    DraftRules(BeanProvider<PluginCalls> calls) {
        this.calls = calls;
    }

    /**
     * Lets the draft pass unless a rule of the bound tenant finds an error. Within a transaction no rule is asked, as when
     * a plugin itself stores.
     *
     * @throws fi.pohja.problem.InvalidException naming every error found
     */
    public <T extends Record> void ask(Class<T> kind, T draft) {
        Violations violations = new Violations();
        calls.get().check(kind, draft).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(finding -> violations.add(finding.field(), "plugin.finding", finding.text()));
        violations.done();
    }
}
