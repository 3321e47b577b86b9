package fi.pohja.plugins.sami;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The language a client has chosen, once.
 *
 * @param client a pseudonym that only the unit can turn into a person, such as a number of its own register
 * @param spoken {@code fi}, or a Sámi language
 * @param written the same for letters and decisions
 * @param channel whether it was said to staff or on the public page
 */
record LanguageChoice(UUID id, String client, String spoken, String written, LocalDate askedOn, Channel channel) {

    /** Who asked. The name for people is {@code channel.<name>}. */
    enum Channel {
        STAFF,
        PUBLIC
    }
}
