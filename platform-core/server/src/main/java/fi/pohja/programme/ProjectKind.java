package fi.pohja.programme;

/** The name for people is the text {@code project.kind.<name>}. */
public enum ProjectKind {
    PROJECT,
    /** Hankekokonaisuus: gathers projects, has sums and goals of its own, stands under no other umbrella. */
    UMBRELLA
}
