package fi.pohja.work;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the first screen shows whoever is signed in. Every method needs READ, is one query, and leaves out what is
 * archived. Days are days in Helsinki.
 *
 * <p>A user belongs to a project when their organisation is one of its parties, when they own a measure of it, or when
 * they are a member of a body that steers it.
 */
public interface MyWork {

    /** Days ahead within which a measure counts as due soon. */
    int SOON = 30;

    /** Days ahead of the milestones that are shown. */
    int MILESTONE_DAYS = 60;

    /** Most changes that are listed. */
    int MOST_NEWS = 200;

    /** Open measures the user or the user's organisation owns, overdue first, then by due day, those without one last. */
    List<OwnMeasure> measures();

    /** Projects the user belongs to, running ones first, then by name. */
    List<OwnProject> projects();

    /**
     * What other people changed since the user's previous visit (or in the last two weeks at a first visit) in projects
     * the user belongs to and in records the user watches, newest first; for those who decide on collaboration spaces also
     * what they and other tenants do there.
     *
     * @param limit at most this many, at most {@link #MOST_NEWS}
     */
    List<News> changes(int limit);

    /** Since when {@link #changes} looks. */
    Instant since();

    /** Milestones of the projects the user belongs to that are due within {@link #MILESTONE_DAYS} or overdue. */
    List<NextMilestone> milestones();

    /** The numbers above the lists. */
    Counts counts();

    enum Urgency {
        OVERDUE,
        /** Due within {@link MyWork#SOON} days. */
        SOON,
        /** Due later, or without a due day. */
        LATER
    }

    /**
     * A measure to work on.
     *
     * @param measure its parent is the project
     * @param number shown as {@code M-12}
     * @param state name of the measure's state
     * @param mine whether the user owns it personally; otherwise their organisation does
     */
    record OwnMeasure(
            Subject measure,
            int number,
            LocalizedText title,
            String projectCode,
            LocalizedText projectName,
            Optional<LocalDate> due,
            Urgency urgency,
            String state,
            int progress,
            boolean mine) {}

    /**
     * A project the user belongs to.
     *
     * @param state name of the project's state
     * @param end forecast end, else planned end
     */
    record OwnProject(
            Subject project,
            String code,
            LocalizedText name,
            String state,
            Optional<LocalDate> end,
            int openMeasures) {}

    /**
     * A milestone ahead.
     *
     * @param milestone its parent is the project
     * @param on forecast day, else planned day
     */
    record NextMilestone(
            Subject milestone,
            LocalizedText title,
            String projectCode,
            LocalizedText projectName,
            LocalDate on,
            boolean overdue) {}

    /**
     * What somebody changed.
     *
     * @param parent the record on whose page it is shown too, such as the project of a measure
     * @param projectCode code of the project it is about; empty when it is about none
     * @param projectName name of the project it is about
     */
    record News(AuditEvent event, Optional<UUID> parent, String projectCode, LocalizedText projectName) {}

    /** How much there is; {@code changes} counts up to {@link #MOST_NEWS}. */
    record Counts(int measures, int overdue, int soon, int projects, int milestones, int changes) {}
}
