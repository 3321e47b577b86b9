package fi.pohja.tenancy;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * One tenant as the registry knows it.
 *
 * @param code official code of Statistics Finland, two digits
 * @param name official name, such as "Lapin hyvinvointialue"
 * @param shortName name on tabs and maps, such as "Lappi"
 * @param hosts host names that lead to the tenant, the one for links first
 * @param languages languages the user interface is offered in, the default first
 * @param accent CSS colour {@code #rrggbb}
 * @param stateReason why the tenant is not active, for its notice page and the operator
 * @param version for optimistic locking of changes by an administrator
 */
public record Tenant(
        TenantId id,
        String code,
        Kind kind,
        LocalizedText name,
        LocalizedText shortName,
        List<String> hosts,
        List<String> languages,
        String accent,
        State state,
        Optional<String> stateReason,
        int version) {

    /** Helsinki is a tenant but no wellbeing services county. */
    public enum Kind {
        WELLBEING_SERVICES_COUNTY,
        CITY,
        SANDBOX
    }

    public enum State {
        /** Serves its users. */
        ACTIVE,
        /** Closed by an operator, with a notice. */
        SUSPENDED,
        /** Its migration failed; the others are not touched. */
        FAILED,
        /** Its file is gone; its data stays. */
        ABSENT
    }

    /** The language shown to whom nothing else is known about. */
    public String defaultLanguage() {
        return languages.getFirst();
    }

    /** The host name links are made with. */
    public String host() {
        return hosts.getFirst();
    }
}
