package fi.pohja.funding;

import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TwoTenants;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** What the tests of grants begin with. Every method but the first works for whoever is bound. */
public final class Grants {

    static final TwoTenants TENANTS = TwoTenants.shared();

    /** The day of the tests' clock. */
    static final LocalDate TODAY = LocalDate.of(2021, 3, 15);

    private static final AtomicInteger CODES = new AtomicInteger();

    static {
        ReferenceData.enter(TENANTS);
    }

    private Grants() {}

    static <T> T bean(Class<T> type) {
        return TENANTS.bean(type);
    }

    static Instant now() {
        return TENANTS.clock().instant();
    }

    static BigDecimal euros(String euros) {
        return new BigDecimal(euros);
    }

    static Project project() {
        return project(ProjectDraft.of(
                ProjectKind.PROJECT, "G-" + CODES.incrementAndGet(), LocalizedText.fi("Avustettu hanke")));
    }

    static Project project(ProjectDraft draft) {
        return bean(Projects.class).create(Optional.empty(), ProjectState.PREPARATION, draft);
    }

    static OrganisationId funder() {
        return bean(Organisations.class)
                .create(OrganisationDraft.of(
                        OrganisationKind.STATE_AUTHORITY, Sector.NATIONAL, LocalizedText.fi("Rahoittaja")))
                .id();
    }

    /** A call that is open for an hour more, with a digital-tool rule. */
    static FundingCallDraft callDraft() {
        return callDraft(now().plus(1, ChronoUnit.HOURS));
    }

    static FundingCallDraft callDraft(Instant closes) {
        return new FundingCallDraft(
                LocalizedText.fi("Tulevaisuuden sosiaali- ja terveyskeskus"),
                funder(),
                Optional.empty(),
                FundingSource.STATE,
                closes.minus(100, ChronoUnit.DAYS),
                closes,
                "Valtionavustuslaki 688/2001",
                Optional.of(euros("9000000")),
                Optional.of(euros("90")),
                LocalizedText.none(),
                List.of(
                        new AttachmentRequirement("project-plan", LocalizedText.fi("Hankesuunnitelma"), true),
                        new AttachmentRequirement("other", LocalizedText.fi("Muu liite"), false)),
                List.of(digitalTools()),
                List.of());
    }

    static EligibilityRule digitalTools() {
        return new EligibilityRule(
                "digital-tools",
                RuleEffect.REFUSED,
                CostCondition.read("tag is digital-tool").orElseThrow(),
                LocalizedText.fi("Digitaaliset palvelut rahoitetaan sote-rakenneuudistuksen valtionavustuksella."),
                List.of("S4-04"));
    }

    static FundingCall call() {
        return bean(FundingCalls.class).create(Optional.empty(), callDraft());
    }

    static GrantApplication application() {
        return bean(GrantApplications.class)
                .create(Optional.empty(), call().id(), project().id());
    }

    static BudgetCell cell(CostCategory category, FundingSource source) {
        return new BudgetCell(Optional.empty(), Optional.empty(), category, source);
    }

    static BudgetChange put(CostCategory category, FundingSource source, String euros) {
        return new BudgetChange(cell(category, source), BigDecimal.ZERO, euros(euros));
    }

    /** An application that nothing keeps from being submitted: 5.0 million, of which 4.0 applied for. */
    static GrantApplication ready(GrantApplication begun) {
        GrantApplications applications = bean(GrantApplications.class);
        applications.change(
                begun.id(),
                begun.version(),
                LocalizedText.fi("Palvelut yhdenvertaisesti kaikille."),
                "hanke@example.fi");
        applications.changeBudget(
                begun.id(),
                List.of(
                        put(CostCategory.PERSONNEL, FundingSource.STATE, "3000000.00"),
                        put(CostCategory.PERSONNEL, FundingSource.OWN, "750000.00"),
                        put(CostCategory.SERVICES, FundingSource.STATE, "1000000.00"),
                        put(CostCategory.SERVICES, FundingSource.OWN, "250000.00")));
        return applications.attach(
                begun.id(),
                "project-plan",
                "suunnitelma.txt",
                "text/plain",
                new ByteArrayInputStream("Hankesuunnitelma".getBytes(StandardCharsets.UTF_8)));
    }

    /** A grant of 4.0 million at 80 per cent for the years 2020 and 2021. */
    public static GrantApplication granted() {
        return granted(Optional.of(euros("80")), "4000000.00");
    }

    static GrantApplication granted(Optional<BigDecimal> percent, String granted) {
        GrantApplications applications = bean(GrantApplications.class);
        GrantApplication ready = ready(application());
        applications.submit(ready.id(), ready.version());
        GrantApplication submitted = applications.open(ready.id());
        return applications.decide(
                submitted.id(),
                submitted.version(),
                new GrantDecision(
                        GrantDecision.Outcome.GRANTED,
                        Optional.of(TODAY),
                        Optional.of(euros(granted)),
                        percent,
                        Optional.of(LocalDate.of(2020, 8, 1)),
                        Optional.of(LocalDate.of(2021, 12, 31)),
                        LocalizedText.none(),
                        "VN/1234/2020",
                        ""));
    }

    public static CostDraft cost(String voucher, LocalDate on, String euros, String... tags) {
        return new CostDraft(
                voucher,
                "",
                on,
                Optional.empty(),
                Optional.empty(),
                CostCategory.PERSONNEL,
                Optional.empty(),
                "Palkat",
                List.of(tags),
                euros(euros));
    }

    public static ProjectId projectOf(GrantApplication application) {
        return application.project().id();
    }

    /** Asserts that the work is refused with exactly these faults, as {@code field code}. */
    static void assertInvalid(List<String> faults, Executable work) {
        InvalidException invalid = Assertions.assertThrows(InvalidException.class, work);
        Assertions.assertEquals(
                faults,
                invalid.violations().stream()
                        .map((Violation fault) -> fault.field() + " " + fault.code())
                        .sorted()
                        .toList());
    }
}
