package fi.pohja.spi.core;

import java.util.List;
import java.util.Optional;

/**
 * The tenant's projects, as whoever is signed in may see and change them. Reading needs {@code READ}, changing
 * {@code EDIT_PROGRAMME} and {@link fi.pohja.spi.Capability#CHANGE_PROJECTS}; what the user may not throws
 * {@link fi.pohja.spi.PluginException} of kind USER. Dead with the context it came from.
 */
public interface Projects {

    /**
     * Projects in use by name, at most 1000.
     *
     * @param text part of name, short description, topic or code; empty for all
     */
    List<Project> list(String text);

    /** The project, archived or not; empty when there is none. */
    Optional<Project> find(ProjectId id);

    /** The project with this code, whatever the case; empty when there is none in use. */
    Optional<Project> byCode(String code);

    /** A project's measures in use, in their order; empty when there is no such project. */
    List<Measure> measures(ProjectId project);

    /**
     * Enters an idea. The other plugins' draft rules are not asked.
     *
     * @throws fi.pohja.spi.PluginException of kind USER naming every fault
     */
    Project create(ProjectDraft draft);

    /**
     * Changes what the draft names; what a draft does not have stays as it is.
     *
     * @param version that was read
     * @throws fi.pohja.spi.PluginException of kind USER naming every fault, or when somebody stored another version since
     */
    Project change(ProjectId id, int version, ProjectDraft draft);
}
