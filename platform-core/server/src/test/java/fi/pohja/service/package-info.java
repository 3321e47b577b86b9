/** Units and services on a real database with two tenants. */
@NullMarked
package fi.pohja.service;

import org.jspecify.annotations.NullMarked;
