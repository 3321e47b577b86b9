package fi.pohja.plugins.digital.point;

import fi.pohja.plugins.digital.place.Coordinates;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.Writing;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A service point: a place where one is served at a distance with equipment that is there, alone or with support.
 *
 * @param municipality official code
 * @param languages BCP 47, those one gets support in
 * @param support who helps: a title or a unit, never a person's name
 * @param phone the unit's, or the empty text
 * @param source where the facts are from, or that they are made up; shown to everybody
 * @param closed no longer in use
 */
public record ServicePoint(
        UUID id,
        String name,
        String municipality,
        String address,
        Coordinates where,
        Set<Equipment> equipment,
        List<String> languages,
        String support,
        String phone,
        String source,
        OpeningHours hours,
        boolean closed,
        int version) {

    /** So much of a municipality's name stays the same when it is inflected: Utsjoki, Utsjoen. */
    private static final int STEM = 4;

    public ServicePoint {
        equipment = Set.copyOf(equipment);
        languages = List.copyOf(languages);
    }

    /** Equipment in the order it is always told. */
    public List<Equipment> has() {
        return equipment.stream().sorted().toList();
    }

    /** When it is open, in one line: {@code ma–pe 9.00–15.00, la 10.00–12.00}; {@code closed} when it never is. */
    String open(Writing writing, String closed) {
        List<String> lines = hours.lines(writing);
        return lines.isEmpty() ? closed : String.join(", ", lines);
    }

    /** The name with its municipality, unless the name begins as the municipality's does. */
    public String named(String language) {
        return named(name, municipality, language);
    }

    public static String named(String name, String municipality, String language) {
        String place = Place.name(municipality, language);
        String stem = place.substring(0, Math.min(STEM, place.length()));
        return name.startsWith(stem) ? name : name + ", " + place;
    }
}
