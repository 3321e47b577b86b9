package fi.pohja.report;

import fi.pohja.organisation.BodyId;
import fi.pohja.programme.ProjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is typed about a report. Limits: title required, 300 characters; a language the texts exist in; both days of the
 * period, in their order; a project, or for a council's annual report a body. Kind, project, body and language stay as
 * they were made.
 *
 * @param dueOn the last day to send it
 */
public record ReportDraft(
        ReportKind kind,
        Optional<ProjectId> project,
        Optional<BodyId> body,
        String title,
        String language,
        Optional<LocalDate> periodStart,
        Optional<LocalDate> periodEnd,
        Optional<LocalDate> dueOn) {}
