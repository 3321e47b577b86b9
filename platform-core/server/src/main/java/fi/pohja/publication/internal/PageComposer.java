package fi.pohja.publication.internal;

import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.Reason;
import fi.pohja.indicator.Targets;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.NamedProgramme;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.publication.PublicProject;
import fi.pohja.publication.PublicationDraft;
import fi.pohja.spi.LocalizedText;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts a project's public page together from its records, as whoever is signed in. */
@Singleton
final class PageComposer {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Projects projects;
    private final Measures measures;
    private final Milestones milestones;
    private final Parties parties;
    private final Targets targets;
    private final Texts texts;

    PageComposer(
            Projects projects,
            Measures measures,
            Milestones milestones,
            Parties parties,
            Targets targets,
            Texts texts) {
        this.projects = projects;
        this.measures = measures;
        this.milestones = milestones;
        this.parties = parties;
        this.targets = targets;
        this.texts = texts;
    }

    PublicProject compose(ProjectId id, PublicationDraft draft) {
        Project project = projects.open(id);
        return new PublicProject(
                project.code(),
                project.name().values(),
                project.shortDescription().values(),
                project.purpose().values(),
                project.state().name(),
                day(project.plannedStart()),
                day(project.forecastEnd().or(project::plannedEnd)),
                project.programme()
                        .map(NamedProgramme::name)
                        .orElse(LocalizedText.none())
                        .values(),
                project.umbrella()
                        .map(NamedProject::name)
                        .orElse(LocalizedText.none())
                        .values(),
                parties.of(id).stream()
                        .map(party -> new PublicProject.Actor(
                                party.organisation().name().values(),
                                party.role().name()))
                        .toList(),
                draft.contact().values(),
                draft.contactEmail().strip(),
                project.topics().stream().map(LocalizedText::values).toList(),
                goals(project),
                measures(project),
                results(project),
                sum(project.sums().total()),
                sum(project.sums().granted()),
                day(project.createdAt()),
                day(project.updatedAt()));
    }

    private List<PublicProject.Goal> goals(Project project) {
        return targets.assess(project.id()).stream().map(this::goal).toList();
    }

    private PublicProject.Goal goal(GoalAssessment goal) {
        List<Reason> reasons = Stream.concat(
                        goal.reasons().stream(), goal.rules().stream().flatMap(rule -> rule.steps().stream()))
                .toList();
        return new PublicProject.Goal(
                goal.number(),
                goal.text().values(),
                goal.outcome().name(),
                reasons.stream().map(this::sentences).toList());
    }

    private Map<String, String> sentences(Reason reason) {
        Map<String, String> sentences = new TreeMap<>();
        Texts.COMPLETE.forEach(language -> sentences.put(language, reason.in(texts, language)));
        return sentences;
    }

    private List<PublicProject.Measure> measures(Project project) {
        return measures
                .list(Measures.Filter.of(project.id()), Order.ascending(Measures.Sort.POSITION), Slice.first())
                .items()
                .stream()
                .filter(measure -> measure.state() != MeasureState.CANCELLED)
                .filter(measure -> measure.state() != MeasureState.PROPOSED)
                .map(measure -> new PublicProject.Measure(
                        measure.code(),
                        measure.title().values(),
                        measure.state().name(),
                        measure.progress()))
                .toList();
    }

    private List<PublicProject.Result> results(Project project) {
        return milestones.of(project.id(), Archived.CURRENT).stream()
                .filter(milestone -> milestone.reachedOn().isPresent())
                .map(milestone -> new PublicProject.Result(milestone.title().values(), day(milestone.reachedOn())))
                .toList();
    }

    private static String sum(Optional<FundingSums.Sum> sum) {
        return sum.map(known -> known.euros().toPlainString()).orElse("");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, HELSINKI).toString();
    }
}
