package fi.pohja.programme;

import fi.pohja.problem.NotFoundException;
import java.util.List;

/**
 * National programmes with their goals: reference data, read-only in a tenant. Needs {@code READ}, otherwise
 * {@link fi.pohja.access.DeniedException}. Any thread.
 */
public interface NationalProgrammes {

    /** All programmes with goals, in their order. */
    List<NationalProgramme> list();

    /** The programme of this key; throws {@link NotFoundException} when there is none. */
    default NationalProgramme open(String key) {
        return list().stream()
                .filter(programme -> programme.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(key));
    }
}
