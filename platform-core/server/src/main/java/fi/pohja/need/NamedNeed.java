package fi.pohja.need;

import fi.pohja.spi.LocalizedText;

/** A need as other records name it. */
public record NamedNeed(NeedId id, int number, LocalizedText title) {

    /** The number as people write it, such as {@code N-12}. */
    public String code() {
        return "N-" + number;
    }
}
