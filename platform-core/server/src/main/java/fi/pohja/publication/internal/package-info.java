@NullMarked
package fi.pohja.publication.internal;

import org.jspecify.annotations.NullMarked;
