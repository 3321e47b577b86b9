/**
 * The register of legal requirements: list, record page, forms, and what a measure rests on at its own page.
 *
 * <p>Holds no rules; may use the feature of legislation, the screens of programmes and the patterns of the web interface.
 */
@NullMarked
package fi.pohja.web.legislation;

import org.jspecify.annotations.NullMarked;
