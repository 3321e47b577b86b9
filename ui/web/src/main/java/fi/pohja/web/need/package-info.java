/**
 * The views of needs: list, board, record page, themes, the tab of an organisation, the page by which people follow what
 * they told. May use the features need, programme and what stands before them, the views of programmes and
 * organisations, the record panels and the patterns.
 */
@NullMarked
package fi.pohja.web.need;

import org.jspecify.annotations.NullMarked;
