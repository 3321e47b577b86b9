/**
 * The views of initiatives, statements and recommendations: list, record page, the tab of a body, the page for everybody.
 * May use the features initiative, need, programme and what stands before them, the views of organisations and
 * programmes, the record panels and the patterns.
 */
@NullMarked
package fi.pohja.web.initiative;

import org.jspecify.annotations.NullMarked;
