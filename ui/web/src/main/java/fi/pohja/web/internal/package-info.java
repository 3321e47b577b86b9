/**
 * How Vaadin is started and how its sessions meet Micronaut and the tenants.
 * May use Micronaut's context, Vaadin and the servlet API; no view may use it.
 */
@NullMarked
package fi.pohja.web.internal;

import org.jspecify.annotations.NullMarked;
