package fi.pohja.web.need;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.need.Needs;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Projects;
import fi.pohja.web.programme.MeasureChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FoundChoices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The records to choose from in the forms of this feature. */
@Singleton
final class NeedChoices {

    private final Needs needs;
    private final NeedThemes themes;
    private final Projects projects;
    private final MeasureChoices measures;
    private final Goals goals;

    NeedChoices(Needs needs, NeedThemes themes, Projects projects, MeasureChoices measures, Goals goals) {
        this.needs = needs;
        this.themes = themes;
        this.projects = projects;
        this.measures = measures;
        this.goals = goals;
    }

    Choices<NeedThemeId> themes() {
        return Choices.of(themes.list().stream()
                .map(theme -> Choice.of(theme.id().value(), theme.id(), words(theme.name())))
                .toList());
    }

    /** Needs that stand for themselves, without this one. */
    Choices<NeedId> needs(NeedId without) {
        return new FoundChoices<>() {
            @Override
            protected List<Choice<NeedId>> rows(String words, Slice slice) {
                return needs.list(text(words), Order.ascending(Needs.Sort.NUMBER), slice).items().stream()
                        .filter(row -> !row.id().equals(without))
                        .map(row -> Choice.of(row.id().value(), row.id(), row.code() + " " + words(row.title())))
                        .toList();
            }

            @Override
            public int count(String words) {
                return needs.list(text(words), Order.ascending(Needs.Sort.NUMBER), new Slice(0, 1))
                        .total();
            }

            @Override
            protected Optional<Choice<NeedId>> known(UUID id) {
                return needs.find(new NeedId(id))
                        .map(need -> Choice.of(id, need.id(), need.code() + " " + words(need.title())));
            }
        };
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
                all.processStep(),
                all.origin(),
                all.measure(),
                all.goal(),
                all.merged(),
                all.archived());
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
        return measures;
    }

    /** The goals of all projects in use; there are some hundred at most. */
    Choices<GoalId> goals() {
        return Choices.of(
                projects.list(projects(""), Order.ascending(Projects.Sort.NAME), Slice.first()).items().stream()
                        .flatMap(project -> goals.of(project.id(), Archived.CURRENT).stream())
                        .map((Goal goal) -> Choice.of(
                                goal.id().value(),
                                goal.id(),
                                goal.project().code() + ": " + goal.number() + " " + words(goal.text())))
                        .toList());
    }
}
