/**
 * The public pages of projects, and the tab on a project's page that publishes them.
 * Uses the feature's package {@code fi.pohja.publication} and the plain pages; holds no rules.
 */
@NullMarked
package fi.pohja.web.publication;

import org.jspecify.annotations.NullMarked;
