package fi.pohja.plugins.family.consultation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * First names usual in Finland, and the endings of surnames, in the cases of Finnish and the genitive of Swedish. Finds
 * likely names; a rare name is not found, and a word that is also a name only where it cannot begin a sentence. Pure
 * functions, for any thread.
 */
final class PersonNames {

    private static final String FIRST = """
            aada aaro aaron aatu ada aino aki aku albert aleksi alexander alina alisa alma amanda anders andreas anette \
            anita anja anna anne anneli anni annika annikki anniina ann antero anton antti anu ari arja armas arto arttu \
            arvo asta astrid atte aulis axel barbro benjamin birgit björn camilla carina carl caroline charlotta \
            christer christian christina daniel eero eetu eeva eevi eija eila eino elias elina elisa elisabet elisabeth \
            elise ella elli elma elsa emil emilia emma emmi erik erika erkki essi eva evelina ewa fanny fredrik gunilla \
            gunnar göran hanna hanne hannele hannes hannu harri heidi heikki heini heli helena helmi helvi henna henri \
            henrik henry hilja hilkka hilla hugo håkan iida iina iiris iivari ilari ilkka ilmari ilona inga inger \
            ingrid inka irene iris irja irma isabella ismo jaakko jaana jan jani janika janina janne jari jarkko jarmo \
            jarno jenna jenni jenny jere jesse jesper joel joona joonas johan johanna johannes jonas joni jonna jorma \
            josefin jouko jouni juha juhana juhani juho jukka julia juliana jussi juuso jyri jyrki kaarina kaarlo kai \
            kaija kaisa kaisla kalervo kalevi kalle karin kari karita karl karoliina katariina katarina kati katja katri \
            kauko kerttu kiia kim kimmo kirsi kirsti klaus konsta kristian kristiina kyllikki kyösti laila lari lars lasse \
            laura lauri leena leevi leif leila lempi leo lena liisa linda linnea lotta lucas lukas lumi lydia maarit \
            maija maiju mari maria mariam marianne marika marita marja marjatta marjo marjut marko markku markus martin \
            martta martti mathias matias matilda matti mauno mauri mia miika mika mikael mikko milja milla minea minna \
            minttu mira mirja mirjam mirka mirva moa mohamed muhammad nea nella nelli nico nicole niilo niina niklas niko \
            nils noel noora ola olavi oliver olivia olli onni oona oskar oskari osmo ossi otso otto outi paavo pasi patrik \
            paula pauli pauliina pedro peetu pekka pentti per pertti peter petra petri petteri pia pihla piia pinja pirjo \
            pirkko päivi raija raili raimo rasmus rauha rauni rauno reetta reijo reino riikka riina riitta risto ritva roni \
            ronja roosa rosa ruut saana saara saija saila saima salla sami samu samuel samuli sanna santeri sanni sara sari \
            satu saul seija senja seppo seela sini sinikka siiri siru sirkka sirpa sisko sofia sofie sonja stefan stig \
            sulo suvi sven susanna susanne sylvi taina taisto taneli tanja tapani tapio tarja taru tauno tea teemu teija \
            tellervo teppo terhi tero terttu tiia tiina tiitus timo tobias toini toivo tomas tomi tommi toni topi tuija \
            tuomas tuomo tuula tuuli tuulia tuulikki tuure tyyne ulf ulla urho usko valtteri vanessa veera veijo veikko \
            veli venla verna vesa vieno viktor viktoria vilho vili viljami viljo ville vilma viola viivi väinö yrjö åsa \
            áile aili ánde biret elle ella-maria inga-maarit jovnna juhán-piera máret niillas piera rávdná sárá uula""";

    /** Names that are words as well; taken for names only within a sentence. */
    private static final Set<String> ALSO_WORDS = Set.of(
            "anna", "ari", "armas", "ilona", "kai", "kaisla", "kari", "lempi", "lumi", "marja", "mari", "onni", "per",
            "pinja", "rauha", "satu", "sini", "sisko", "sulo", "suvi", "taisto", "taru", "toivo", "tuuli", "tyyne",
            "usko", "veli", "vieno", "vili", "ola", "jan", "urho", "aino", "helmi", "hilla", "minttu", "pihla", "viola",
            "tea", "otto", "alma", "viva", "oma", "tuure", "pia", "asta", "martin", "emma", "topi");

