package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.GoalState;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.MilestoneDraft;
import fi.pohja.programme.MilestoneId;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.StatusLight;
import fi.pohja.programme.SubAreaDraft;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.SubAreas;
import fi.pohja.tenancy.YamlFile;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A project's sub-areas, goals, measures and milestones. */
@Singleton
final class PlanContent {

    private static final int DONE = 100;

    private final SubAreas subAreas;
    private final Goals goals;
    private final Measures measures;
    private final Milestones milestones;
    private final ContentClock clock;

    PlanContent(SubAreas subAreas, Goals goals, Measures measures, Milestones milestones, ContentClock clock) {
        this.subAreas = subAreas;
        this.goals = goals;
        this.measures = measures;
        this.milestones = milestones;
        this.clock = clock;
    }

    void read(ContentFile file, YamlFile.Entry project, ContentKeys keys, ProjectId id) {
        project.entries("subAreas").forEach(element -> subArea(file, element, keys, id));
        List<YamlFile.Entry> all = project.entries("goals");
        Depths depths = new Depths(all, "parent");
        all.forEach(element -> goal(file, element, keys, id, depths.of(element)));
        project.entries("measures").forEach(element -> measure(file, element, keys, id));
        project.entries("milestones").forEach(element -> milestone(file, element, keys, id));
    }

    private void subArea(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project) {
        element.onlyKeys("key", "number", "title", "description", "lead", "sources");
        SubAreaDraft draft = new SubAreaDraft(
                whole(element, "number", 0),
                element.requiredLocalized("title"),
                element.localized("description"),
                keys.reference(element, "lead", Kind.ORGANISATION).map(OrganisationId::new),
                element.texts("sources"));
        String key = element.text("key");
        SubAreaId id = new SubAreaId(keys.id(key));
        file.add(new Step(
                Phase.SUB_AREAS,
                0,
                element.line(),
                id.value(),
                key,
                () -> subAreas.create(project, Optional.of(id), draft)));
    }

    private void goal(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project, int depth) {
        element.onlyKeys(
                "key", "number", "kind", "subArea", "parent", "nationalGoal", "text", "condition", "state", "sources");
        GoalDraft draft = new GoalDraft(
                keys.reference(element, "subArea", Kind.SUB_AREA).map(SubAreaId::new),
                keys.reference(element, "parent", Kind.GOAL).map(GoalId::new),
                element.optionalText("nationalGoal"),
                element.choice("kind", GoalKind.class, GoalKind.REGIONAL),
                element.text("number"),
                element.requiredLocalized("text"),
                element.localized("condition"),
                element.choice("state", GoalState.class, GoalState.ACTIVE),
                element.texts("sources"));
        String key = element.text("key");
        GoalId id = new GoalId(keys.id(key));
        file.add(new Step(
                Phase.GOALS,
                depth,
                element.line(),
                id.value(),
                key,
                () -> goals.create(project, Optional.of(id), draft)));
    }

    private void measure(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project) {
        element.onlyKeys(
                "key",
                "title",
                "description",
                "subArea",
                "goals",
                "state",
                "progress",
                "ownerOrganisation",
                "start",
                "due",
                "sources");
        List<GoalId> served = element.texts("goals").stream()
                .flatMap(goal -> keys.reference(element, "goals", goal, Kind.GOAL).stream())
                .map(GoalId::new)
                .toList();
        MeasureState state = element.choice("state", MeasureState.class, MeasureState.PROPOSED);
        MeasureDraft draft = new MeasureDraft(
                keys.reference(element, "subArea", Kind.SUB_AREA).map(SubAreaId::new),
                served,
                element.requiredLocalized("title"),
                element.localized("description"),
                state,
                StatusLight.NONE,
                element.has("progress") || state != MeasureState.DONE ? whole(element, "progress", 0) : DONE,
                Optional.empty(),
                keys.reference(element, "ownerOrganisation", Kind.ORGANISATION).map(OrganisationId::new),
                element.date("start"),
                element.date("due"),
                element.texts("sources"));
        String key = element.text("key");
        MeasureId id = new MeasureId(keys.id(key));
        file.add(others(element, id.value(), key, () -> measures.create(project, Optional.of(id), draft)));
    }

    private void milestone(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project) {
        element.onlyKeys("key", "title", "subArea", "planned", "forecast", "reached", "sources");
        // The clock may stand before the day, as in a demonstration: then nobody has reached it yet.
        LocalDate today = clock.today();
        MilestoneDraft draft = new MilestoneDraft(
                keys.reference(element, "subArea", Kind.SUB_AREA).map(SubAreaId::new),
                element.requiredLocalized("title"),
                element.date("planned"),
                element.date("forecast"),
                element.date("reached").filter(day -> !day.isAfter(today)),
                element.texts("sources"));
        String key = element.text("key");
        MilestoneId id = new MilestoneId(keys.id(key));
        file.add(others(element, id.value(), key, () -> milestones.create(project, Optional.of(id), draft)));
    }

    private static Step others(YamlFile.Entry element, UUID id, String key, Runnable work) {
        return new Step(Phase.OTHERS, 0, element.line(), id, key, work);
    }

    /** A whole number; {@code otherwise} when absent, and with a fault when it is none. */
    static int whole(YamlFile.Entry element, String key, int otherwise) {
        return element.number(key)
                .map(number -> {
                    try {
                        return number.intValueExact();
                    } catch (ArithmeticException e) {
                        element.fault(key, key + " must be a whole number, not " + number);
                        return otherwise;
                    }
                })
                .orElse(otherwise);
    }
}
