package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.participation.ActionDraft;
import fi.pohja.participation.ActionState;
import fi.pohja.participation.Figure;
import fi.pohja.participation.FigureTarget;
import fi.pohja.participation.ParticipationActionId;
import fi.pohja.participation.ParticipationActions;
import fi.pohja.participation.ParticipationDraft;
import fi.pohja.participation.ParticipationProgrammeId;
import fi.pohja.participation.ParticipationProgrammes;
import fi.pohja.participation.ParticipationState;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The participation programmes of a content file, in force where they have a first day. */
@Singleton
@Order(4)
final class ParticipationContent implements ContentPart {

    private final ParticipationProgrammes programmes;
    private final ParticipationActions actions;

    ParticipationContent(ParticipationProgrammes programmes, ParticipationActions actions) {
        this.programmes = programmes;
        this.actions = actions;
    }

    @Override
    public List<String> lists() {
        return List.of("participationProgrammes");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root()
                .entries("participationProgrammes")
                .forEach(element -> keys.enter(element, Kind.PARTICIPATION_PROGRAMME));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("participationProgrammes").forEach(element -> programme(file, element, keys));
    }

    private void programme(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key", "name", "description", "coordinator", "starts", "ends", "targets", "actions", "sources");
        ParticipationDraft draft = new ParticipationDraft(
                element.requiredLocalized("name"),
                element.localized("description"),
                keys.reference(element, "coordinator", Kind.ORGANISATION).map(OrganisationId::new),
                element.date("starts"),
                element.date("ends"),
                element.entries("targets").stream()
                        .map(ParticipationContent::target)
                        .toList(),
                element.texts("sources"));
        String key = element.text("key");
        ParticipationProgrammeId id = new ParticipationProgrammeId(keys.id(key));
        file.add(new Step(Phase.OTHERS, 2, element.line(), id.value(), key, () -> {
            int version = programmes.create(Optional.of(id), draft).version();
            if (draft.startsOn().isPresent()) {
                programmes.move(id, version, ParticipationState.IN_FORCE);
            }
        }));
        int place = 0;
        for (YamlFile.Entry action : element.entries("actions")) {
            action(file, action, keys, id, key + "/action/" + ++place);
        }
    }

    private static FigureTarget target(YamlFile.Entry element) {
        element.onlyKeys("figure", "yearly");
        return new FigureTarget(
                element.choice("figure", Figure.class, Figure.NEEDS), PlanContent.whole(element, "yearly", 0));
    }

    private void action(
            ContentFile file,
            YamlFile.Entry element,
            ContentKeys keys,
            ParticipationProgrammeId programme,
            String key) {
        element.onlyKeys(
                "title", "description", "madeUp", "body", "organisation", "due", "state", "outcome", "sources");
        ActionDraft draft = new ActionDraft(
                element.requiredLocalized("title"),
                MadeUp.marked(element, element.localized("description")),
                keys.reference(element, "body", Kind.BODY).map(BodyId::new),
                keys.reference(element, "organisation", Kind.ORGANISATION).map(OrganisationId::new),
                element.date("due"),
                element.choice("state", ActionState.class, ActionState.PLANNED),
                element.localized("outcome"),
                element.texts("sources"));
        ParticipationActionId id = new ParticipationActionId(keys.id(key));
        file.add(new Step(
                Phase.OTHERS,
                3,
                element.line(),
                id.value(),
                key,
                () -> actions.create(programme, Optional.of(id), draft)));
    }
}
