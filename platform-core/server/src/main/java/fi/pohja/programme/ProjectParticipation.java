package fi.pohja.programme;

/** A project an organisation takes part in, with its role there. */
public record ProjectParticipation(NamedProject project, ProjectState state, PartyRole role) {}
