package fi.pohja.report.internal;

import static fi.pohja.report.internal.BlockRows.numbers;
import static fi.pohja.report.internal.BlockRows.words;

import fi.pohja.indicator.GoalAssessment;
import fi.pohja.indicator.Reason;
import fi.pohja.indicator.Targets;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Milestone;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.NamedProgramme;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.Parties;
import fi.pohja.programme.Party;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.Projects;
import fi.pohja.programme.Risk;
import fi.pohja.programme.RiskState;
import fi.pohja.programme.Risks;
import fi.pohja.report.Report;
import fi.pohja.report.ReportDocument.Block;
import fi.pohja.report.ReportPart;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the records say about a project, part by part. */
@Singleton
final class ProjectParts {

    private final Projects projects;
    private final Parties parties;
    private final Measures measures;
    private final Milestones milestones;
    private final Risks risks;
    private final Targets targets;
    private final MoneyParts money;
    private final Texts texts;

    ProjectParts(
            Projects projects,
            Parties parties,
            Measures measures,
            Milestones milestones,
            Risks risks,
            Targets targets,
            MoneyParts money,
            Texts texts) {
        this.projects = projects;
        this.parties = parties;
        this.measures = measures;
        this.milestones = milestones;
        this.risks = risks;
        this.targets = targets;
        this.money = money;
        this.texts = texts;
    }

    List<Block> blocks(ReportPart part, ProjectId id, Report report, Phrases phrases) {
        return switch (part) {
            case PROJECT -> facts(projects.open(id), phrases);
            case PARTIES -> parties(id, phrases);
            case GOALS -> goals(projects.open(id), phrases);
            case MEASURES -> measures(id, phrases);
            case MILESTONES -> milestones(id, report, phrases);
            case MONEY -> money.blocks(id, report, phrases);
            case RISKS -> risks(id, phrases);
            case SUMMARY, COUNCIL, CONCLUSIONS, NEXT -> List.of();
        };
    }

    private List<Block> facts(Project project, Phrases phrases) {
        BlockRows facts = BlockRows.facts(phrases, "");
        facts.fact("name", phrases.text("report.project"), phrases.words(project.name()))
                .fact("code", phrases.text("report.code"), project.code())
                .fact("state", phrases.text("report.state"), phrases.constant("project.state", project.state()))
                .fact(
                        "programme",
                        phrases.text("report.programme"),
                        project.programme()
                                .map(NamedProgramme::name)
                                .map(phrases::words)
                                .orElse(""))
                .fact(
                        "umbrella",
                        phrases.text("report.umbrella"),
                        project.umbrella()
                                .map(NamedProject::name)
                                .map(phrases::words)
                                .orElse(""))
                .fact(
                        "period",
                        phrases.text("report.period"),
                        phrases.day(project.plannedStart())
                                + "–"
                                + project.plannedEnd().map(phrases::day).orElse(""))
                .fact(
                        "forecast",
                        phrases.text("report.forecast"),
                        project.forecastEnd().map(phrases::day).orElse(""))
                .fact("basis", phrases.text("report.forecast.basis"), phrases.words(project.forecastBasis()))
                .fact(
                        "lead",
                        phrases.text("report.lead"),
                        parties.of(project.id()).stream()
                                .filter(party -> party.role() == PartyRole.LEAD)
                                .map(party -> phrases.words(party.organisation().name()))
                                .collect(Collectors.joining(", ")))
                .fact(
                        "funder",
                        phrases.text("report.funder"),
                        parties.of(project.id()).stream()
                                .filter(party -> party.role() == PartyRole.FUNDER)
                                .map(party -> phrases.words(party.organisation().name()))
                                .collect(Collectors.joining(", ")));
        BlockRows parts = BlockRows.table(
                phrases.text("report.parts"),
                words(phrases.text("report.project")),
                words(phrases.text("report.code")),
                words(phrases.text("report.state")));
        for (ProjectRow part : project.parts()) {
            parts.row(
                    part.id().value().toString(),
                    phrases.words(part.name()),
                    part.code(),
                    phrases.constant("project.state", part.state()));
        }
        return BlockRows.all(facts, parts);
    }

    private List<Block> parties(ProjectId id, Phrases phrases) {
        BlockRows table =
                BlockRows.table("", words(phrases.text("report.organisation")), words(phrases.text("report.role")));
        for (Party party : parties.of(id)) {
            table.row(
                    party.id().value().toString(),
                    phrases.words(party.organisation().name()),
                    phrases.constant("party.role", party.role()));
        }
        return BlockRows.all(table);
    }

