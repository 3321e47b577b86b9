package fi.pohja.plugin;

import fi.pohja.spi.core.Collaboration;

/** Where plugins work across tenants: the one bean of the feature that has collaboration spaces. */
public interface PluginCollaboration {

    /** What one plugin sees in the bound tenant: records of its own, in this tenant and the others. */
    Collaboration of(String plugin);
}
