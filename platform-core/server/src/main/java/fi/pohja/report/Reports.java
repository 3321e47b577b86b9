package fi.pohja.report;

import fi.pohja.job.JobId;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reports of projects and bodies.
 *
 * <p>Reading needs {@code READ}; making, writing, sending to review and back {@code EDIT_PROGRAMME}; entering a sign-off
 * {@code SIGN_REPORTS}; marking as sent, accepted or returned {@code DECIDE_PROGRAMME}. Faults, versions and audit as in
 * {@link fi.pohja.programme.Projects}; the subject is {@code REPORT}, shown with its project. Any thread.
 */
public interface Reports {

    /** Columns to sort by. */
    enum Sort {
        TITLE,
        KIND,
        ABOUT,
        PERIOD,
        DUE,
        STATE
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of the title or of the project's name
     */
    record Filter(String text, Set<ReportKind> kinds, Set<ReportState> states, Optional<ProjectId> project) {
        public Filter {
            kinds = Set.copyOf(kinds);
            states = Set.copyOf(states);
        }

        /** All reports. */
        public static Filter everything() {
            return new Filter("", Set.of(), Set.of(), Optional.empty());
        }

        /** Those about a project. */
        public static Filter of(ProjectId project) {
            return new Filter("", Set.of(), Set.of(), Optional.of(project));
        }
    }

    Listing<Report> list(Filter filter, Order<Sort> order, Slice slice);

    /** The report; empty when there is none. */
    Optional<Report> find(ReportId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Report open(ReportId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Begins a report under a random id. */
    default Report create(ReportDraft draft) {
        return create(Optional.empty(), draft);
    }

    /** Begins a report; a given id serves as in {@link fi.pohja.programme.Projects}. */
    Report create(Optional<ReportId> id, ReportDraft draft);

    Report change(ReportId id, int version, ReportDraft draft);

    /** Takes out a draft that was never signed; the history keeps that there was one. */
    void remove(ReportId id, int version);

    /** What the author said, one for each part of the kind. */
    List<ReportText> texts(ReportId id);

    /**
     * Stores what the author says in a part. Each part has a version of its own, so that two people can write in
     * different parts at once.
     *
     * @param version of the part as read, 0 while nobody has written
     * @throws InvalidException when the report is signed ({@code report.frozen}), or the text is longer than 20,000
     *     characters
     */
    ReportText write(ReportId id, ReportPart part, int version, String text);

    /** The document: the frozen one once it is signed, else composed of what is known now. */
    ReportDocument document(ReportId id);

    /** What differs from {@link Report#previous}; nothing when there is none. */
    List<ReportChange> changes(ReportId id);

    /** The states whoever calls can take the report to. */
    List<ReportState> allowedSteps(ReportId id);

    /**
     * Takes the report to another state; to SIGNED only by {@link #sign}. Back to DRAFT the frozen document is given up;
     * its hash stays in the history.
     *
     * @param reason why, for the history; required on the way back to DRAFT
     */
    Report step(ReportId id, int version, ReportState to, String reason);

    /** Enters a body's sign-off and freezes the document as it is now. */
    Report sign(ReportId id, int version, SignOff signOff);

    /**
     * Starts making the report as a file: long work that tells its progress, of 200 measures less than 5 s. The file is
     * kept with the report, in place of an earlier one of its format, until the report is signed or becomes a draft
     * again. Needs {@code READ}.
     */
    JobId make(ReportId id, ReportFormat format);

    /** The files that were made of the report as it stands, by format. */
    List<MadeFile> files(ReportId id);

    /**
     * A file that was made.
     *
     * @throws NotFoundException when there is no such report, or none of that format was made
     */
    ReportFile file(ReportId id, ReportFormat format);
}
