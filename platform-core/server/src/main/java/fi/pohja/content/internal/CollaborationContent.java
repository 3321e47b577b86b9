package fi.pohja.content.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareDraft;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.ShareRights;
import fi.pohja.collaboration.Shares;
import fi.pohja.collaboration.SpaceDraft;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.collaboration.SpaceKind;
import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The collaboration spaces a tenant founds in its content, and what it shares there. Those named under {@code accepted} are
 * made to accept, as the platform's own work in their tenants, once all tenants are loaded; then the shares become active.
 */
@Singleton
@Order(6)
final class CollaborationContent implements ContentPart {

    private final CollaborationSpaces spaces;
    private final Shares shares;
    private final BorderAgreementContent agreements;
    private final AcrossTenants across;

    CollaborationContent(
            CollaborationSpaces spaces, Shares shares, BorderAgreementContent agreements, AcrossTenants across) {
        this.spaces = spaces;
        this.shares = shares;
        this.agreements = agreements;
        this.across = across;
    }

    @Override
    public List<String> lists() {
        return List.of("collaborationSpaces", "joinedSpaces");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("collaborationSpaces").forEach(element -> keys.enter(element, Kind.COLLABORATION_SPACE));
        file.root().entries("joinedSpaces").forEach(element -> keys.enter(element, Kind.COLLABORATION_SPACE));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("collaborationSpaces").forEach(element -> space(file, element, keys));
        file.root().entries("joinedSpaces").forEach(element -> join(file, element, keys));
    }

    /** The tenant accepts the invitation to a predefined space, known by its Finnish name; what it answered before stays. */
    private void join(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys("key", "space", "sources");
        String name = element.text("space");
        String key = element.text("key");
        file.add(new Step(
                Phase.ACROSS_FILES,
                0,
                element.line(),
                keys.id(key),
                key,
                () -> spaces.all().stream()
                        .filter(space -> space.predefined() && !space.own().belongs())
                        .filter(space -> space.name().text("fi").equals(name))
                        .forEach(space -> spaces.accept(space.id()))));
    }

    private void space(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys("key", "kind", "name", "purpose", "invited", "accepted", "shares", "agreements", "sources");
        SpaceDraft draft = new SpaceDraft(
                element.choice("kind", SpaceKind.class, SpaceKind.JOINT_PROJECT),
                element.requiredLocalized("name"),
                element.localized("purpose"),
                element.texts("sources"));
        List<String> invited = element.texts("invited");
        List<String> accepted = element.texts("accepted");
        List<ShareDraft> drafts = new ArrayList<>();
        element.entries("shares").forEach(share -> share(share, keys, accepted).ifPresent(drafts::add));
        List<BorderAgreementContent.Told> agreed = element.entries("agreements").stream()
                .map(agreement -> BorderAgreementContent.read(agreement, keys))
                .toList();
        String key = element.text("key");
        // Ids in schema shared are random: the key's own id only says that the space was founded.
        file.add(new Step(Phase.ACROSS_FILES, 0, element.line(), keys.id(key), key, () -> {
            CollaborationSpace founded = spaces.found(draft, invited);
            TenantId founder = Scope.currentTenant();
            across.later(() -> complete(founded.id(), founder, accepted, drafts, agreed));
        }));
    }

    private static Optional<ShareDraft> share(YamlFile.Entry share, ContentKeys keys, List<String> audience) {
        share.onlyKeys("project", "measure", "fields", "rights");
        Optional<UUID> project = keys.reference(share, "project", Kind.PROJECT);
        return project.or(() -> keys.reference(share, "measure", Kind.MEASURE))
                .map(object -> new ShareDraft(
                        project.isPresent() ? "PROJECT" : "MEASURE",
                        object,
                        share.texts("fields"),
                        share.choice("rights", ShareRights.class, ShareRights.VIEW),
                        audience,
                        Optional.empty()));
    }

    private void complete(
            SpaceId space,
            TenantId founder,
            List<String> accepted,
            List<ShareDraft> drafts,
            List<BorderAgreementContent.Told> agreed) {
        accepted.forEach(tenant -> SignedIn.unattended(new TenantId(tenant), () -> spaces.accept(space)));
        Map<UUID, ShareId> shared = new HashMap<>();
        SignedIn.unattended(founder, () -> {
            for (ShareDraft draft : drafts) {
                Share proposed = shares.propose(space, draft);
                shares.activate(proposed.id(), proposed.version());
                shared.put(draft.object(), proposed.id());
            }
            return true;
        });
        agreed.forEach(told -> agreements.enter(space, founder, told, shared));
    }
}
