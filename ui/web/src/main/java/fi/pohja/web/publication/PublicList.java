package fi.pohja.web.publication;

import fi.pohja.publication.PublicProject;
import java.util.List;

/** The list of public projects as the template draws it. */
public record PublicList(List<PublicProject> projects, PublicWords words, String canonical) {}
