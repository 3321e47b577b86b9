package fi.pohja.plugins.sami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.spi.InterfaceKey;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.TenantContext;
import fi.pohja.testkit.PluginContractTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a reviewer's file is taken, and why the rest is not. */
class TextReviewTest extends PluginContractTest {

    private static TextGaps.Line line(String key, String finnish) {
        return new TextGaps.Line(
                new InterfaceKey(SamiServicesPlugin.ID, key, LocalizedText.fi(finnish)), Optional.empty());
    }

    static TextReview read(TenantContext context, String rows) {
        byte[] file = ("\ufeffowner;key;fi;se-FI;state\r\n" + rows).getBytes(StandardCharsets.UTF_8);
        List<TextGaps.Line> lines = List.of(
                line("request.service", "Palvelu"),
                line("list.total", "Yhteensä {0}"),
                line("list.left", "Jäljellä {0}"),
                line("list.more", "Lisää {0}"),
                line("note", "Huomautus"));
        return TextReview.read(context, file, SamiLanguage.SE, lines);
    }

    @Test
    void aReviewersRowIsRefusedWithAReasonAndTheOthersAreTaken() {
        TextReview review = inLappi(context -> read(context, """
                sami-services;request.service;Palvelu;Čđŋšŧž;REVIEWED
                sami-services;request.service;Palvelu;Čđŋšŧž;REVIEWED
                sami-services;list.total;Yhteensä {0};Čđŋ;REVIEWED
                sami-services;list.left;Jäljellä {0};Čđŋ {0;REVIEWED
                sami-services;list.more;Lisää {0};Č'đ {0};REVIEWED
                sami-services;note;Vanha huomautus;Ŧestč;REVIEWED
                sami-services;no.such;Ei ole;Ŋč;REVIEWED
                sami-services;note;Huomautus;Ŧestč;UNREVIEWED
                """));
        assertEquals(
                List.of("request.service čđŋšŧž", "list.more č''đ {0}"),
                review.accepted().stream()
                        .map(text -> text.key().key() + " " + text.words().toLowerCase(Locale.ROOT))
                        .toList());
        assertEquals(1, review.passed());
        assertEquals(
                List.of("3 TWICE", "4 PLACES", "5 PLACES", "7 FINNISH_CHANGED", "8 UNKNOWN"),
                review.refused().stream()
                        .map(row -> row.row() + " " + row.reason())
                        .toList());

        byte[] windows = "owner;key;fi;se-FI;state\ncore;x;Pää;x;REVIEWED".getBytes(StandardCharsets.ISO_8859_1);
        PluginException encoding = assertThrows(
                PluginException.class,
                () -> inLappi(context -> TextReview.read(context, windows, SamiLanguage.SE, List.of())));
        assertTrue(String.valueOf(encoding.getMessage()).contains("UTF-8"), encoding::toString);
        PluginException other = assertThrows(
                PluginException.class,
                () -> inLappi(context -> TextReview.read(
                        context,
                        "owner;key;fi;smn-FI;state".getBytes(StandardCharsets.UTF_8),
                        SamiLanguage.SE,
                        List.of())));
        assertTrue(String.valueOf(other.getMessage()).contains("se-FI"), other::toString);
    }
}
