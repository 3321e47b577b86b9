package fi.pohja.web.consultation;

import java.util.List;

/**
 * The page on which somebody responds to a consultation, in the words of the page.
 *
 * @param until the last day, as a sentence
 * @param faults what is wrong with what was sent; none at first
 * @param id of the response, so that sending it twice responds once
 */
public record PublicConsultation(
        List<String> description,
        String until,
        List<String> faults,
        String id,
        String respondent,
        List<Choice> sectors,
        List<Question> questions) {

    /** One sector to choose. */
    public record Choice(String value, String words, boolean chosen) {}

    /**
     * A question with what was answered.
     *
     * @param name of the field
     */
    public record Question(String name, String words, String answer) {}

    /** A consultation in the list. */
    public record Link(String title, String address, String state) {}

    /**
     * A view and how it was taken into account.
     *
     * @param handling in words
     * @param reason paragraphs
     */
    public record View(String respondent, List<Question> said, String handling, List<String> reason) {}
}
