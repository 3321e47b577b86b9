package fi.pohja.content.internal;

import java.util.List;

/**
 * One feature's part of a content file. A bean; parts with a lower {@code @Order} come first, since later ones name
 * what earlier ones enter. Called for one tenant at a time, all files of a step before the next step.
 */
interface ContentPart {

    /** The lists of a file that this part reads, by their keys. */
    List<String> lists();

    /** Enters the keys of everything the file makes, so that any other file can name it; nothing when it has no keys. */
    default void enterKeys(ContentFile file, ContentKeys keys) {}

    /** Reads the lists: adds a step for everything to be made, and notes every fault. */
    void read(ContentFile file, ContentKeys keys);
}
