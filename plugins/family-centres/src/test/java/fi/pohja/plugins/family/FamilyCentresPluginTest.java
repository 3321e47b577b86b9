package fi.pohja.plugins.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.plugins.family.MeetingPlace.Purpose;
import fi.pohja.plugins.family.Partner.Sector;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import fi.pohja.testkit.PluginContractTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The plugin through the real host, in two tenants: what every plugin promises, and what this one does. */
class FamilyCentresPluginTest extends PluginContractTest {

    static final Municipality INARI = new Municipality("148", Centres.text("Inari", "Enare"));

    private final Centres centres = new Centres();
    private final Partners partners = new Partners();
    private final MeetingPlaces places = new MeetingPlaces();

    static Centres.Draft centre(String name, List<Municipality> served) {
        return new Centres.Draft(
                Centres.text(name, name + " sv"), LocalizedText.none(), "Koordinaattori", "Yksikkö", "", served);
    }

    private static Partners.Draft agreement(String name, LocalDate from, Optional<LocalDate> until) {
        return new Partners.Draft(
                Optional.empty(), name, Sector.NGO, "Perhekahvila", Optional.of(from), until, Optional.empty());
    }

    private static MeetingPlaces.Draft place(String name, String hours) {
        return new MeetingPlaces.Draft(
                Centres.text(name, ""),
                "Seurakunta",
                "Koulutie 1",
                "148",
                Map.of(DayOfWeek.TUESDAY, hours),
                List.of("fi", "smn"),
                Purpose.OPEN,
                LocalizedText.none());
    }

    @Test
    void aCentreIsChangedOnceByWhoReadItLast() {
        Centre added = inLappi(context -> centres.add(context, centre("Inarin perhekeskus", List.of(INARI))));

        Centre changed = inLappi(context -> centres.change(context, added, centre("Pohjoinen", List.of(INARI))));

        assertEquals("Pohjoinen", changed.name().text("fi"));
        assertEquals("Enare", changed.municipalities().getFirst().name().text("sv"));
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> centres.change(context, added, centre("Vanha", List.of(INARI)))));
        assertThrows(PluginException.class, () -> inLappi(context -> centres.add(context, centre("Tyhjä", List.of()))));
    }

    @Test
    void agreementsThatEndAreToldTheMostUrgentFirst() {
        List<String> due = inLappi(context -> {
            Centre here = centres.add(context, centre("Sopimukset", List.of(INARI)));
            LocalDate today = context.today();
            LocalDate from = today.minusDays(10);
            partners.store(
                    context,
                    here.id(),
                    Optional.empty(),
                    agreement("Myöhemmin", from, Optional.of(today.plusDays(40))));
            partners.store(
                    context, here.id(), Optional.empty(), agreement("Pian", from, Optional.of(today.plusDays(5))));
            partners.store(
                    context, here.id(), Optional.empty(), agreement("Kaukana", from, Optional.of(today.plusDays(90))));
            partners.store(context, here.id(), Optional.empty(), agreement("Toistaiseksi", from, Optional.empty()));
            return partners.due(context, today.plusDays(60)).stream()
                    .filter(partner -> partner.centre().equals(here.id()))
                    .map(Partner::name)
                    .toList();
        });

        assertEquals(List.of("Pian", "Myöhemmin"), due);
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> {
                    Centre here = centres.list(context).getFirst();
                    LocalDate today = context.today();
                    partners.store(
                            context,
                            here.id(),
                            Optional.empty(),
                            agreement("Väärin", today, Optional.of(today.minusDays(1))));
                    return true;
                }));
    }

    @Test
    void thePublicDirectoryTellsWhereWhenAndInWhichLanguages() {
        String told = inLappi(context -> {
            Centre here = centres.add(context, centre("Hakemisto", List.of(INARI)));
            places.store(context, here.id(), Optional.empty(), place("Perhekahvila", "9-11.30"));
            return new PlacesPublicPage(centres, places)
                    .show(context, new PublicPage.Request("148", Map.of()))
                    .elements()
                    .toString();
        });

        assertTrue(told.contains("Perhekahvila"), told);
        assertTrue(told.contains("tiistai klo 9.00–11.30"), told);
        assertTrue(told.contains("suomi, inarinsaame"), told);
    }

    @Test
    void hoursThatCannotBeReadAreNotStored() {
        assertThrows(
                PluginException.class,
                () -> inLappi(context -> {
                    Centre here = centres.add(context, centre("Väärät ajat", List.of(INARI)));
                    places.store(context, here.id(), Optional.empty(), place("Perhekahvila", "aamulla"));
                    return true;
                }));
    }

    @Test
    void withACentreGoWhatBelongsToIt() {
        List<Integer> left = inLappi(context -> {
            Centre gone = centres.add(context, centre("Lopetettava", List.of(INARI)));
            places.store(context, gone.id(), Optional.empty(), place("Perhekahvila", "9-11"));
            partners.store(
                    context, gone.id(), Optional.empty(), agreement("Yhdistys", context.today(), Optional.empty()));
            centres.remove(context, gone.id());
            return List.of(
                    places.of(context, gone.id()).size(),
                    partners.of(context, gone.id()).size());
        });

        assertEquals(List.of(0, 0), left);
    }

    @Test
    void whatOneTenantWritesAnotherDoesNotSee() {
        Centre here = inLappi(context -> centres.add(context, centre("Vain Lapissa", List.of(INARI))));

        assertTrue(inPohjoisSavo(context -> centres.find(context, here.id())).isEmpty());
        PublicContent elsewhere = inPohjoisSavo(
                context -> new PlacesPublicPage(centres, places).show(context, new PublicPage.Request("", Map.of())));
        assertTrue(elsewhere.elements().stream().noneMatch(PublicContent.Element.Heading.class::isInstance));
    }

    @Test
    void theNetworkCanBeTakenOutAsAFile() {
        String file = inLappi(context -> {
            Centre here = centres.add(context, centre("=Vienti", List.of(INARI)));
            partners.store(
                    context,
                    here.id(),
                    Optional.empty(),
                    agreement("Yhdistys; oma", context.today(), Optional.empty()));
            return written(context);
        });

        assertTrue(file.contains("'=Vienti;kumppani;\"Yhdistys; oma\""), file);
    }

    private String written(TenantContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new NetworkExporter(centres, partners, places).write(context, out, (done, all) -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
