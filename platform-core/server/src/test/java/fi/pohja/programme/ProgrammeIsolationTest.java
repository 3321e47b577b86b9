package fi.pohja.programme;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.TenantIsolationContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;

/** What one tenant plans, another never sees. */
class ProgrammeIsolationTest {

    private static final LocalizedText TITLE = LocalizedText.fi("Eristetty");

    @Nested
    class OfProjects extends TenantIsolationContract<ProjectId> {
        private final Projects projects = Programmes.bean(Projects.class);

        @Override
        protected ProjectId create() {
            return Programmes.project().id();
        }

        @Override
        protected boolean listed(ProjectId id) {
            return projects
                            .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.NAME), Slice.first())
                            .items()
                            .stream()
                            .anyMatch(row -> row.id().equals(id))
                    || projects.timeline(Projects.Filter.everything()).stream()
                            .anyMatch(project -> project.id().equals(id));
        }

        @Override
        protected Optional<?> find(ProjectId id) {
            return projects.find(id);
        }

        @Override
        protected void change(ProjectId id) {
            projects.change(id, 1, Programmes.draft(ProjectKind.PROJECT, "Vieras"));
        }

        @Override
        protected void takeAway(ProjectId id) {
            projects.archive(id, 1);
        }
    }

    /** What belongs to a project; the other tenant knows the project's id, too. */
    abstract static class OfParts<I> extends TenantIsolationContract<I> {
        private final Map<I, ProjectId> projects = new ConcurrentHashMap<>();

        protected abstract I create(ProjectId project);

        protected abstract List<I> of(ProjectId project);

        @Override
        protected I create() {
            ProjectId project = Programmes.project().id();
            I id = create(project);
            projects.put(id, project);
            return id;
        }

        @Override
        protected boolean listed(I id) {
            try {
                return of(projects.getOrDefault(id, new ProjectId(new java.util.UUID(0, 0))))
                        .contains(id);
            } catch (NotFoundException nothingThere) {
                return false;
            }
        }

        static <T, I> List<I> ids(List<T> records, Function<T, I> id) {
            return records.stream().map(id).toList();
        }
    }

    @Nested
    class OfSubAreas extends OfParts<SubAreaId> {
        private final SubAreas subAreas = Programmes.bean(SubAreas.class);

        @Override
        protected SubAreaId create(ProjectId project) {
            return subAreas.create(project, SubAreaDraft.of(1, TITLE)).id();
        }

        @Override
        protected List<SubAreaId> of(ProjectId project) {
            return ids(subAreas.of(project, Archived.ALL), SubArea::id);
        }

        @Override
        protected Optional<?> find(SubAreaId id) {
            return subAreas.find(id);
        }

        @Override
        protected void change(SubAreaId id) {
            subAreas.change(id, 1, SubAreaDraft.of(2, TITLE));
        }

        @Override
        protected void takeAway(SubAreaId id) {
            subAreas.archive(id, 1);
        }
    }

    @Nested
    class OfGoals extends OfParts<GoalId> {
        private final Goals goals = Programmes.bean(Goals.class);

        @Override
        protected GoalId create(ProjectId project) {
            return goals.create(project, GoalDraft.of(GoalKind.REGIONAL, "1", TITLE))
                    .id();
        }

        @Override
        protected List<GoalId> of(ProjectId project) {
            return ids(goals.of(project, Archived.ALL), Goal::id);
        }

        @Override
        protected Optional<?> find(GoalId id) {
            return goals.find(id);
        }

        @Override
        protected void change(GoalId id) {
            goals.change(id, 1, GoalDraft.of(GoalKind.REGIONAL, "2", TITLE));
        }

        @Override
        protected void takeAway(GoalId id) {
            goals.archive(id, 1);
        }
    }

    @Nested
    class OfMeasures extends OfParts<MeasureId> {
        private final Measures measures = Programmes.bean(Measures.class);

        @Override
        protected MeasureId create(ProjectId project) {
            return measures.create(project, MeasureDraft.of(TITLE)).id();
        }

        @Override
        protected List<MeasureId> of(ProjectId project) {
            return ids(
                    measures.list(Measures.Filter.of(project), Order.ascending(Measures.Sort.POSITION), Slice.first())
                            .items(),
                    MeasureRow::id);
        }

        @Override
        protected Optional<?> find(MeasureId id) {
            return measures.find(id);
        }

        @Override
        protected void change(MeasureId id) {
            measures.report(id, 1, new Measures.Report(MeasureState.APPROVED, StatusLight.RED, 1));
        }

        @Override
        protected void takeAway(MeasureId id) {
            measures.archive(id, 1);
        }
    }

    @Nested
    class OfMilestones extends OfParts<MilestoneId> {
        private final Milestones milestones = Programmes.bean(Milestones.class);

        @Override
        protected MilestoneId create(ProjectId project) {
            return milestones
                    .create(project, MilestoneDraft.of(TITLE, LocalDate.of(2021, 1, 1)))
                    .id();
        }

        @Override
        protected List<MilestoneId> of(ProjectId project) {
            return ids(milestones.of(project, Archived.ALL), Milestone::id);
        }

        @Override
        protected Optional<?> find(MilestoneId id) {
            return milestones.find(id);
        }

        @Override
        protected void change(MilestoneId id) {
            milestones.change(id, 1, MilestoneDraft.of(TITLE, LocalDate.of(2022, 1, 1)));
        }

        @Override
        protected void takeAway(MilestoneId id) {
            milestones.archive(id, 1);
        }
    }

    @Nested
    class OfParties extends OfParts<PartyId> {
        private final Parties parties = Programmes.bean(Parties.class);

        @Override
        protected PartyId create(ProjectId project) {
            return parties.create(project, PartyDraft.of(Programmes.organisation("Kumppani"), PartyRole.PARTNER))
                    .id();
        }

        @Override
        protected List<PartyId> of(ProjectId project) {
            return ids(parties.of(project), Party::id);
        }

        @Override
        protected Optional<?> find(PartyId id) {
            return parties.find(id);
        }

        @Override
        protected void change(PartyId id) {
            parties.change(id, 1, PartyDraft.of(Programmes.organisation("Toinen"), PartyRole.LEAD));
        }

        @Override
        protected void takeAway(PartyId id) {
            parties.remove(id, 1);
        }
    }

    @Nested
    class OfFunding extends OfParts<FundingEntryId> {
        private final Funding funding = Programmes.bean(Funding.class);

        @Override
        protected FundingEntryId create(ProjectId project) {
            return funding.create(project, FundingDraft.of(FundingKind.TOTAL, FundingSource.ALL, BigDecimal.ONE))
                    .id();
        }

        @Override
        protected List<FundingEntryId> of(ProjectId project) {
            return ids(funding.of(project).entries(), FundingEntry::id);
        }

        @Override
        protected Optional<?> find(FundingEntryId id) {
            return funding.find(id);
        }

        @Override
        protected void change(FundingEntryId id) {
            funding.change(id, 1, FundingDraft.of(FundingKind.TOTAL, FundingSource.ALL, BigDecimal.TEN));
        }

        @Override
        protected void takeAway(FundingEntryId id) {
            funding.remove(id, 1);
        }
    }

    @Nested
    class OfRisks extends OfParts<RiskId> {
        private final Risks risks = Programmes.bean(Risks.class);

        @Override
        protected RiskId create(ProjectId project) {
            return risks.create(project, RiskDraft.of(TITLE, 1, 1)).id();
        }

        @Override
        protected List<RiskId> of(ProjectId project) {
            return ids(risks.of(project), Risk::id);
        }

        @Override
        protected Optional<?> find(RiskId id) {
            return risks.find(id);
        }

        @Override
        protected void change(RiskId id) {
            risks.change(id, 1, RiskDraft.of(TITLE, 5, 5));
        }

        @Override
        protected void takeAway(RiskId id) {
            risks.remove(id, 1);
        }
    }

    @Nested
    class OfDependencies extends OfParts<DependencyId> {
        private final Dependencies dependencies = Programmes.bean(Dependencies.class);

        @Override
        protected DependencyId create(ProjectId project) {
            return dependencies.create(project, DependencyDraft.on(TITLE)).id();
        }

        @Override
        protected List<DependencyId> of(ProjectId project) {
            return ids(dependencies.of(project), Dependency::id);
        }

        @Override
        protected Optional<?> find(DependencyId id) {
            return dependencies.find(id);
        }

        @Override
        protected void change(DependencyId id) {
            dependencies.change(id, 1, DependencyDraft.on(LocalizedText.fi("Muu")));
        }

        @Override
        protected void takeAway(DependencyId id) {
            dependencies.remove(id, 1);
        }
    }
}
