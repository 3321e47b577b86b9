package fi.pohja.web.page;

import java.util.List;

/**
 * A step that needs a second look: stopping or removing a plugin.
 *
 * @param title of the plugin
 * @param action last part of the address that does it
 * @param concerned whom it concerns: tenants and dependents
 * @param asksData whether the reader decides about the plugin's data
 */
public record PluginStep(
        String id, String title, String lead, List<String> concerned, String action, String verb, boolean asksData) {}
