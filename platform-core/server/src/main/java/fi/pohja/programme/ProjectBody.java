package fi.pohja.programme;

import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.NamedBody;

/** A body that serves a project; who sits in it is told by {@link fi.pohja.organisation.Bodies#open}. */
public record ProjectBody(NamedBody body, BodyKind kind) {}
