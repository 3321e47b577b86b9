package fi.pohja.tenancy;

import java.nio.file.Path;
import java.util.List;

/**
 * The schemas plugins have beside a tenant's own: {@code <tenant>__<plugin>}. The tenant's login may create tables there
 * and nowhere else; changelogs run as that login. Callers take their turns for one tenant and plugin. Any thread, any
 * scope.
 */
public interface PluginSchemas {

    /** The schema's name, whether or not it is there. */
    static String name(TenantId tenant, String plugin) {
        return tenant.schema() + "__" + plugin.replace('-', '_');
    }

    /**
     * What has not run yet of a changelog, with its SQL; touches nothing.
     *
     * @param archive jar the changelog is in
     * @param changelog its path there
     * @throws RefusedException when the changelog cannot be read or breaks a rule
     */
    Plan plan(TenantId tenant, String plugin, Path archive, String changelog);

    /**
     * Makes the schema where it is missing and runs what has not run yet, in one transaction: after a failure, or when
     * the process ends half way, the tables are as they were.
     *
     * @return what was done
     * @throws RefusedException as {@link #plan}
     * @throws FailedException when a change set fails
     */
    Plan migrate(TenantId tenant, String plugin, Path archive, String changelog);

    /**
     * Runs the SQL that takes a migration back.
     *
     * @throws FailedException when it fails; nothing is changed then
     */
    void takeBack(TenantId tenant, String plugin, String rollbackSql);

    /** Whether the schema is there. */
    boolean exists(TenantId tenant, String plugin);

    /** Drops the schema with all that is in it; nothing happens when it is not there. */
    void drop(TenantId tenant, String plugin);

    /**
     * What is to be done, or was.
     *
     * @param changeSets {@code id (author)} in the order they run; empty when there is nothing to do
     * @param sql what they execute
     * @param rollbackSql what takes them back
     */
    record Plan(String schema, List<String> changeSets, String sql, String rollbackSql) {
        public Plan {
            changeSets = List.copyOf(changeSets);
        }
    }

    /** A changelog breaks a rule. */
    final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> faults;

        /** With every fault as an English sentence. */
        public RefusedException(List<String> faults) {
            super(String.join("; ", faults));
            this.faults = List.copyOf(faults);
        }

        /** Every fault. */
        public List<String> faults() {
            return faults;
        }
    }

    /** A change set failed. */
    final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what the database said. */
        public FailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
