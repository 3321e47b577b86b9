package fi.pohja.bench;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.FundingCallDraft;
import fi.pohja.funding.FundingCalls;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantApplications;
import fi.pohja.funding.GrantDecision;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What costs need to go somewhere: a user, a project, its grant, a ledger file. */
final class GrantLedger {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 8, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);
    private static final int DAYS = 800;

    private GrantLedger() {}

    /** A region's administrator with an account of their own, as jobs need one. */
    static SignedIn administrator(Server server, TenantId tenant) throws SQLException {
        UUID id = UUID.randomUUID();
        server.sql(
                "INSERT INTO " + tenant.schema() + ".user_account (id, username, name, email, language, state,"
                        + " created_at, updated_at) VALUES ('" + id + "', 'mittari', 'Mittari', 'mittari@example.fi',"
                        + " 'fi', 'ACTIVE', now(), now())",
                "INSERT INTO " + tenant.schema() + ".user_role (user_id, role) VALUES ('" + id + "', '"
                        + Role.TENANT_ADMIN.name() + "')");
        return new SignedIn(
                tenant, new UserId(id), "mittari", "Mittari", "fi", Optional.empty(), Set.of(Role.TENANT_ADMIN));
    }

    static ProjectId project(Server server, String code) {
        return project(server.bean(Projects.class), code);
    }

    static ProjectId project(Projects projects, String code) {
        return projects.create(ProjectDraft.of(ProjectKind.PROJECT, code, LocalizedText.fi("Mitattava hanke " + code)))
                .id();
    }

    /** A grant for the project; called by whoever is bound. */
    static ApplicationId grant(Server server, ProjectId project) {
        FundingCallDraft call = new FundingCallDraft(
                LocalizedText.fi("Mittauksen haku"),
                server.bean(Organisations.class)
                        .create(OrganisationDraft.of(
                                OrganisationKind.STATE_AUTHORITY, Sector.NATIONAL, LocalizedText.fi("Rahoittaja")))
                        .id(),
                Optional.empty(),
                FundingSource.STATE,
                Instant.parse("2020-01-20T00:00:00Z"),
                Instant.parse("2020-04-30T20:59:59Z"),
                "Valtionavustuslaki 688/2001",
                Optional.empty(),
                Optional.empty(),
                LocalizedText.none(),
                List.of(),
                List.of(),
                List.of());
        GrantApplications applications = server.bean(GrantApplications.class);
        GrantApplication begun = applications.create(
                Optional.empty(),
                server.bean(FundingCalls.class).create(Optional.empty(), call).id(),
                project);
        GrantApplication sent =
                applications.recordSubmitted(begun.id(), begun.version(), LocalDate.of(2020, 4, 29), List.of());
        return applications
                .decide(
                        sent.id(),
                        sent.version(),
                        new GrantDecision(
                                GrantDecision.Outcome.GRANTED,
                                Optional.of(LocalDate.of(2020, 6, 30)),
                                Optional.of(new BigDecimal("900000000.00")),
                                Optional.of(new BigDecimal("80")),
                                Optional.of(FIRST_DAY),
                                Optional.of(LAST_DAY),
                                LocalizedText.none(),
                                "VN/1/2020",
                                ""))
                .id();
    }

    /** A ledger as csv with so many rows, each of which the grant takes. */
    static byte[] csv(int rows) {
        StringBuilder csv = new StringBuilder("Tosite;Kirjauspäivä;Summa;Kustannuslaji;Selite;Tunnisteet\n");
        for (int row = 1; row <= rows; row++) {
            LocalDate day = FIRST_DAY.plusDays(row % DAYS);
            csv.append(String.format(
                    Locale.ROOT,
                    "T-%d;%d.%d.%d;%d,%02d;Henkilöstömenot;Palkat %d;palkka%n",
                    row,
                    day.getDayOfMonth(),
                    day.getMonthValue(),
                    day.getYear(),
                    1 + row % 4000,
                    row % 100,
                    row));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
