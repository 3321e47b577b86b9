package fi.pohja.consultation;

/** Somebody to be sent a personal link. */
public record Invitee(String name, String email) {}
