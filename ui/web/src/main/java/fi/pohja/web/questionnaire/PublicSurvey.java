package fi.pohja.web.questionnaire;

import java.util.List;

/**
 * The page on which anybody answers a survey, in the words of the page.
 *
 * @param faults what is wrong with what was sent; none at first
 * @param id of the response, so that sending it twice answers once
 */
public record PublicSurvey(
        List<String> description, List<String> faults, String id, List<Group> groups, List<Statement> statements) {

    /** A group to count oneself to. */
    public record Group(String value, String words, boolean chosen) {}

    /**
     * A statement to score from 1 to 5.
     *
     * @param name of its fields
     * @param chosen the score chosen; empty for none
     */
    public record Statement(String name, String words, String chosen) {}
}
