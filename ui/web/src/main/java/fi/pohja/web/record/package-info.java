/**
 * What every record's page is made of beside its own fields: history, comments, files, links, sources, watching, and the
 * form that edits it. May use the patterns and the features audit, discussion, attachment, organisation and work; views
 * of any feature use it.
 */
@NullMarked
package fi.pohja.web.record;

import org.jspecify.annotations.NullMarked;
