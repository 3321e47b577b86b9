/**
 * The frame around every page: navigation, top bar, appearance, breadcrumbs and title.
 * May use texts and patterns; knows no feature, only the page descriptors that views contribute.
 */
@NullMarked
package fi.pohja.web.shell;

import org.jspecify.annotations.NullMarked;
