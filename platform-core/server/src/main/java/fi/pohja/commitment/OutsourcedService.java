package fi.pohja.commitment;

/**
 * A significant whole of services that a municipality buys from a private provider, and how it takes part in the project.
 * Limits: provider and package required, 300 characters; joins 2,000.
 *
 * @param joins how the provider takes part; may be empty
 */
public record OutsourcedService(String provider, String servicePackage, String joins) {}
