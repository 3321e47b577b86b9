package fi.pohja.plugins.sami;

import java.util.Optional;
import java.util.stream.Stream;

/** The Sámi languages of the Sámi Language Act (1086/2003, section 3). The name for people is {@code language.<name>}. */
enum SamiLanguage {
    SE("se", "davvisámegiella"),
    SMN("smn", "anarâškielâ"),
    SMS("sms", "sääʹmǩiõll");

    private final String code;
    private final String ownName;

    SamiLanguage(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** BCP 47. */
    String code() {
        return code;
    }

    /** The language's name in the language itself. */
    String ownName() {
        return ownName;
    }

    static Optional<SamiLanguage> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
