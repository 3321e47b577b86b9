package fi.pohja.need;

import java.util.List;

/**
 * The needs of the bound tenant as steps of services' processes across units, which shows where services fall apart.
 *
 * <p>Reading needs {@code READ}. Any thread.
 */
public interface ServiceProcesses {

    /** The most steps that {@link #steps} returns. */
    int MOST = 500;

    /**
     * The steps with open needs: neither archived, resolved nor rejected; what was merged goes with the need that
     * stands for it, and counts for the unit that told it. A need that names no service is not there. Steps between
     * units come first, then by bottlenecks, service and step; at most {@link #MOST}.
     */
    List<ProcessStep> steps();
}
