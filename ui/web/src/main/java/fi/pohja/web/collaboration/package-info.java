/**
 * The views of collaboration spaces: spaces with their members, what is shared with others, what others share, and border
 * agreements. May use the features collaboration and agreement, the record panels and the patterns, and the views of programmes.
 */
@NullMarked
package fi.pohja.web.collaboration;

import org.jspecify.annotations.NullMarked;
