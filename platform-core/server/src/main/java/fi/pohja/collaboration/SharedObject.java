package fi.pohja.collaboration;

/** A share together with what was read of it. */
public record SharedObject(Share share, SharedContent content) {}
