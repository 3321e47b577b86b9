/**
 * Units and services: lists, record pages and forms.
 *
 * <p>Holds no rules; may use the feature of services and the patterns of the web interface.
 */
@NullMarked
package fi.pohja.web.service;

import org.jspecify.annotations.NullMarked;
