package fi.pohja.plugins.family.consultation;

/**
 * The twelve demanding services an OT centre helps with, as the pilot of Pirkanmaa listed them. The name for people is the
 * text {@code demanding.<name>}.
 */
enum Topic {
    SPECIAL_CARE,
    FORENSIC,
    FOSTER_CARE,
    REFORM_SCHOOL,
    ADOPTION,
    CHILD_PROTECTION,
    NEUROPSYCHIATRY,
    SEVERE_DISABILITY,
    IMMIGRANTS,
    DIVORCE,
    VIOLENCE,
    SUBSTANCES
}
