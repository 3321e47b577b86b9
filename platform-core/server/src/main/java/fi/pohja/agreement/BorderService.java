package fi.pohja.agreement;

/** What a border agreement is about. The name for people is the text {@code agreement.service.<name>}. */
public enum BorderService {
    SOCIAL_SERVICES,
    HEALTH_CARE,
    EMERGENCY_MEDICAL,
    RESCUE
}
