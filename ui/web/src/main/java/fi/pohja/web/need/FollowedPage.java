package fi.pohja.web.need;

import java.util.List;
import java.util.Optional;

/**
 * What the page by which people follow their needs shows: a field for the code, or what became of the need.
 *
 * @param typed the code as typed
 * @param fault why the code leads to nothing; empty when none was typed yet
 */
public record FollowedPage(String typed, String fault, Optional<Found> found) {

    /**
     * A need, in the words of the page.
     *
     * @param told when it was told
     * @param state a sentence
     * @param merged whether it is handled together with others
     * @param measures each with how far it has come
     * @param answer paragraphs; a sentence that there is none yet
     */
    public record Found(
            String title, String told, String state, boolean merged, List<String> measures, List<String> answer) {}

    static FollowedPage empty() {
        return new FollowedPage("", "", Optional.empty());
    }
}
