package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.initiative.InitiativeAnswer;
import fi.pohja.initiative.InitiativeDraft;
import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeKind;
import fi.pohja.initiative.Initiatives;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The initiatives, statements and recommendations of a content file. They go their usual way on the day they are loaded:
 * handed over, and answered when the file has an answer.
 */
@Singleton
@Order(4)
final class InitiativeContent implements ContentPart {

    private final Initiatives initiatives;

    InitiativeContent(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public List<String> lists() {
        return List.of("initiatives");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("initiatives").forEach(element -> keys.enter(element, Kind.INITIATIVE));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("initiatives").forEach(element -> initiative(file, element, keys));
    }

    private void initiative(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "kind",
                "body",
                "title",
                "text",
                "madeUp",
                "toBody",
                "toOrganisation",
                "answerDue",
                "answer",
                "measures",
                "effect",
                "published",
                "sources");
        InitiativeDraft draft = new InitiativeDraft(
                element.choice("kind", InitiativeKind.class, InitiativeKind.INITIATIVE),
                keys.reference(element, "body", Kind.BODY).map(BodyId::new),
                element.requiredLocalized("title"),
                MadeUp.marked(element, element.localized("text")),
                keys.reference(element, "toBody", Kind.BODY).map(BodyId::new),
                keys.reference(element, "toOrganisation", Kind.ORGANISATION).map(OrganisationId::new),
                Optional.empty(),
                element.date("answerDue"),
                element.texts("sources"));
        List<MeasureId> measures = new ArrayList<>();
        element.texts("measures")
                .forEach(measure -> keys.reference(element, "measures", measure, Kind.MEASURE)
                        .ifPresent(found -> measures.add(new MeasureId(found))));
        LocalizedText answer = element.localized("answer");
        LocalizedText effect = element.localized("effect");
        boolean published = element.flag("published");
        String key = element.text("key");
        InitiativeId id = new InitiativeId(keys.id(key));
        file.add(new Step(Phase.ACROSS_FILES, 0, element.line(), id.value(), key, () -> {
            initiatives.create(Optional.of(id), draft);
            if (draft.answerDue().isPresent()) {
                initiatives.submit(id, initiatives.open(id).version());
            }
            if (!answer.isEmpty()) {
                initiatives.answer(
                        id,
                        initiatives.open(id).version(),
                        new InitiativeAnswer(answer, measures, Optional.empty(), published));
            }
            if (!effect.isEmpty()) {
                initiatives.followUp(id, initiatives.open(id).version(), effect);
            }
        }));
    }
}
