package fi.pohja.plugins.family;

import fi.pohja.testkit.PluginContractTest;

/** The plugin through the real host, in two tenants: what every plugin promises, and what this one does. */
class FamilyCentresPluginTest extends PluginContractTest {}
