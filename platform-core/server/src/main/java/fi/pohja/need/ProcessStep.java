package fi.pohja.need;

import fi.pohja.organisation.NamedOrganisation;
import java.util.List;
import java.util.Optional;

/**
 * A step of a service's process and the open needs felt there.
 *
 * @param service as people call it
 * @param processStep empty for needs that name the service alone
 * @param units who told, by name; whoever named no unit last
 */
public record ProcessStep(String service, String processStep, List<Felt> units) {

    public ProcessStep {
        units = List.copyOf(units);
    }

    /**
     * What one unit told of the step.
     *
     * @param unit empty for what was told without naming one
     * @param bottlenecks open bottlenecks
     * @param needs open needs of other kinds
     */
    public record Felt(Optional<NamedOrganisation> unit, int bottlenecks, int needs) {}

    public int bottlenecks() {
        return units.stream().mapToInt(Felt::bottlenecks).sum();
    }

    public int needs() {
        return units.stream().mapToInt(Felt::needs).sum();
    }

    /** The units that call the step a bottleneck. */
    public List<Felt> held() {
        return units.stream()
                .filter(felt -> felt.unit().isPresent() && felt.bottlenecks() > 0)
                .toList();
    }

    /** Whether more than one unit calls it a bottleneck: where services fall apart, it is felt on both sides. */
    public boolean betweenUnits() {
        return held().size() > 1;
    }
}
