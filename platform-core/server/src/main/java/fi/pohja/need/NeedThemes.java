package fi.pohja.need;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What needs are grouped by.
 *
 * <p>Permissions, faults, versions and audit as in {@link Needs}; the subject is {@code NEED_THEME}. Any thread.
 */
public interface NeedThemes {

    /** All themes by name. */
    List<NeedTheme> list();

    /** The theme; empty when there is none. */
    Optional<NeedTheme> find(NeedThemeId id);

    /** Enters a theme under a random id. */
    default NeedTheme create(LocalizedText name) {
        return create(Optional.empty(), name);
    }

    /** Enters a theme; an id in use is a violation of {@code id} ({@code taken}). A name is required, 300 characters. */
    NeedTheme create(Optional<NeedThemeId> id, LocalizedText name);

    NeedTheme rename(NeedThemeId id, int version, LocalizedText name);

    /** Takes a theme out; its needs are under none then. */
    void delete(NeedThemeId id, int version);
}
