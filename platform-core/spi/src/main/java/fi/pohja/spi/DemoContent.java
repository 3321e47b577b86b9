package fi.pohja.spi;

/**
 * Content to try a plugin with, where Pohja runs as a demonstration. It says of itself that it is made up, and names no
 * real person. Since 1.1.
 */
public interface DemoContent {

    /**
     * Enters it, as the platform itself, within a minute: once, when a plugin that a tenant's file asks for is switched on
     * for the first time with the embedded database. Never called in production. The core's own content is there already.
     */
    void enter(TenantContext context);
}
