package fi.pohja.plugins.sami;

import fi.pohja.spi.LanguageForms;
import java.util.List;

/**
 * How the Sámi languages of Finland write days and numbers. Northern and Inari Sámi as Unicode CLDR 48.2.0 has them for
 * Finland ({@code se-FI}: plain {@code se} is written otherwise; {@code smn}, weekdays standing alone). Of Skolt Sámi CLDR
 * knows nothing: its names are those of the Windows culture data for {@code sms-FI}, with the soft sign U+02B9, to be
 * checked by a speaker; the order of its days is the Finnish one.
 */
final class SamiForms {

    private static final char COMMA = ',';
    private static final char NO_BREAK_SPACE = '\u00a0';

    static final LanguageForms NORTHERN = new LanguageForms(
            List.of(
                    "ođđajagemánnu",
                    "guovvamánnu",
                    "njukčamánnu",
                    "cuoŋománnu",
                    "miessemánnu",
                    "geassemánnu",
                    "suoidnemánnu",
                    "borgemánnu",
                    "čakčamánnu",
                    "golggotmánnu",
                    "skábmamánnu",
                    "juovlamánnu"),
            List.of("ođđj", "guov", "njuk", "cuoŋ", "mies", "geas", "suoi", "borg", "čakč", "golg", "skáb", "juov"),
            List.of("mánnodat", "disdat", "gaskavahkku", "duorastat", "bearjadat", "lávvordat", "sotnabeaivi"),
            List.of("má", "di", "ga", "du", "be", "lá", "so"),
            "dd.MM.y",
            "EEEE d MMMM y",
            "HH:mm",
            COMMA,
            NO_BREAK_SPACE);

    static final LanguageForms INARI = new LanguageForms(
            List.of(
                    "uđđâivemáánu",
                    "kuovâmáánu",
                    "njuhčâmáánu",
                    "cuáŋuimáánu",
                    "vyesimáánu",
                    "kesimáánu",
                    "syeinimáánu",
                    "porgemáánu",
                    "čohčâmáánu",
                    "roovvâdmáánu",
                    "skammâmáánu",
                    "juovlâmáánu"),
            List.of(
                    "uđiv", "kuovâ", "njuhčâ", "cuáŋui", "vyesi", "kesi", "syeini", "porge", "čohčâ", "roovvâd",
                    "skammâ", "juovlâ"),
            List.of("vuossargâ", "majebargâ", "koskokko", "tuorâstâh", "vástuppeivi", "lávurdâh", "pasepeivi"),
            List.of("vuo", "maj", "kos", "tuo", "vás", "láv", "pas"),
            "d.M.y",
            "EEEE, MMMM d. y",
            "H.mm",
            COMMA,
            NO_BREAK_SPACE);

    static final LanguageForms SKOLT = new LanguageForms(
            List.of(
                    "ođđeeʹjjmään",
                    "täʹlvvmään",
                    "pâʹzzlâšttam-mään",
                    "njuhččmään",
                    "vueʹssmään",
                    "ǩieʹssmään",
                    "sueiʹnnmään",
                    "påʹrǧǧmään",
                    "čõhččmään",
                    "kålggmään",
                    "skamm-mään",
                    "rosttovmään"),
            List.of("ođjm", "täʹlvv", "pâzl", "njuh", "vue", "ǩie", "suei", "påʹr", "čõh", "kålg", "ska", "rost"),
            List.of("vuõssargg", "mââibargg", "seärad", "neljdpeiʹvv", "piâtnâc", "sueʹvet", "pâʹsspeiʹvv"),
            List.of("vu", "mâ", "se", "ne", "pi", "su", "pâ"),
            "d.M.y",
            "EEEE d.M.y",
            "H.mm",
            COMMA,
            NO_BREAK_SPACE);

    private SamiForms() {}
}
