package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.legislation.Effect;
import fi.pohja.legislation.EffectDraft;
import fi.pohja.legislation.LegalBases;
import fi.pohja.legislation.LegalBasis;
import fi.pohja.legislation.LegalBasisId;
import fi.pohja.legislation.LegalRequirementDraft;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.LegalRequirements;
import fi.pohja.legislation.RequirementKind;
import fi.pohja.legislation.RequirementState;
import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The legal requirements of a content file, with the measures that rest on them, which may stand in any file. */
@Singleton
@Order(4)
final class LegislationContent implements ContentPart {

    private final LegalRequirements requirements;
    private final LegalBases bases;

    LegislationContent(LegalRequirements requirements, LegalBases bases) {
        this.requirements = requirements;
        this.bases = bases;
    }

    @Override
    public List<String> lists() {
        return List.of("legalRequirements");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("legalRequirements").forEach(element -> keys.enter(element, Kind.LEGAL_REQUIREMENT));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("legalRequirements").forEach(element -> requirement(file, element, keys));
    }

    private void requirement(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "kind",
                "title",
                "reference",
                "link",
                "state",
                "stateOn",
                "inForceOn",
                "requires",
                "measures",
                "sources");
        LegalRequirementDraft draft = new LegalRequirementDraft(
                element.choice("kind", RequirementKind.class, RequirementKind.OTHER),
                element.requiredLocalized("title"),
                element.optionalText("reference").orElse(""),
                element.optionalText("link").orElse(""),
                element.choice("state", RequirementState.class, RequirementState.BILL_PREPARED),
                element.date("stateOn"),
                element.date("inForceOn"),
                element.localized("requires"),
                element.texts("sources"));
        String key = element.text("key");
        LegalRequirementId id = new LegalRequirementId(keys.id(key));
        file.add(new Step(
                Phase.OTHERS, 0, element.line(), id.value(), key, () -> requirements.create(Optional.of(id), draft)));
        element.entries("measures").forEach(measure -> basis(file, measure, keys, id, key));
    }

    private void basis(
            ContentFile file, YamlFile.Entry element, ContentKeys keys, LegalRequirementId requirement, String key) {
        element.onlyKeys("measure", "depends", "effect", "note");
        Optional<MeasureId> measure =
                keys.reference(element, "measure", Kind.MEASURE).map(MeasureId::new);
        if (measure.isEmpty()) {
            return;
        }
        LocalizedText depends = element.localized("depends");
        Optional<EffectDraft> effect = element.has("effect")
                ? Optional.of(new EffectDraft(
                        element.choice("effect", Effect.class, Effect.CHANGES), element.requiredLocalized("note")))
                : Optional.empty();
        String basisKey = key + "/measure/" + element.text("measure");
        LegalBasisId id = new LegalBasisId(keys.id(basisKey));
        file.add(new Step(Phase.ACROSS_FILES, 0, element.line(), id.value(), basisKey, () -> {
            LegalBasis made = bases.link(requirement, Optional.of(id), measure.get(), depends);
            effect.ifPresent(said -> bases.assess(id, made.version(), said));
        }));
    }
}
