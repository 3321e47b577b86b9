package fi.pohja.web.need;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.need.Needs;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The records to choose from in the forms of this feature. */
@Singleton
final class NeedChoices {

    private final Needs needs;
    private final NeedThemes themes;
    private final Projects projects;
    private final Measures measures;
    private final Goals goals;

    NeedChoices(Needs needs, NeedThemes themes, Projects projects, Measures measures, Goals goals) {
        this.needs = needs;
        this.themes = themes;
        this.projects = projects;
        this.measures = measures;
        this.goals = goals;
    }

    /** Choices that are found by words in the database. */
    private record Found<V>(
            Function<String, Function<Slice, List<Choice<V>>>> matching,
            Function<String, Integer> counted,
            Function<UUID, Optional<Choice<V>>> known)
            implements Choices<V> {

        @Override
        public List<Choice<V>> find(String words, int offset, int limit) {
            return matching.apply(words).apply(new Slice(offset, Math.clamp(limit, 1, Slice.MOST)));
        }

        @Override
        public int count(String words) {
            return counted.apply(words);
        }

        @Override
        public Optional<Choice<V>> byKey(String key) {
            try {
                return known.apply(UUID.fromString(key));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }

    Choices<NeedThemeId> themes() {
        return Choices.of(themes.list().stream()
                .map(theme -> new Choice<>(theme.id().value().toString(), theme.id(), words(theme.name())))
                .toList());
    }

    /** Needs that stand for themselves, without this one. */
    Choices<NeedId> needs(NeedId without) {
        return new Found<>(
                words -> slice -> needs.list(text(words), Order.ascending(Needs.Sort.NUMBER), slice).items().stream()
                        .filter(row -> !row.id().equals(without))
                        .map(NeedChoices::choice)
                        .toList(),
                words -> needs.list(text(words), Order.ascending(Needs.Sort.NUMBER), new Slice(0, 1))
                        .total(),
                id -> needs.find(new NeedId(id))
                        .map(need -> new Choice<>(id.toString(), need.id(), need.code() + " " + words(need.title()))));
    }

    private static Needs.Filter text(String words) {
        Needs.Filter all = Needs.Filter.everything();
        return new Needs.Filter(
                words,
                all.kinds(),
                all.states(),
                all.sources(),
                all.organisation(),
                all.theme(),
                all.service(),
                all.origin(),
                all.measure(),
                all.goal(),
                all.merged(),
                all.archived());
    }

    private static Choice<NeedId> choice(NeedRow row) {
        return new Choice<>(row.id().value().toString(), row.id(), row.code() + " " + words(row.title()));
    }

    Choices<ProjectId> projects() {
        return new Found<>(
                words -> slice ->
                        projects.list(projects(words), Order.ascending(Projects.Sort.NAME), slice).items().stream()
                                .map(row -> new Choice<>(
                                        row.id().value().toString(), row.id(), row.code() + " – " + words(row.name())))
                                .toList(),
                words -> projects.list(projects(words), Order.ascending(Projects.Sort.NAME), new Slice(0, 1))
                        .total(),
                id -> projects.find(new ProjectId(id))
                        .map(found ->
                                new Choice<>(id.toString(), found.id(), found.code() + " – " + words(found.name()))));
    }

    private static Projects.Filter projects(String words) {
        return new Projects.Filter(
                words,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Archived.CURRENT);
    }

    Choices<MeasureId> measures() {
        return new Found<>(
                words -> slice ->
                        measures.list(measures(words), Order.ascending(Measures.Sort.NUMBER), slice).items().stream()
                                .map(NeedChoices::choice)
                                .toList(),
                words -> measures.list(measures(words), Order.ascending(Measures.Sort.NUMBER), new Slice(0, 1))
                        .total(),
                id -> measures.find(new MeasureId(id))
                        .map(found ->
                                new Choice<>(id.toString(), found.id(), found.code() + " " + words(found.title()))));
    }

    private static Choice<MeasureId> choice(MeasureRow row) {
        return new Choice<>(
                row.id().value().toString(),
                row.id(),
                row.code() + " " + words(row.title()) + " (" + row.project().code() + ")");
    }

    private static Measures.Filter measures(String words) {
        Measures.Filter all = Measures.Filter.everything();
        return new Measures.Filter(
                words,
                all.project(),
                all.subArea(),
                all.states(),
                all.lights(),
                all.ownedBy(),
                all.ownerOrganisation(),
                all.dueUntil(),
                all.open(),
                all.archived());
    }

    /** The goals of all projects in use; there are some hundred at most. */
    Choices<GoalId> goals() {
        return Choices.of(
                projects.list(projects(""), Order.ascending(Projects.Sort.NAME), Slice.first()).items().stream()
                        .flatMap(project -> goals.of(project.id(), Archived.CURRENT).stream())
                        .map((Goal goal) -> new Choice<>(
                                goal.id().value().toString(),
                                goal.id(),
                                goal.project().code() + ": " + goal.number() + " " + words(goal.text())))
                        .toList());
    }
}
