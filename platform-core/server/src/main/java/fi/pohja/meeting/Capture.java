package fi.pohja.meeting;

import java.util.UUID;

/**
 * One line captured during a workshop.
 *
 * @param id chosen where it was typed, so that sending it again after a lost connection doubles nothing
 * @param text at most 300 characters, in the language of whoever captured it
 */
public record Capture(UUID id, String text) {

    public Capture {
        text = text.strip();
    }
}