    private static final List<String> CASES = List.of(
            "", "n", "a", "ä", "ta", "tä", "lla", "llä", "lle", "lta", "ltä", "ssa", "ssä", "sta", "stä", "na", "nä",
            "ksi", "tta", "ttä", "s", "ni", "nsa", "nsä", "mme");

    private static final List<String> CLITICS = List.of("kin", "kaan", "kään", "han", "hän", "ko", "kö", "pa", "pä");

    private static final String LAST = """
            aalto aikio anttila eskola feodoroff fofonoff gauriloff guttorm hakala harju heikkilä heino jokela kallio kivelä \
            koskela koski laakso laine laiti lehto länsman magga mattila mattus morottaja moshnikoff mäkelä mäki niemi \
            nordman näkkäläjärvi ojala peltola pieski rantala saari saijets salo semenoff seppälä valle""";

    /** Virtanen and its cases, but not the partitive: Virtasta is made as Oulusta is. */
    private static final Pattern NEN = Pattern.compile(
            "\\p{L}{2,}[aeiouyäö](nen|sen|sella|sellä|selle|selta|seltä|sessa|sessä|sesta|sestä|seen|sena|senä|sia|siä)");

    /** Espooseen, Vantaaseen: places, not names. */
    private static final Pattern LONG_VOWEL = Pattern.compile("\\p{L}*(aa|ee|ii|oo|uu|ää|öö)seen");

    private static final Pattern SWEDISH = Pattern.compile(
            "\\p{L}{2,}(ström|berg|lund|qvist|kvist|gren|stedt|sson|roos)(in|ia|ille|illa|ilta|issa|ista|s)?");

    private static final Set<String> FORMS = forms(false);
    private static final Set<String> CERTAIN = forms(true);
    private static final Set<String> SURNAMES = surnames();

    private PersonNames() {}

    /**
     * Whether a word with a capital letter is likely a first name, in whatever case.
     *
     * @param begins whether it begins a sentence, where every word has a capital
     */
    static boolean first(String word, boolean begins) {
        Set<String> known = begins ? CERTAIN : FORMS;
        String lower = word.toLowerCase(Locale.ROOT);
        return known.contains(lower)
                || CLITICS.stream()
                        .filter(lower::endsWith)
                        .anyMatch(end -> known.contains(lower.substring(0, lower.length() - end.length())))
                || (lower.contains("-") && Stream.of(lower.split("-")).allMatch(known::contains));
    }

    /** Whether a word with a capital letter is likely a surname; only asked where it does not begin a sentence. */
    static boolean surname(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return SURNAMES.contains(lower)
                || SWEDISH.matcher(lower).matches()
                || (NEN.matcher(lower).matches() && !LONG_VOWEL.matcher(lower).matches());
    }

    private static Set<String> forms(boolean certain) {
        Set<String> all = new HashSet<>();
        for (String name : FIRST.split("\\s+", -1)) {
            if (!certain || !ALSO_WORDS.contains(name)) {
                inflect(name, all);
            }
        }
        return Set.copyOf(all);
    }

    private static Set<String> surnames() {
        Set<String> all = new HashSet<>();
        for (String name : LAST.split("\\s+", -1)) {
            inflect(name, all);
        }
        return Set.copyOf(all);
    }

    private static void inflect(String name, Set<String> all) {
        all.add(name);
        all.add(name + "s");
        char last = name.charAt(name.length() - 1);
        if (last == 's') {
            String stem = name.substring(0, name.length() - 1);
            endings(stem + "kse", all);
            endings(stem + "ks", all);
            all.add(name + "ta");
            all.add(name + "tä");
        } else if ("aeiouyäöáå".indexOf(last) < 0) {
            endings(name + "i", all);
        } else {
            endings(name, all);
            weak(name, all, last);
        }
    }

    /** Consonant gradation: Pekka, Pekan; Matti, Matin; Seppo, Sepon. */
    private static void weak(String name, Set<String> all, char last) {
        if (name.length() > 3) {
            char before = name.charAt(name.length() - 2);
            if (before == name.charAt(name.length() - 3) && "kpt".indexOf(before) >= 0) {
                endings(name.substring(0, name.length() - 2) + last, all);
            }
        }
    }

    private static void endings(String stem, Set<String> all) {
        CASES.forEach(ending -> all.add(stem + ending));
        all.add(stem + stem.charAt(stem.length() - 1) + "n");
    }
}
