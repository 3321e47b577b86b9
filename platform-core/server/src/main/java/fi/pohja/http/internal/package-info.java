/** Resources of the API below access, and the answers to what goes wrong. */
@NullMarked
package fi.pohja.http.internal;

import org.jspecify.annotations.NullMarked;
