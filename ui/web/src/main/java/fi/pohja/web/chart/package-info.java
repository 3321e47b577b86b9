/**
 * Charts, each with its numbers in a table behind it.
 * May use Vaadin and the texts; the drawing in the browser is Apache ECharts, loaded when the first chart is shown.
 */
@NullMarked
package fi.pohja.web.chart;

import org.jspecify.annotations.NullMarked;
