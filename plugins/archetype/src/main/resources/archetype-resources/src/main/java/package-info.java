/** Short notes: a page, a card, a table and a setting to begin with. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
