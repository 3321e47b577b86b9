package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A ministry's programme, the same for every tenant.
 *
 * @param goals by number
 * @param projects the tenant's current projects and umbrellas under it, by name
 */
public record NationalProgramme(
        String key,
        LocalizedText name,
        LocalizedText description,
        LocalizedText ministry,
        Optional<LocalDate> starts,
        Optional<LocalDate> ends,
        Optional<String> url,
        List<NationalGoal> goals,
        List<NamedProject> projects,
        List<String> sourceRefs) {}
