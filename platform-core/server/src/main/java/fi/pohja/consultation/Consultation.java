package fi.pohja.consultation;

import fi.pohja.programme.NamedProject;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A consultation as its page shows it.
 *
 * @param summary how the views were taken into account as a whole
 * @param invitations who was sent a personal link, by name
 * @param version for every change
 */
public record Consultation(
        ConsultationId id,
        int number,
        LocalizedText title,
        LocalizedText description,
        LocalizedText targetGroups,
        List<LocalizedText> questions,
        Optional<NamedProject> project,
        Optional<LocalDate> opensOn,
        Optional<LocalDate> closesOn,
        boolean forEverybody,
        ConsultationState state,
        LocalizedText summary,
        List<Invited> invitations,
        int responses,
        int handled,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant updatedAt,
        int version) {

    /**
     * Somebody who was sent a personal link.
     *
     * @param responded whether they responded by it
     */
    public record Invited(String name, String email, Instant sentAt, boolean responded) {}

    /** The number as people write it, such as {@code L-12}. */
    public String code() {
        return "L-" + number;
    }

    /** What can be changed, as it is now: what a form begins with. */
    public ConsultationDraft draft() {
        return new ConsultationDraft(
                title,
                description,
                targetGroups,
                questions,
                project.map(NamedProject::id),
                opensOn,
                closesOn,
                forEverybody,
                sourceRefs);
    }

    /** Whether it takes responses on that day. */
    public boolean takesResponses(LocalDate today) {
        return state == ConsultationState.OPEN
                && opensOn.filter(today::isBefore).isEmpty()
                && closesOn.filter(today::isAfter).isEmpty();
    }
}
