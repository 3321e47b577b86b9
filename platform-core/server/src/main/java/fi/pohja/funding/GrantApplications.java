package fi.pohja.funding;

import fi.pohja.attachment.AttachmentId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Applications and the grants they become.
 *
 * <p>Reading needs {@code READ}; preparing and entering the funder's answers {@code EDIT_FUNDING}; submitting
 * {@code APPROVE_FUNDING}. Faults, versions and audit as in {@link FundingCalls}; the subject is {@code APPLICATION},
 * shown with its project. Any thread.
 *
 * <p>The project's stated amounts follow: total and applied when it is submitted, granted when it is decided.
 */
public interface GrantApplications {

    /** Which applications are listed; empty parts leave nothing out. */
    record Filter(Optional<ProjectId> project, Optional<FundingCallId> call, Optional<ApplicationState> state) {
        public static Filter everything() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Filter of(ProjectId project) {
            return new Filter(Optional.of(project), Optional.empty(), Optional.empty());
        }

        public static Filter in(FundingCallId call) {
            return new Filter(Optional.empty(), Optional.of(call), Optional.empty());
        }
    }

    /** Applications, those that close last first. */
    List<ApplicationRow> list(Filter filter);

    Optional<GrantApplication> find(ApplicationId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default GrantApplication open(ApplicationId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Begins an application; a given id serves for loading content again and again. */
    GrantApplication create(Optional<ApplicationId> id, FundingCallId call, ProjectId project);

    /** Changes what the applicant says beside the budget: a summary of at most 20,000 characters, a contact of 300. */
    GrantApplication change(ApplicationId id, int version, LocalizedText summary, String contact);

    /**
     * Changes cells of the budget; other people's cells stay as they are.
     *
     * @throws ChangedMeanwhileException when a cell is no longer as the caller saw it; nothing was changed then
     * @throws InvalidException when an amount is none, or the application is no longer open
     */
    GrantApplication changeBudget(ApplicationId id, List<BudgetChange> changes);

    /**
     * Attaches a file to a line of the checklist; faults of the file as in attachments. After the submission only what
     * may follow it ({@link AttachmentRequirement#deliverBy}).
     *
     * @param content read to its end; not closed
     */
    GrantApplication attach(
            ApplicationId id, String requirement, String fileName, String mediaType, InputStream content);

    /** Takes a file off again while the application is open. */
    GrantApplication detach(ApplicationId id, AttachmentId attachment);

    /** What keeps the application from being submitted now, its time aside; empty when nothing does. */
    List<Violation> faults(ApplicationId id);

    /**
     * Submits: freezes a snapshot with its hash and gives the receipt. Whether it is in time is decided by the clock
     * when everything else is done, in the transaction that stores it.
     *
     * @throws InvalidException with everything that is missing, or {@code call.closed} when it is too late
     */
    Receipt submit(ApplicationId id, int version);

    /** The document that was submitted, as JSON, exactly as it was hashed. */
    String document(SubmissionId id);

    /** Enters that an application was submitted elsewhere before; there is no receipt. */
    GrantApplication recordSubmitted(ApplicationId id, int version, LocalDate on, List<String> sourceRefs);

    /** Enters what the funder asked for; the reason has at most 2,000 characters. */
    GrantApplication requestSupplement(ApplicationId id, int version, String reason, LocalDate due);

    /** Enters the funder's decision, or corrects it while no payment was requested. */
    GrantApplication decide(ApplicationId id, int version, GrantDecision decision);

    /** Takes out an application that was never submitted. */
    void remove(ApplicationId id, int version);
}
