package fi.pohja.collaboration;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Three tenants of the tests: Lapland shares, North Savo is shared with, Kainuu is outside. */
final class Neighbours {

    static final TenantId KAINUU = new TenantId("kainuu");

    private static final Neighbours ONE = new Neighbours();

    final TwoTenants tenants = new TwoTenants();
    final SignedIn lapland = People.with(tenants, TwoTenants.LAPPI, "Lapin pääkäyttäjä", Role.TENANT_ADMIN);
    final SignedIn savo = People.with(tenants, TwoTenants.POHJOIS_SAVO, "Savon pääkäyttäjä", Role.TENANT_ADMIN);
    final SignedIn kainuu;
    final CollaborationSpaces spaces = tenants.bean(CollaborationSpaces.class);
    final Shares shares = tenants.bean(Shares.class);
    final Projects projects = tenants.bean(Projects.class);

    private Neighbours() {
        try {
            Files.createDirectories(tenants.folder().resolve("kainuu"));
            Files.writeString(tenants.folder().resolve("kainuu").resolve("tenant.yaml"), """
                    slug: kainuu
                    code: "20"
                    kind: WELLBEING_SERVICES_COUNTY
                    hosts: [kainuu.localhost]
                    name: {fi: Kainuun hyvinvointialue}
                    shortName: {fi: Kainuu}
                    languages: [fi, sv, en]
                    accent: "#0b5fa5"
                    municipalities: {region: "20"}
                    plugins: []
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tenants.bean(TenantStart.class).run(tenants.folder());
        kainuu = People.with(tenants, KAINUU, "Kainuun pääkäyttäjä", Role.TENANT_ADMIN);
    }

    static Neighbours here() {
        return ONE;
    }

    <T> T as(SignedIn user, Supplier<T> work) {
        return user.call(work::get);
    }

    Project project(String name) {
        return as(
                lapland,
                () -> projects.create(
                        Optional.empty(),
                        ProjectState.RUNNING,
                        ProjectDraft.of(
                                ProjectKind.PROJECT,
                                "C-"
                                        + UUID.randomUUID()
                                                .toString()
                                                .substring(0, 8)
                                                .toUpperCase(Locale.ROOT),
                                LocalizedText.fi(name))));
    }

    static SpaceDraft draft(String name) {
        return new SpaceDraft(
                SpaceKind.BORDER_AREA, LocalizedText.fi(name), LocalizedText.fi("Työnjako rajalla"), List.of());
    }

    /** A space of Lapland and North Savo. */
    CollaborationSpace space(String name) {
        CollaborationSpace founded = as(lapland, () -> spaces.found(draft(name), List.of("pohjois-savo")));
        as(savo, () -> spaces.accept(founded.id()));
        return as(lapland, () -> spaces.open(founded.id()));
    }

    static ShareDraft draft(Project project, ShareRights rights, Optional<LocalDate> until) {
        return new ShareDraft(
                "PROJECT",
                project.id().value(),
                List.of("code", "state", "purpose", "measures"),
                rights,
                List.of("pohjois-savo"),
                until);
    }

    /** An active share of a project of Lapland with North Savo. */
    Share share(CollaborationSpace space, Project project, ShareRights rights) {
        return as(lapland, () -> {
            Share proposed = shares.propose(space.id(), draft(project, rights, Optional.empty()));
            return shares.activate(proposed.id(), proposed.version());
        });
    }

    /** How many rows a tenant's own login is given by a question typed into the database. */
    int rows(TenantId tenant, String question) {
        return Scope.of(tenant)
                .call(() -> tenants.bean(Database.class)
                        .write(sql -> sql.fetch(question).size()));
    }

    /** Runs a statement as a tenant's own login. */
    int execute(TenantId tenant, String statement) {
        return Scope.of(tenant).call(() -> tenants.bean(Database.class).write(sql -> sql.execute(statement)));
    }

    /** Changes rows behind everybody's back. */
    void behindTheCurtain(String statement) {
        try (var connection = tenants.administrator();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
