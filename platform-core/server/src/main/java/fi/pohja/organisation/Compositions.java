package fi.pohja.organisation;

import java.util.List;

/**
 * What is laid down for bodies, and where they are not like that.
 *
 * <p>Reading needs {@code READ}, changing {@code EDIT_ORGANISATIONS}. Faults and audit as in {@link Organisations}; a
 * change is one of the {@code BODY} and uses its version. Findings hinder nothing: a body may be short of a member for a
 * while. Any thread.
 */
public interface Compositions {

    /** What is laid down; {@link Composition#none} when nothing is. */
    Composition of(BodyId body);

    /** Where the body is not as laid down today. */
    List<CompositionFinding> findings(BodyId body);

    /** Lays it down; {@code version} is the body's. */
    void change(BodyId body, int version, Composition composition);
}
