/**
 * A project's documents on its page: their versions with files, the forms, and the step to let everybody read one.
 *
 * <p>Holds no rules; may use the feature of documents, the screens of programmes and the patterns of the web interface.
 */
@NullMarked
package fi.pohja.web.document;

import org.jspecify.annotations.NullMarked;
