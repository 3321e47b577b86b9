/**
 * Records that come from spreadsheets: columns and what they mean, a preview of what would be made and changed, the
 * import itself in portions, refused rows with reasons, and taking a whole import back.
 *
 * <p>Uses job and spreadsheet; the features that can be imported offer an {@link fi.pohja.importing.Import} bean.
 */
@NullMarked
package fi.pohja.importing;

import org.jspecify.annotations.NullMarked;
