package fi.pohja.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What everybody sees, and who decides it. */
class PublicationsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final Publications PUBLICATIONS = TENANTS.bean(Publications.class);
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final PublicationDraft OFFICE =
            new PublicationDraft(LocalizedText.fi("Hanketoimisto"), "hanketoimisto@example.fi");

    @BeforeAll
    static void reference() {
        ReferenceData.enter(TENANTS);
    }

    private static <T> T inLappi(ScopedValue.CallableOp<T, RuntimeException> work) {
        return People.administrator(TwoTenants.LAPPI).<T, RuntimeException>call(work);
    }

    private static Project project() {
        return inLappi(() -> {
            Project made = TENANTS.bean(Projects.class)
                    .create(ProjectDraft.of(
                            ProjectKind.PROJECT, "Pub-" + CODES.incrementAndGet(), LocalizedText.fi("Julkinen hanke")));
            TENANTS.bean(Goals.class)
                    .create(made.id(), GoalDraft.of(GoalKind.REGIONAL, "1", LocalizedText.fi("Parantaa saatavuutta")));
            TENANTS.bean(Measures.class).create(made.id(), MeasureDraft.of(LocalizedText.fi("Vasta ehdotettu")));
            return made;
        });
    }

    private static Optional<PublicProject> asVisitor(String code) {
        return TENANTS.<Optional<PublicProject>, RuntimeException>inLappi(() -> PUBLICATIONS.published(code));
    }

    @Test
    void nothingIsPublicUntilItIsPublished() {
        Project project = project();

        assertTrue(asVisitor(project.code()).isEmpty());
        assertFalse(inLappi(() -> PUBLICATIONS.of(project.id())).isPublic());
    }

    @Test
    void whatIsPublishedIsSeenByEverybodyOfThatTenantOnly() {
        Project project = project();
        inLappi(() -> PUBLICATIONS.publish(project.id(), 0, OFFICE));

        PublicProject page = asVisitor(project.code().toLowerCase(Locale.ROOT)).orElseThrow();

        assertEquals("Julkinen hanke", page.name().get("fi"));
        assertEquals("Hanketoimisto", page.contact().get("fi"));
        assertEquals("NOT_ASSESSED", page.goals().getFirst().outcome());
        assertEquals(
                "Tavoitteella ei ole tavoitearvoa, eikä sitä ole arvioitu.",
                page.goals().getFirst().reasons().getFirst().get("fi"));
        assertTrue(page.measures().isEmpty(), "what is only proposed is nobody's business yet");
        assertTrue(TENANTS.<Optional<PublicProject>, RuntimeException>inPohjoisSavo(
                        () -> PUBLICATIONS.published(project.code()))
                .isEmpty());
    }

    @Test
    void aChangeIsNotSeenBeforeItIsPublishedToo() {
        Project project = project();
        Publication published = inLappi(() -> PUBLICATIONS.publish(project.id(), 0, OFFICE));
        assertFalse(published.outdated());

        inLappi(() -> TENANTS.bean(Goals.class)
                .create(project.id(), GoalDraft.of(GoalKind.REGIONAL, "2", LocalizedText.fi("Uusi tavoite"))));

        assertEquals(1, asVisitor(project.code()).orElseThrow().goals().size());
        assertTrue(inLappi(() -> PUBLICATIONS.of(project.id())).outdated());
        inLappi(() -> PUBLICATIONS.publish(project.id(), published.version(), OFFICE));
        assertEquals(2, asVisitor(project.code()).orElseThrow().goals().size());
    }

    @Test
    void whatIsWithdrawnIsGoneAndCanComeBack() {
        Project project = project();
        Publication published = inLappi(() -> PUBLICATIONS.publish(project.id(), 0, OFFICE));

        Publication withdrawn = inLappi(() -> PUBLICATIONS.withdraw(project.id(), published.version()));

        assertTrue(asVisitor(project.code()).isEmpty());
        assertTrue(withdrawn.withdrawnAt().isPresent());
        inLappi(() -> PUBLICATIONS.publish(project.id(), withdrawn.version(), OFFICE));
        assertTrue(asVisitor(project.code()).isPresent());
    }

    @Test
    void onlyWhoMayPublishPublishesAndWithdraws() {
        Project project = project();
        assertThrows(
                DeniedException.class,
                () -> People.with(TwoTenants.LAPPI, Role.PROJECT_MANAGER)
                        .call(() -> PUBLICATIONS.publish(project.id(), 0, OFFICE)));
        Publication published = People.with(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER)
                .call(() -> PUBLICATIONS.publish(project.id(), 0, OFFICE));
        assertThrows(
                DeniedException.class,
                () -> People.with(TwoTenants.LAPPI, Role.CONTROLLER)
                        .call(() -> PUBLICATIONS.withdraw(project.id(), published.version())));
    }

    @Test
    void twoWhoPublishAtOnceAreToldApart() {
        Project project = project();
        inLappi(() -> PUBLICATIONS.publish(project.id(), 0, OFFICE));

        assertThrows(
                ChangedMeanwhileException.class, () -> inLappi(() -> PUBLICATIONS.publish(project.id(), 0, OFFICE)));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        Project project = project();

        assertThrows(
                InvalidException.class,
                () -> inLappi(() -> PUBLICATIONS.publish(
                        project.id(), 0, new PublicationDraft(LocalizedText.none(), "hanketoimisto"))));
    }
}
