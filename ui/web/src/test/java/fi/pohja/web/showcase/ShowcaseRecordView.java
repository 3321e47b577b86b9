package fi.pohja.web.showcase;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.ErrorNotice;
import fi.pohja.web.pattern.FailureId;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Timeline;
import fi.pohja.web.pattern.TimelineRow;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A record page: header with chain, tabs, timeline, notices. */
@Prototype
@Requires(property = "pohja.showcase", value = "true")
@Route(value = "showcase/record", layout = MainLayout.class)
public class ShowcaseRecordView extends Div {

    ShowcaseRecordView() {
        PageHeader header = new PageHeader("Perhekeskustoiminnan kehittäminen")
                .under(text("showcase.list"), "showcase/list")
                .state(new StateBadge("Käynnissä", Tone.INFO))
                .chain("Ohjelma", "Tulevaisuuden sosiaali- ja terveyskeskus", "showcase/list")
                .chain("Tavoite", "Ennaltaehkäisyn painotus", "showcase/list")
                .chain("Toimenpide", "Perhekeskusmalli", "showcase/list");
        header.primary("Lähetä päätettäväksi", Icon.SEND, () -> {});
        add(
                header,
                new RecordTabs()
                        .tab("timeline", "Aikajana", ShowcaseRecordView::timeline)
                        .tab(
                                "notices",
                                "Ilmoitukset",
                                () -> new Div(
                                        new ErrorNotice(
                                                "Raporttia ei saatu tehtyä. Yritä uudelleen.", FailureId.next()),
                                        badges()))
                        .tab(
                                "history",
                                "Historia",
                                () -> new EmptyState(Icon.AUDIT, "Muutokset näkyvät tässä, kun niitä tehdään."))
                        .tab(
                                "files",
                                "Liitteet",
                                () -> new EmptyState(Icon.ATTACHMENT, "Hankkeella ei ole liitteitä.")
                                        .step("Lisää liite", () -> {})));
    }

    private static Div badges() {
        Div badges = new Div(new Paragraph("Čálli bálvalusaid, ǩiõtt-ǩiõll, Uʹccjokk, 12 345,67 €"));
        for (Tone tone : Tone.values()) {
            badges.add(new StateBadge(tone.name(), tone));
        }
        return badges;
    }

    static Timeline timeline() {
        return new Timeline(
                "Hankkeet",
                List.of(
                        new TimelineRow(
                                "PoPSTer",
                                "showcase/record",
                                LocalDate.of(2017, 1, 1),
                                LocalDate.of(2018, 12, 31),
                                Optional.empty(),
                                "Päättynyt",
                                Tone.SUCCESS,
                                List.of(new TimelineRow.Milestone(LocalDate.of(2018, 3, 1), "Väliraportti", true))),
                        new TimelineRow(
                                "POPsote, tulevaisuuden sosiaali- ja terveyskeskus",
                                "showcase/record",
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2021, 12, 31),
                                Optional.of(LocalDate.of(2022, 6, 30)),
                                "Käynnissä",
                                Tone.INFO,
                                List.of(
                                        new TimelineRow.Milestone(LocalDate.of(2020, 9, 1), "Käynnistys", true),
                                        new TimelineRow.Milestone(LocalDate.of(2021, 10, 1), "Arviointi", false))),
                        new TimelineRow(
                                "Lapin rakenneuudistus",
                                "",
                                LocalDate.of(2020, 3, 1),
                                LocalDate.of(2021, 12, 31),
                                Optional.of(LocalDate.of(2021, 9, 30)),
                                "Haettu",
                                Tone.WARNING,
                                List.of())),
                LocalDate.of(2020, 11, 20));
    }
}
