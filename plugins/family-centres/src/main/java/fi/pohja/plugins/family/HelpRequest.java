package fi.pohja.plugins.family;

import fi.pohja.spi.AuditStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a family, or a professional for it, asked for, and where it is. Personal data until it is forgotten; then nickname,
 * contact and all words are empty.
 *
 * @param number what staff and family call it by
 * @param language BCP 47, the one to be contacted in
 * @param asker title and unit of a professional; empty of a family
 * @param networkFine whether the family lets others of the network be asked
 * @param contactBy the day by which contact was promised
 * @param followUpOn when it is to be asked again how things are
 */
record HelpRequest(
        UUID id,
        int number,
        Sender sender,
        Channel channel,
        Topic topic,
        Urgency urgency,
        String municipality,
        String language,
        String nickname,
        String contact,
        String reachWhen,
        String words,
        String asker,
        boolean networkFine,
        HelpState state,
        Optional<Outcome> outcome,
        Instant receivedAt,
        LocalDate contactBy,
        Optional<LocalDate> contactedOn,
        Optional<LocalDate> followUpOn,
        Optional<LocalDate> closedOn,
        boolean forgotten,
        int version) {

    /** Who asks. */
    enum Sender {
        FAMILY,
        PROFESSIONAL
    }

    /** How it came in. */
    enum Channel {
        PUBLIC,
        STAFF
    }

    /** What it is about. */
    enum Topic {
        EVERYDAY,
        PARENTING,
        FEELINGS,
        SCHOOL,
        RELATIONSHIP,
        SEPARATION,
        SUBSTANCES,
        VIOLENCE,
        OTHER
    }

    /** How soon contact is needed; the most urgent first. */
    enum Urgency {
        URGENT,
        SOON,
        CALM;

        /** Within how many working days contact is promised. */
        int days(FamilySettings settings) {
            return switch (this) {
                case URGENT -> settings.urgentDays();
                case SOON -> settings.soonDays();
                case CALM -> settings.calmDays();
            };
        }
    }

    /** How it ended. */
    enum Outcome {
        HELPED,
        GUIDED,
        NOT_REACHED,
        WITHDRAWN
    }

    /** Whether contact was promised by a day that is over, and there was none. */
    boolean overdue(LocalDate today) {
        return state == HelpState.NEW && contactBy.isBefore(today);
    }

    /** Whether it was to be asked how things are by today. */
    boolean followUpDue(LocalDate today) {
        return state.open() && followUpOn.filter(day -> !day.isAfter(today)).isPresent();
    }

    /** For the audit: that something was done for it, and no word about whom. */
    AuditStep audited(String action) {
        return AuditStep.of(action, "HELP_REQUEST", id, String.valueOf(number));
    }
}
