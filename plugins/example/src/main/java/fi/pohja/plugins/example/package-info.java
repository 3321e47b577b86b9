/** Visits to municipalities: the example of the plugin guide, one class for each kind of contribution. */
@NullMarked
package fi.pohja.plugins.example;

import org.jspecify.annotations.NullMarked;
