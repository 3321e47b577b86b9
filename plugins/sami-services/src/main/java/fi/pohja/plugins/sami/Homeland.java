package fi.pohja.plugins.sami;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The municipalities of the Sámi homeland (Act 974/1995, section 4). Names are those of the municipalities and the same in
 * Finnish and in the official English.
 */
enum Homeland {
    ENONTEKIO("047", "Enontekiö", true),
    INARI("148", "Inari", true),
    /** The area of the Lapland reindeer herding cooperative only; the Language Act binds the whole municipality. */
    SODANKYLA("758", "Sodankylä", false),
    UTSJOKI("890", "Utsjoki", true);

    private final String code;
    private final String municipality;
    private final boolean whole;

    Homeland(String code, String municipality, boolean whole) {
        this.code = code;
        this.municipality = municipality;
        this.whole = whole;
    }

    /** Code of Statistics Finland. */
    String code() {
        return code;
    }

    String municipality() {
        return municipality;
    }

    /** Whether all of the municipality belongs to the homeland. */
    boolean whole() {
        return whole;
    }

    static Optional<Homeland> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
