package fi.pohja.report;

import fi.pohja.organisation.NamedBody;
import fi.pohja.programme.NamedProject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report without its document.
 *
 * @param signature who signed it off; empty before
 * @param sha256 hash of the frozen document, in hexadecimal; empty before it is signed
 * @param previous the last report of the same kind about the same that was frozen before
 */
public record Report(
        ReportId id,
        ReportKind kind,
        Optional<NamedProject> project,
        Optional<NamedBody> body,
        String title,
        String language,
        LocalDate periodStart,
        LocalDate periodEnd,
        Optional<LocalDate> dueOn,
        ReportState state,
        Optional<Signature> signature,
        Optional<String> sha256,
        Optional<Instant> frozenAt,
        Optional<Previous> previous,
        Instant updatedAt,
        int version) {

    /**
     * A sign-off by a body.
     *
     * @param section the section of the minutes, such as {@code § 12}; may be empty
     * @param enteredBy who entered it
     */
    public record Signature(NamedBody body, LocalDate on, String section, String enteredBy) {}

    /** An earlier report. */
    public record Previous(ReportId id, String title, LocalDate periodEnd) {}

    /** What can be changed, as it is now: what a form begins with. */
    public ReportDraft draft() {
        return new ReportDraft(
                kind,
                project.map(NamedProject::id),
                body.map(NamedBody::id),
                title,
                language,
                Optional.of(periodStart),
                Optional.of(periodEnd),
                dueOn);
    }
}
