package fi.pohja.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fi.pohja.access.SignedIn;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.Meetings;
import fi.pohja.meeting.SeriesDraft;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopSeries;
import fi.pohja.meeting.WorkshopStep;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A programme office leads workshops: from lines typed in the hall to a measure, without typing anything twice. */
class WorkshopJourneyTest {

    private static final String CAPTURE = ".capture vaadin-text-field input";
    private static final String ROWS = ".board-rows > li";

    static {
        // A busy machine draws a page slowly; what must be quick says so itself.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private final RunningPohja pohja = RunningPohja.shared();

    private Meeting workshop(SeriesId series, ProjectId project, WorkshopStep step, LocalDate day) {
        return pohja.bean(Meetings.class)
                .create(new MeetingDraft(
                        MeetingKind.WORKSHOP,
                        LocalizedText.fi("Työpaja " + day),
                        LocalizedText.none(),
                        Optional.empty(),
                        Optional.of(project),
                        Optional.of(series),
                        Optional.of(step),
                        MeetingMode.HYBRID,
                        LocalizedText.fi("Rovaniemi"),
                        "",
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LocalizedText.none(),
                        Optional.empty(),
                        List.of()));
    }

    private List<Meeting> workshops() {
        return SignedIn.unattended(RunningPohja.lappi(), () -> {
            ProjectId project = pohja.bean(Projects.class)
                    .create(ProjectDraft.of(ProjectKind.PROJECT, "TYOPAJAT", LocalizedText.fi("Työpajojen hanke")))
                    .id();
            SeriesId series = pohja.bean(WorkshopSeries.class)
                    .create(SeriesDraft.of(LocalizedText.fi("Kevään työpajat")))
                    .id();
            return List.of(
                    workshop(series, project, WorkshopStep.NEEDS, LocalDate.of(2020, 1, 29)),
                    workshop(series, project, WorkshopStep.GOALS, LocalDate.of(2020, 2, 17)),
                    workshop(series, project, WorkshopStep.MEASURES, LocalDate.of(2020, 2, 27)));
        });
    }

    private String live(Meeting workshop) {
        return pohja.url("lappi", "/meetings/" + workshop.id().value() + "/live");
    }

    private static void capture(Page page, String line) {
        page.locator(CAPTURE).fill(line);
        page.locator(CAPTURE).press("Enter");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static Locator tick(Page page, String row) {
        return page.locator(ROWS, new Page.LocatorOptions().setHasText(row)).locator("vaadin-checkbox");
    }

    @Test
    void fromALineInTheHallToAMeasure() {
        List<Meeting> all = workshops();
        Page page = Browser.signedIn(Browser.window(), "lappi", "manager");
        page.navigate(live(all.get(0)));
        for (String line : List.of("Etävastaanotto iltaisin", "Etälääkäri kuntiin", "Yhteinen päivystys")) {
            capture(page, line);
        }
        assertThat(page.locator(ROWS)).hasCount(3);
        assertThat(page.locator(ROWS).first()).containsText("Yhteinen päivystys");

        // Somebody else who leads sees what is captured without doing anything.
        Page other = Browser.signedIn(Browser.window(), "lappi", "admin");
        other.navigate(live(all.get(0)));
        assertThat(other.locator(ROWS)).hasCount(3);
        capture(page, "Kuljetukset lääkäriin");
        assertThat(other.locator(ROWS)).hasCount(4);

        // A lost connection: the line waits in the browser, also over a page loaded anew.
        BrowserContext context = page.context();
        context.setOffline(true);
        capture(page, "Saamenkielinen neuvola");
        assertThat(page.locator(".capture-waiting")).containsText("1 odottaa tallennusta");
        context.setOffline(false);
        page.navigate(live(all.get(0)));
        assertThat(page.locator(ROWS)).hasCount(5);
        assertThat(page.locator(".capture-waiting")).isEmpty();

        tick(page, "Etävastaanotto").click();
        tick(page, "Etälääkäri").click();
        button(page, "Yhdistä valitut (2)");
        assertThat(page.locator(ROWS)).hasCount(4);

        button(page, "Äänestä kaikista (4)");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Luo"))
                .click();
        String link = page.locator(".votes a.public-link").getAttribute("href");
        Page phone = Browser.window(360, 780, ColorScheme.DARK);
        // Links in mails and on screens name the configured port; this process listens on a free one.
        phone.navigate(pohja.url("lappi", link.substring(link.indexOf("/p/vote/"))));
        for (String need : List.of("Etävastaanotto iltaisin", "Yhteinen päivystys", "Saamenkielinen neuvola")) {
            phone.getByText(need).click();
        }
        phone.locator("button.page-button").first().click();
        assertThat(phone.locator("main")).containsText("Kiitos, äänesi on laskettu");
        assertThat(page.locator(".vote-phones")).containsText("Yksi puhelin on äänestänyt");

        button(page, "Sulje äänestys");
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sulje äänestys"))
                .click();
        // Those somebody voted for go on, three at most unless the facilitator says otherwise.
        button(page, "Valitse jatkoon");
        assertThat(page.locator(ROWS, new Page.LocatorOptions().setHasText("Priorisoitu")))
                .hasCount(3);
        assertThat(page.locator(ROWS, new Page.LocatorOptions().setHasText("Kuljetukset lääkäriin")))
                .not()
                .containsText("Priorisoitu");

        page.navigate(live(all.get(1)));
        assertThat(page.locator(ROWS)).hasCount(3);
        tick(page, "Etävastaanotto").click();
        capture(page, "Palvelut saa läheltä");
        assertThat(page.locator(ROWS, new Page.LocatorOptions().setHasText("1 tarve")))
                .hasCount(1);

        page.navigate(live(all.get(2)));
        capture(page, "Kokeillaan etävastaanottoa");
        Locator measure = page.locator("a[href^='measures/']");
        assertThat(measure).hasText("Kokeillaan etävastaanottoa");
        measure.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Kokeillaan etävastaanottoa");
        assertTrue(page.locator("main").innerText().contains("Palvelut saa läheltä"));
    }
}
