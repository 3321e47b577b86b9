/**
 * Commitments of municipalities and joint authorities to projects: requested, decided, registered, and the matrix that
 * shows who is in.
 *
 * <p>Uses organisation and programme, mail for its requests, importing for commitments from spreadsheets.
 */
@NullMarked
package fi.pohja.commitment;

import org.jspecify.annotations.NullMarked;
