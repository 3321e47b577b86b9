package fi.pohja.funding;

import java.time.Instant;

/**
 * Proof of a submission.
 *
 * @param number as people quote it, such as {@code VA-2020-00012}
 * @param round 1 for the application itself, more for supplements
 * @param submittedAt to the second
 * @param sha256 of the document, in hexadecimal
 */
public record Receipt(
        SubmissionId id,
        ApplicationId application,
        String number,
        int round,
        Instant submittedAt,
        String submittedBy,
        String sha256) {}
