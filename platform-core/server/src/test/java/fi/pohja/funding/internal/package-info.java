/** What grants compute and read, without a database. */
@NullMarked
package fi.pohja.funding.internal;

import org.jspecify.annotations.NullMarked;
