/** Keeps archives, loads and starts plugins, guards their calls, and brings tenants' tables and settings along. */
@NullMarked
package fi.pohja.plugin.internal;

import org.jspecify.annotations.NullMarked;
