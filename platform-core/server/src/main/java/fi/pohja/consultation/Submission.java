package fi.pohja.consultation;

import fi.pohja.organisation.Sector;
import java.util.List;

/**
 * What somebody responds. Limits: respondent required, 200 characters; at least one answer; an answer 10,000.
 *
 * @param id chosen when the form was shown, so that sending it twice responds once
 * @param answers one for each question, in their order
 */
public record Submission(ConsultationResponseId id, String respondent, Sector sector, List<String> answers) {

    public Submission {
        respondent = respondent.strip();
        answers = answers.stream().map(String::strip).toList();
    }
}
