/**
 * The OT centre's consultations across tenants: a professional asks in one, the core unit of another answers with a team of
 * several, and what was learnt is kept without anybody's name.
 *
 * <p>Uses the public SPI, working days of the plugin, and nothing else.
 */
@NullMarked
package fi.pohja.plugins.family.consultation;

import org.jspecify.annotations.NullMarked;
