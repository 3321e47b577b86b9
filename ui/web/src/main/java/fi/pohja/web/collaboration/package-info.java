/**
 * The views of collaboration spaces: spaces with their members, what is shared with others, and what others share. May use
 * the feature collaboration, the record panels and the patterns, and the views of programmes.
 */
@NullMarked
package fi.pohja.web.collaboration;

import org.jspecify.annotations.NullMarked;
