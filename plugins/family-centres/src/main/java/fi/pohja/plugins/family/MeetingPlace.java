package fi.pohja.plugins.family;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.OpeningHours;
import java.util.List;
import java.util.UUID;

/**
 * Where families meet: an open meeting place of a family centre (kohtaamispaikka).
 *
 * @param host who keeps it, such as a parish
 * @param municipality official code of where it is, one of those the centre serves
 * @param languages BCP 47, those one is met in
 */
record MeetingPlace(
        UUID id,
        UUID centre,
        LocalizedText name,
        String host,
        String address,
        String municipality,
        OpeningHours hours,
        List<String> languages,
        Purpose purpose,
        LocalizedText description) {

    MeetingPlace {
        languages = List.copyOf(languages);
    }

    /** What one comes for. */
    enum Purpose {
        OPEN,
        PLAY,
        PEERS,
        ADVICE,
        YOUNG
    }
}
