package fi.pohja.collaboration;

import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A share that is only proposed is its owner's alone, even in a space both tenants belong to. */
class ShareIsolationTest extends TenantIsolationContract<ShareId> {

    private final CollaborationSpaces spaces = TENANTS.bean(CollaborationSpaces.class);
    private final Shares shares = TENANTS.bean(Shares.class);

    @Override
    protected ShareId create() {
        Project project = TENANTS.bean(Projects.class)
                .create(ProjectDraft.of(
                        ProjectKind.PROJECT,
                        "S-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
                        LocalizedText.fi("Ehdotus")));
        CollaborationSpace space = spaces.found(Neighbours.draft("Yhteinen"), List.of("pohjois-savo"));
        People.administrator(TwoTenants.POHJOIS_SAVO).call(() -> spaces.accept(space.id()));
        return shares.propose(space.id(), Neighbours.draft(project, ShareRights.VIEW, Optional.empty()))
                .id();
    }

    @Override
    protected boolean listed(ShareId id) {
        return shares.given().stream().anyMatch(share -> share.id().equals(id))
                || shares.received().stream().anyMatch(share -> share.id().equals(id));
    }

    @Override
    protected Optional<?> find(ShareId id) {
        return shares.find(id);
    }

    @Override
    protected void change(ShareId id) {
        shares.change(
                id,
                1,
                new ShareDraft(
                        "PROJECT",
                        UUID.randomUUID(),
                        List.of("code"),
                        ShareRights.VIEW,
                        List.of("lappi"),
                        Optional.empty()));
    }

    @Override
    protected void takeAway(ShareId id) {
        shares.revoke(id);
    }
}
