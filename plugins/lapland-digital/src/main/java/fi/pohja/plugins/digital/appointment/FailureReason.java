package fi.pohja.plugins.digital.appointment;

/** Why an appointment could not be held. The name for people is {@code failure.<NAME>}. */
public enum FailureReason {
    CONNECTION,
    SOUND_OR_PICTURE,
    CLIENTS_EQUIPMENT,
    WORKERS_EQUIPMENT,
    OTHER
}
