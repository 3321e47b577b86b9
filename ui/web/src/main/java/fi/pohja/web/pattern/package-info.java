/**
 * The patterns of the interface, one of each: list and detail, record page, form, fields, timeline, map, notices.
 * May use the texts, the problems features report and Vaadin; knows no feature. Every view is made of them.
 */
@NullMarked
package fi.pohja.web.pattern;

import org.jspecify.annotations.NullMarked;
