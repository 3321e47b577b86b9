package fi.pohja.plugins.family.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.pohja.plugins.family.consultation.Marks.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found in a text, and what is left alone. All people are made up. */
class MarksTest {

    private static List<String> found(Kind kind, String text) {
        return Marks.of(text).stream()
                .filter(mark -> mark.kind() == kind)
                .map(mark -> mark.of(text))
                .toList();
    }

    private static void assertClean(String text) {
        assertEquals(
                List.of(), Marks.of(text).stream().map(mark -> mark.of(text)).toList(), text);
    }

    @Test
    void personalIdentityCodesOfAllCenturies() {
        assertEquals(List.of("010101-123N"), found(Kind.IDENTITY_CODE, "Asiakas 010101-123N on tuttu."));
        assertEquals(List.of("311215A999X"), found(Kind.IDENTITY_CODE, "hetu 311215A999X."));
        assertEquals(List.of("010594y9032"), found(Kind.IDENTITY_CODE, "tunnus 010594y9032"));
        assertClean("Diaarinumero 2024-1234 ja laki 980/2012.");
    }

    @Test
    void phoneNumbersButNoYearsAgesOrTimes() {
        assertEquals(List.of("040 123 4567"), found(Kind.PHONE, "Äidin numero on 040 123 4567."));
        assertEquals(List.of("+358401234567"), found(Kind.PHONE, "soita +358401234567"));
        assertEquals(List.of("016-322 1000"), found(Kind.PHONE, "tel 016-322 1000"));
        assertClean("Lapsi on 5-vuotias, jakso kesti 2019-2021 ja käynti oli 12.3.2024 klo 14.30.");
        assertClean("Painoa 05 kg ja 100 200 euroa.");
    }

    @Test
    void mailAddresses() {
        assertEquals(
                List.of("aiti.esimerkki@example.fi"), found(Kind.EMAIL, "Posti: aiti.esimerkki@example.fi, kiitos"));
    }

    @Test
    void streetAddressesInBothLanguages() {
        assertEquals(List.of("Koskikatu 12 B 4"), found(Kind.ADDRESS, "Perhe asuu osoitteessa Koskikatu 12 B 4."));
        assertEquals(List.of("Inarintiellä 5"), found(Kind.ADDRESS, "koti on Inarintiellä 5"));
        assertEquals(List.of("Storgatan 3"), found(Kind.ADDRESS, "Familjen bor på Storgatan 3."));
        assertEquals(List.of("99870 Inari"), found(Kind.ADDRESS, "postinumero 99870 Inari"));
        assertClean("Kaksi lasta, joista toinen on ollut sijoitettuna 3 kuukautta.");
    }

    @Test
    void birthDatesThatSayWhatTheyAre() {
        assertEquals(List.of("synt. 3.4.2015"), found(Kind.BIRTH_DATE, "Poika, synt. 3.4.2015, käy koulua."));
        assertEquals(List.of("född 3.4.2015"), found(Kind.BIRTH_DATE, "Pojken är född 3.4.2015."));
        assertClean("Tapaaminen oli 3.4.2025.");
    }

    @Test
    void firstNamesInTheCasesOfFinnish() {
        for (String form :
                List.of("Liisa", "Liisan", "Liisaa", "Liisalle", "Liisalta", "Liisassa", "Liisaan", "Liisakin")) {
            assertEquals(List.of(form), found(Kind.NAME, "Eilen puhuttiin, että " + form + " oli mukana."), form);
        }
        for (String form :
                List.of("Pekan", "Matille", "Sepolta", "Markuksen", "Hanneksella", "Mikaelin", "Johanin", "Tuomasta")) {
            assertEquals(
                    List.of(form),
                    found(Kind.NAME, "Neuvottelussa oli puhe siitä, mitä " + form + " kohdalla tehdään."),
                    form);
        }
        assertEquals(List.of("Anna-Liisan"), found(Kind.NAME, "Tavattiin Anna-Liisan luona."));
        assertEquals(List.of("Jaakolla"), found(Kind.NAME, "Jaakolla on ollut vaikeaa."), "begins the sentence");
    }

    @Test
    void wholeNamesAreOneMark() {
        assertEquals(List.of("Matti Virtanen"), found(Kind.NAME, "Lapsen isä on Matti Virtanen."));
        assertEquals(List.of("Matti Virtaselle"), found(Kind.NAME, "Soitettiin eilen Matti Virtaselle."));
        assertEquals(List.of("Johan Lindström"), found(Kind.NAME, "Pappan heter Johan Lindström."));
        assertEquals(List.of("Eriks"), found(Kind.NAME, "Vi talade om Eriks skolgång."));
        assertEquals(List.of("Satu Mäkinen"), found(Kind.NAME, "Satu Mäkinen tuli tapaamiseen."));
        assertEquals(List.of("Korhosen"), found(Kind.NAME, "Tapasimme eilen Korhosen perheen."));
        assertEquals(List.of("Aikio"), found(Kind.NAME, "Sukunimi on Aikio."));
        assertEquals(List.of("Karlsson"), found(Kind.NAME, "Familjen Karlsson flyttade."));
    }

    @Test
    void wordsAndPlacesAreLeftAlone() {
        assertClean("Lapsi asuu Oulussa ja käy koulua Inarissa. Espooseen muutto on mahdollinen.");
        assertClean("Annan luvan kuvailla tilannetta. Nainen on 34-vuotias. Toivon nopeaa vastausta.");
        assertClean("Nuorella on autismikirjon häiriö ja päihteiden käyttöä. Lapin keskussairaala on tutkinut.");
        assertClean("Barnet bor i Karleby och går i skolan. Familjen önskar stöd på svenska.");
        assertClean("");
    }

    @Test
    void placesAreInOrderAndDoNotOverlap() {
        String text = "Liisa Virtanen, 010101-123N, Koskikatu 3, puh. 0401234567";
        List<Marks.Mark> marks = Marks.of(text);
        assertEquals(
                List.of(Kind.NAME, Kind.IDENTITY_CODE, Kind.ADDRESS, Kind.PHONE),
                marks.stream().map(Marks.Mark::kind).toList());
        for (int i = 1; i < marks.size(); i++) {
            assertEquals(true, marks.get(i - 1).end() <= marks.get(i).start());
        }
    }
}
