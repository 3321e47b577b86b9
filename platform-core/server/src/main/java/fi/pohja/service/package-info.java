/**
 * What people are served with and where: services, the channels they are reached through, and the units with their
 * places, hours and languages, in the shape of Finland's service data repository (PTV).
 *
 * <p>Uses tenancy, audit, access, search and organisation.
 */
@NullMarked
package fi.pohja.service;

import org.jspecify.annotations.NullMarked;
