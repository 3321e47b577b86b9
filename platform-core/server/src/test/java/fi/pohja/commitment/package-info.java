/** Who is in, asked for by mail, answered by a link, registered by the office. */
@NullMarked
package fi.pohja.commitment;

import org.jspecify.annotations.NullMarked;
