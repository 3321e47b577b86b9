package fi.pohja.web.page;

import fi.pohja.spi.PublicContent.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings a plugin has in every tenant that set none of its own, for the operators.
 *
 * @param title of the plugin
 * @param message what was done just now
 */
public record PluginDefaults(String id, String title, List<Group> groups, Optional<String> message) {

    /**
     * One settings record.
     *
     * @param origin where the values come from, in words
     * @param unreadable why what is stored cannot be read
     * @param secrets names of the fields nobody reads back
     * @param stored whether the operators stored something that holds, so that it can be taken back
     * @param faults what keeps it from being stored and concerns no one field
     * @param history what was stored, the latest first
     */
    public record Group(
            String title,
            String origin,
            Optional<String> unreadable,
            int version,
            Element.Form form,
            Set<String> secrets,
            boolean stored,
            List<String> faults,
            List<Earlier> history) {}

    /**
     * A document that was stored.
     *
     * @param values in one line of words
     * @param current whether it is the latest, which there is no way back to
     */
    public record Earlier(int version, String head, String values, boolean current) {}
}