    /** The goals with their outcomes, then the reasoning of each; of an umbrella also those of its parts. */
    private List<Block> goals(Project project, Phrases phrases) {
        List<Block> blocks = new ArrayList<>(goals(project.id(), phrases.text("report.goals"), phrases));
        project.parts()
                .forEach(part -> blocks.addAll(
                        goals(part.id(), phrases.text("report.goals.of", phrases.words(part.name())), phrases)));
        return blocks;
    }

    private List<Block> goals(ProjectId id, String caption, Phrases phrases) {
        List<GoalAssessment> assessed = targets.assess(id);
        BlockRows table = BlockRows.table(
                caption,
                words(phrases.text("report.goal")),
                words(phrases.text("report.outcome")),
                words(phrases.text("report.reasons")));
        for (GoalAssessment goal : assessed) {
            List<Reason> reasons = new ArrayList<>(goal.reasons());
            goal.rules().forEach(rule -> reasons.addAll(rule.steps()));
            table.row(
                    goal.goal().value().toString(),
                    goal.number() + ". " + phrases.words(goal.text()),
                    phrases.constant("goal.state", goal.outcome())
                            + (goal.provisional() ? " " + phrases.text("report.provisional") : ""),
                    reasons.stream()
                            .map(reason -> reason.in(texts, phrases.language()))
                            .collect(Collectors.joining(" ")));
        }
        return BlockRows.all(table);
    }

    private List<Block> measures(ProjectId id, Phrases phrases) {
        List<MeasureRow> all = all(id);
        BlockRows counts = BlockRows.table(
                phrases.text("report.measures.by.state"),
                words(phrases.text("report.state")),
                numbers(phrases.text("report.count")));
        Arrays.stream(MeasureState.values()).forEach(state -> {
            long count =
                    all.stream().filter(measure -> measure.state() == state).count();
            if (count > 0) {
                counts.row(state.name(), phrases.constant("measure.state", state), String.valueOf(count));
            }
        });
        BlockRows table = BlockRows.table(
                "",
                words(phrases.text("report.measure")),
                words(phrases.text("report.state")),
                numbers(phrases.text("report.progress")),
                words(phrases.text("report.light")),
                words(phrases.text("report.owner")),
                words(phrases.text("report.due")));
        for (MeasureRow measure : all) {
            table.row(
                    measure.id().value().toString(),
                    measure.code() + " " + phrases.words(measure.title()),
                    phrases.constant("measure.state", measure.state()),
                    phrases.percent(measure.progress()),
                    phrases.constant("measure.light", measure.light()),
                    measure.ownerOrganisation()
                            .map(owner -> phrases.words(owner.name()))
                            .orElse(Phrases.NONE),
                    phrases.day(measure.dueOn()));
        }
        return BlockRows.all(counts, table);
    }

    private List<MeasureRow> all(ProjectId id) {
        List<MeasureRow> all = new ArrayList<>();
        Listing<MeasureRow> page;
        do {
            page = measures.list(
                    Measures.Filter.of(id), Order.ascending(Measures.Sort.POSITION), new Slice(all.size(), Slice.MOST));
            all.addAll(page.items());
        } while (all.size() < page.total() && !page.items().isEmpty());
        return all;
    }

    /** All milestones, those of the report's period marked. */
    private List<Block> milestones(ProjectId id, Report report, Phrases phrases) {
        BlockRows table = BlockRows.table(
                "",
                words(phrases.text("report.milestone")),
                words(phrases.text("report.planned")),
                words(phrases.text("report.forecast")),
                words(phrases.text("report.reached")),
                words(phrases.text("report.in.period")));
        for (Milestone milestone : milestones.of(id, Archived.CURRENT)) {
            table.row(
                    milestone.id().value().toString(),
                    phrases.words(milestone.title()),
                    phrases.day(milestone.plannedOn()),
                    phrases.day(milestone.forecastOn()),
                    phrases.day(milestone.reachedOn()),
                    phrases.text(within(milestone.on(), report) ? "report.yes" : "report.no"));
        }
        return BlockRows.all(table);
    }

    private static boolean within(LocalDate day, Report report) {
        return !day.isBefore(report.periodStart()) && !day.isAfter(report.periodEnd());
    }

    private List<Block> risks(ProjectId id, Phrases phrases) {
        BlockRows table = BlockRows.table(
                "",
                words(phrases.text("report.risk")),
                words(phrases.text("report.state")),
                numbers(phrases.text("report.severity")),
                words(phrases.text("report.response")));
        for (Risk risk : risks.of(id)) {
            if (risk.state() != RiskState.CLOSED) {
                table.row(
                        risk.id().value().toString(),
                        phrases.words(risk.title()),
                        phrases.constant("risk.state", risk.state()),
                        String.valueOf(risk.severity()),
                        phrases.words(risk.response()));
            }
        }
        return BlockRows.all(table);
    }
}
