package fi.pohja.content.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.agreement.BorderService;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.YamlFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The border agreements of a space's content: the founder proposes them, and those named accept. */
@Singleton
final class BorderAgreementContent {

    private final BorderAgreements agreements;

    BorderAgreementContent(BorderAgreements agreements) {
        this.agreements = agreements;
    }

    /**
     * An agreement as its file tells it.
     *
     * @param assessment the measure whose share is the assessment behind it
     * @param accepted slugs of the parties that are made to accept it
     */
    record Told(String counterpart, BorderAgreementDraft draft, Optional<UUID> assessment, List<String> accepted) {}

    static Told read(YamlFile.Entry agreement, ContentKeys keys) {
        agreement.onlyKeys(
                "with",
                "name",
                "services",
                "object",
                "division",
                "costPrinciple",
                "municipalities",
                "neighbourMunicipalities",
                "validFrom",
                "validUntil",
                "reviewOn",
                "assessment",
                "illustrative",
                "accepted",
                "sources");
        return new Told(
                agreement.text("with"),
                new BorderAgreementDraft(
                        agreement.requiredLocalized("name"),
                        agreement.localized("object"),
                        services(agreement),
                        agreement.localized("division"),
                        agreement.localized("costPrinciple"),
                        agreement.texts("municipalities"),
                        agreement.texts("neighbourMunicipalities"),
                        agreement.date("validFrom"),
                        agreement.date("validUntil"),
                        agreement.date("reviewOn"),
                        Optional.empty(),
                        agreement.flag("illustrative"),
                        agreement.texts("sources")),
                keys.reference(agreement, "assessment", Kind.MEASURE),
                agreement.texts("accepted"));
    }

    private static List<BorderService> services(YamlFile.Entry agreement) {
        return agreement.texts("services").stream()
                .flatMap(name -> {
                    Optional<BorderService> known = List.of(BorderService.values()).stream()
                            .filter(service -> service.name().equals(name.toUpperCase(Locale.ROOT)))
                            .findFirst();
                    if (known.isEmpty()) {
                        agreement.fault("services", name + " is no service of a border agreement");
                    }
                    return known.stream();
                })
                .toList();
    }

    /** @param shared shares of the space by the object they share */
    void enter(SpaceId space, TenantId founder, Told told, Map<UUID, ShareId> shared) {
        BorderAgreementDraft words = told.draft();
        BorderAgreementDraft whole = new BorderAgreementDraft(
                words.name(),
                words.object(),
                words.services(),
                words.division(),
                words.costPrinciple(),
                words.proposerMunicipalities(),
                words.counterpartMunicipalities(),
                words.validFrom(),
                words.validUntil(),
                words.reviewOn(),
                told.assessment().flatMap(measure -> Optional.ofNullable(shared.get(measure))),
                words.illustrative(),
                words.sourceRefs());
        BorderAgreementId id = SignedIn.unattended(
                founder,
                () -> agreements.propose(space, told.counterpart(), whole).id());
        told.accepted()
                .forEach(party -> SignedIn.unattended(new TenantId(party), () -> {
                    BorderAgreement now = agreements.open(id);
                    return agreements.accept(id, now.version());
                }));
    }
}
