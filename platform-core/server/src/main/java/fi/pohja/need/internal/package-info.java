/** How needs are stored, checked and offered to clients. Nothing outside the feature uses it. */
@NullMarked
package fi.pohja.need.internal;

import org.jspecify.annotations.NullMarked;
