package fi.pohja.plugins.family;

import fi.pohja.plugins.family.MeetingPlace.Purpose;
import fi.pohja.plugins.family.Partner.Sector;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Family centres to try the plugin with. The municipalities are real; centres, partners, places, hours and agreements are
 * made up and called so.
 */
final class DemoNetwork {

    private static final String MADE_UP = " (keksitty esimerkki)";
    private static final String MADE_UP_SV = " (påhittat exempel)";

    private static final Map<String, List<Area>> AREAS = Map.of(
            "keski-pohjanmaa",
            List.of(
                    new Area("Kokkolan perhekeskus", "Karleby familjecenter", "fi,sv,en", "272"),
                    new Area("Lestijokilaakson perhekeskus", "Lestijokidalens familjecenter", "fi", "421,217,849"),
                    new Area(
                            "Perhonjokilaakson perhekeskus", "Perhojokidalens familjecenter", "fi", "236,074,584,924")),
            "lappi",
            List.of(
                    new Area("Rovaniemen perhekeskus", "Rovaniemi familjecenter", "fi,en", "698"),
                    new Area("Pohjois-Lapin perhekeskus", "Norra Lapplands familjecenter", "fi,se,smn", "148,890,758"),
                    new Area("Meri-Lapin perhekeskus", "Havslapplands familjecenter", "fi,sv", "240,851")),
            "kainuu",
            List.of(
                    new Area("Kajaanin perhekeskus", "Kajana familjecenter", "fi,en", "205"),
                    new Area("Ylä-Kainuun perhekeskus", "Övre Kajanalands familjecenter", "fi", "777,105,290")),
            "pohjois-pohjanmaa",
            List.of(
                    new Area("Oulun perhekeskus", "Uleåborgs familjecenter", "fi,sv,en,se", "564"),
                    new Area("Koillismaan perhekeskus", "Koillismaa familjecenter", "fi", "305,832"),
                    new Area("Raahen perhekeskus", "Brahestads familjecenter", "fi", "678")));

    private final Centres centres;
    private final Partners partners;
    private final MeetingPlaces places;

    DemoNetwork(Centres centres, Partners partners, MeetingPlaces places) {
        this.centres = centres;
        this.partners = partners;
        this.places = places;
    }

    /** A centre's area: its municipalities by code, its languages. */
    private record Area(String name, String swedish, String languages, String municipalities) {}

    /** Enters the centres of the tenant; none where the tenant is not known here. */
    void enter(TenantContext context) {
        List<Municipality> all = context.organisations().municipalities();
        for (Area area : AREAS.getOrDefault(context.tenant(), List.of())) {
            List<Municipality> served = List.of(area.municipalities().split(",")).stream()
                    .flatMap(code -> all.stream().filter(one -> one.code().equals(code)))
                    .toList();
            if (!served.isEmpty()) {
                enter(context, area, served);
            }
        }
    }

    private void enter(TenantContext context, Area area, List<Municipality> served) {
        Centre centre = centres.add(
                context,
                new Centres.Draft(
                        Centres.text(area.name() + MADE_UP, area.swedish() + MADE_UP_SV),
                        Centres.text(
                                "Lasten, nuorten ja perheiden palvelut samassa verkostossa: neuvola, perhetyö,"
                                        + " varhaiskasvatus, koulu, järjestöt ja seurakunta. Esimerkki, joka on keksitty.",
                                "Tjänsterna för barn, unga och familjer i samma nätverk: rådgivning, familjearbete,"
                                        + " småbarnspedagogik, skola, organisationer och församling. Ett påhittat exempel."),
                        "Perhekeskuskoordinaattori",
                        "Lasten, nuorten ja perheiden palvelut",
                        "",
                        served));
        LocalDate today = context.today();
        String main = served.getFirst().name().text("fi");
        agreement(context, centre, "Neuvola, " + main, Sector.HEALTH, "Perheen ensimmäinen yhteys", today, 700, 200);
        agreement(context, centre, "Perhetyö", Sector.SOCIAL, "Kotiin annettava tuki", today, 500, 150);
        agreement(context, centre, "Varhaiskasvatus, " + main, Sector.EDUCATION, "Avoin toiminta", today, 300, 30);
        agreement(context, centre, "Perheyhdistys" + MADE_UP, Sector.NGO, "Perhekahvila", today, 45, 20);
        agreement(context, centre, "Seurakunta, " + main, Sector.PARISH, "Perhekerho", today, 0, 120);
        for (Municipality one : served) {
            place(context, centre, one, area.languages());
        }
    }

    private void agreement(
            TenantContext context,
            Centre centre,
            String name,
            Sector sector,
            String role,
            LocalDate today,
            int endsIn,
            int reviewIn) {
        partners.store(
                context,
                centre.id(),
                Optional.empty(),
                new Partners.Draft(
                        Optional.empty(),
                        name,
                        sector,
                        role,
                        Optional.of(today.minusDays(400)),
                        endsIn == 0 ? Optional.empty() : Optional.of(today.plusDays(endsIn)),
                        Optional.of(today.plusDays(reviewIn))));
    }

    private void place(TenantContext context, Centre centre, Municipality where, String languages) {
        String name = where.name().text("fi");
        String swedish = where.name().text("sv");
        places.store(
                context,
                centre.id(),
                Optional.empty(),
                new MeetingPlaces.Draft(
                        Centres.text("Kohtaamispaikka " + name + MADE_UP, "Mötesplatsen " + swedish + MADE_UP_SV),
                        "Kunta ja perheyhdistys",
                        "Esimerkkitie 1, " + name,
                        where.code(),
                        Map.of(
                                DayOfWeek.TUESDAY, "9–11.30",
                                DayOfWeek.THURSDAY, "9–11.30, 13–15"),
                        List.of(languages.split(",")),
                        Purpose.OPEN,
                        words()));
        if (where.code().equals(centre.municipalities().getFirst().code())) {
            places.store(
                    context,
                    centre.id(),
                    Optional.empty(),
                    new MeetingPlaces.Draft(
                            Centres.text("Vertaisryhmä, " + name + MADE_UP, "Kamratgrupp, " + swedish + MADE_UP_SV),
                            "Seurakunta",
                            "Esimerkkitie 2, " + name,
                            where.code(),
                            Map.of(DayOfWeek.WEDNESDAY, "17–19"),
                            List.of("fi"),
                            Purpose.PEERS,
                            LocalizedText.none()));
        }
    }

    private static LocalizedText words() {
        return Centres.text(
                "Ei ilmoittautumista. Lapset tulevat oman aikuisensa kanssa.",
                "Ingen anmälan. Barnen kommer med en vuxen.");
    }
}
