package fi.pohja.text;

import java.util.List;

/** Where the languages beyond the complete ones come from. */
@FunctionalInterface
public interface FurtherLanguages {

    /** Those of the bound tenant; none without one. From memory, on any thread, for each text that is looked up. */
    List<FurtherLanguage> here();
}
