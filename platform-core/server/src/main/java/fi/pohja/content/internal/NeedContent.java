package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.need.NeedAnswers;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedState;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.need.Needs;
import fi.pohja.need.NewNeed;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The needs of a content file with their themes. One the source does not give is {@code madeUp}: its description says so
 * to every reader. The clock may stand before the day a need was handled, as in a demonstration: then it is new, nothing
 * came of it yet and nobody answered.
 */
@Singleton
@Order(4)
final class NeedContent implements ContentPart {

    private final Needs needs;
    private final NeedAnswers answers;
    private final NeedThemes themes;
    private final ContentClock clock;

    NeedContent(Needs needs, NeedAnswers answers, NeedThemes themes, ContentClock clock) {
        this.needs = needs;
        this.answers = answers;
        this.themes = themes;
        this.clock = clock;
    }

    @Override
    public List<String> lists() {
        return List.of("needThemes", "needs");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("needThemes").forEach(element -> keys.enter(element, Kind.NEED_THEME));
        file.root().entries("needs").forEach(element -> keys.enter(element, Kind.NEED));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("needThemes").forEach(element -> theme(file, element, keys));
        file.root().entries("needs").forEach(element -> need(file, element, keys));
    }

    private void theme(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys("key", "name", "sources");
        String key = element.text("key");
        UUID id = keys.id(key);
        LocalizedText name = element.requiredLocalized("name");
        file.add(new Step(
                Phase.NEED_THEMES,
                0,
                element.line(),
                id,
                key,
                () -> themes.create(Optional.of(new NeedThemeId(id)), name)));
    }

    private void need(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "kind",
                "title",
                "description",
                "madeUp",
                "organisation",
                "service",
                "step",
                "theme",
                "source",
                "told",
                "handled",
                "state",
                "rejection",
                "answer",
                "measures",
                "goals",
                "mergedInto",
                "sources");
        LocalizedText description = element.localized("description");
        NeedDraft draft = new NeedDraft(
                element.choice("kind", NeedKind.class, NeedKind.NEED),
                element.requiredLocalized("title"),
                MadeUp.marked(element, description),
                keys.reference(element, "organisation", Kind.ORGANISATION).map(OrganisationId::new),
                element.optionalText("service").orElse(""),
                element.optionalText("step").orElse(""),
                keys.reference(element, "theme", Kind.NEED_THEME).map(NeedThemeId::new),
                element.choice("source", NeedSource.class, NeedSource.VISIT),
                element.date("told"),
                element.texts("sources"));
        String key = element.text("key");
        NeedId id = new NeedId(keys.id(key));
        NeedState state = element.choice("state", NeedState.class, NeedState.NEW);
        LocalizedText rejection = element.localized("rejection");
        LocalizedText answer = element.localized("answer");
        Optional<LocalDate> handled = element.date("handled");
        file.add(new Step(Phase.NEEDS, 0, element.line(), id.value(), key, () -> {
            needs.captureAll(List.of(new NewNeed(id, draft, Optional.empty())));
            if (clock.reached(handled)) {
                way(state).forEach(next -> needs.move(id, needs.open(id).version(), next, rejection));
                if (!answer.isEmpty()) {
                    answers.answer(id, needs.open(id).version(), answer, true);
                }
            }
        }));
        Across across = (name, work) ->
                file.add(new Step(Phase.ACROSS_FILES, 0, element.line(), keys.id(key + name), key + name, () -> {
                    if (clock.reached(handled)) {
                        work.run();
                    }
                }));
        element.texts("measures")
                .forEach(measure -> keys.reference(element, "measures", measure, Kind.MEASURE)
                        .ifPresent(found -> across.add(
                                "/measure/" + measure, () -> needs.link(List.of(id), new MeasureId(found)))));
        element.texts("goals")
                .forEach(goal -> keys.reference(element, "goals", goal, Kind.GOAL)
                        .ifPresent(found ->
                                across.add("/goal/" + goal, () -> needs.link(List.of(id), new GoalId(found)))));
        keys.reference(element, "mergedInto", Kind.NEED)
                .ifPresent(root -> across.add("/merged", () -> needs.merge(new NeedId(root), List.of(id))));
    }

    /** What joins a need to other records. */
    private interface Across {
        void add(String name, Runnable work);
    }

    /** The states on the way from new; what needs a measure comes with the measure. */
    private static List<NeedState> way(NeedState state) {
        List<NeedState> way = new ArrayList<>();
        if (state != NeedState.NEW) {
            way.add(NeedState.SCREENED);
        }
        if (state == NeedState.REJECTED) {
            way.add(NeedState.REJECTED);
        } else if (state.compareTo(NeedState.SCREENED) > 0) {
            way.add(NeedState.PRIORITISED);
        }
        return way;
    }
}
