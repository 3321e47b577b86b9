package fi.pohja.web.initiative;

import java.util.List;

/**
 * An initiative on the page for everybody, in the words of the page.
 *
 * @param from who gave it and when
 * @param answered the answer's heading, with its day
 * @param answer paragraphs; a sentence that it is awaited when there is none
 * @param measures each with how far it has come
 * @param effect paragraphs; none when nothing is known yet
 */
public record PublishedWords(
        String title,
        String from,
        List<String> text,
        String answered,
        List<String> answer,
        List<String> measures,
        List<String> effect) {}
