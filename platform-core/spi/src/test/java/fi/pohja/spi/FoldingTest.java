package fi.pohja.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void lettersAKeyboardDoesNotHaveAreFoldedAndThoseItHasAreNot() {
        assertEquals("davvisamegiella", Folding.fold("Davvisámegiella"));
        assertEquals("ruotagiella cuojahit ednobapptat", Folding.fold("ruoŧagiella čuojahit eđnobápptat"));
        assertEquals("äiti åkerö", Folding.fold("Äiti Åkerö"));
    }

    @Test
    void theSoftSignIsTheSameHoweverItIsTyped() {
        for (String typed :
                new String[] {"sääʹmǩiõll", "sää'mǩiõll", "sää´mǩiõll", "sää’mǩiõll", "sääʼmǩiõll", "Säämkioll"}) {
            assertEquals("säämkioll", Folding.fold(typed));
        }
    }

    @Test
    void lettersComposedOrNotAreTheSame() {
        assertEquals(Folding.fold("\u01e9"), Folding.fold("k\u030c"));
    }

    @Test
    void partsOfWordsAreFound() {
        assertTrue(Folding.contains("pueʹrrvââjjamvuʹvdd", " puerrvaajj "));
        assertFalse(Folding.contains("hyvinvointialue", "hyvinvointiälue"));
        assertTrue(Folding.contains("mitä vain", ""));
    }
}
