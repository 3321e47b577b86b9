package fi.pohja.plugins.sami;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A document that is to be had in another language.
 *
 * @param number counts up in the tenant, for people to speak of
 * @param document what it is called; not whom it is about
 * @param from language it is written in: {@code fi}, {@code se}, {@code smn} or {@code sms}
 * @param to language it is wanted in; one of the two is Sámi
 * @param orderedBy unit or title of whoever ordered it
 * @param certified whether the translation is to be certified, as those of decisions are
 * @param wantedBy the latest day wished for
 * @param certifiedBy who certified it, by title; empty as long as nobody has
 */
record TranslationOrder(
        UUID id,
        int number,
        String document,
        String from,
        String to,
        String orderedBy,
        Translator translator,
        boolean certified,
        Optional<LocalDate> wantedBy,
        State state,
        String certifiedBy,
        Optional<LocalDate> certifiedOn,
        Instant orderedAt,
        Optional<LocalDate> deliveredOn,
        int version) {

    /** Who translates, in the order of Decree 108/2004. The name for people is {@code translator.<name>}. */
    enum Translator {
        /** Somebody at the authority who knows the language. */
        OWN_WORKER,
        /** The Sámi Language Office of the Sámi Parliament. */
        LANGUAGE_OFFICE,
        /** An authorised translator. */
        AUTHORISED
    }

    /** How far it is. The name for people is {@code translation.<name>}. */
    enum State {
        ORDERED,
        IN_TRANSLATION,
        DELIVERED,
        CANCELLED;

        /** Whether something is still to be done. */
        boolean open() {
            return this == ORDERED || this == IN_TRANSLATION;
        }
    }

    /** The Sámi language it is from or into. */
    SamiLanguage language() {
        return SamiLanguage.of(to).or(() -> SamiLanguage.of(from)).orElseThrow();
    }

    /** Whether it should have been delivered by now. */
    boolean late(LocalDate today) {
        return state.open() && wantedBy.filter(day -> day.isBefore(today)).isPresent();
    }
}
