package fi.pohja.programme.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.programme.Dependency;
import fi.pohja.programme.DependencyDraft;
import fi.pohja.programme.DependencyId;
import fi.pohja.programme.FundingDraft;
import fi.pohja.programme.FundingEntry;
import fi.pohja.programme.FundingEntryId;
import fi.pohja.programme.FundingSums;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.GoalMeasures;
import fi.pohja.programme.GoalState;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Milestone;
import fi.pohja.programme.MilestoneDraft;
import fi.pohja.programme.MilestoneId;
import fi.pohja.programme.NamedGoal;
import fi.pohja.programme.NamedProgramme;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.programme.NamedUser;
import fi.pohja.programme.NationalGoal;
import fi.pohja.programme.NationalProgramme;
import fi.pohja.programme.Party;
import fi.pohja.programme.PartyDraft;
import fi.pohja.programme.PartyId;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectBody;
import fi.pohja.programme.ProjectDay;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectFunding;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectParticipation;
import fi.pohja.programme.ProjectRow;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Risk;
import fi.pohja.programme.RiskDraft;
import fi.pohja.programme.RiskId;
import fi.pohja.programme.RiskState;
import fi.pohja.programme.StatusLight;
import fi.pohja.programme.SubArea;
import fi.pohja.programme.SubAreaDraft;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.TimelineProject;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How programmes, projects and what belongs to them are written as JSON, and read from it. */
@SerdeImport(value = ProjectRow.class, deserializable = false)
@SerdeImport(value = ProjectRow.NextMilestone.class, deserializable = false)
@SerdeImport(value = Project.class, deserializable = false)
@SerdeImport(value = NamedProject.class, deserializable = false)
@SerdeImport(value = NamedProgramme.class, deserializable = false)
@SerdeImport(value = NamedSubArea.class, deserializable = false)
@SerdeImport(value = NamedGoal.class, deserializable = false)
@SerdeImport(value = NamedUser.class, deserializable = false)
@SerdeImport(value = FundingSums.class, deserializable = false)
@SerdeImport(value = FundingSums.Sum.class, deserializable = false)
@SerdeImport(value = FundingEntry.class, deserializable = false)
@SerdeImport(value = ProjectFunding.class, deserializable = false)
@SerdeImport(value = ProjectFunding.Part.class, deserializable = false)
@SerdeImport(value = SubArea.class, deserializable = false)
@SerdeImport(value = Goal.class, deserializable = false)
@SerdeImport(value = NationalGoal.class, deserializable = false)
@SerdeImport(value = NationalProgramme.class, deserializable = false)
@SerdeImport(value = GoalMeasures.class, deserializable = false)
@SerdeImport(value = MeasureRow.class, deserializable = false)
@SerdeImport(value = Measure.class, deserializable = false)
@SerdeImport(value = Milestone.class, deserializable = false)
@SerdeImport(value = Party.class, deserializable = false)
@SerdeImport(value = ProjectBody.class, deserializable = false)
@SerdeImport(value = Risk.class, deserializable = false)
@SerdeImport(value = Dependency.class, deserializable = false)
@SerdeImport(value = ProjectParticipation.class, deserializable = false)
@SerdeImport(value = ProjectDay.class, deserializable = false)
@SerdeImport(value = TimelineProject.class, deserializable = false)
@Factory
final class ProgrammeJson {

    @Singleton
    Serializer<ProjectId> projectId() {
        return new PlainId<>(ProjectId::value);
    }

    @Singleton
    Serializer<SubAreaId> subAreaId() {
        return new PlainId<>(SubAreaId::value);
    }

    @Singleton
    Serializer<GoalId> goalId() {
        return new PlainId<>(GoalId::value);
    }

    @Singleton
    Serializer<MeasureId> measureId() {
        return new PlainId<>(MeasureId::value);
    }

    @Singleton
    Serializer<MilestoneId> milestoneId() {
        return new PlainId<>(MilestoneId::value);
    }

    @Singleton
    Serializer<PartyId> partyId() {
        return new PlainId<>(PartyId::value);
    }

    @Singleton
    Serializer<FundingEntryId> fundingEntryId() {
        return new PlainId<>(FundingEntryId::value);
    }

    @Singleton
    Serializer<RiskId> riskId() {
        return new PlainId<>(RiskId::value);
    }

    @Singleton
    Serializer<DependencyId> dependencyId() {
        return new PlainId<>(DependencyId::value);
    }

    @Singleton
    Deserializer<ProjectsResource.NewProject> newProject() {
        return TypedBody.of(ProjectsResource.NewProject.class)
                .orElse("kind", ProjectKind.PROJECT)
                .orElse("state", ProjectState.IDEA);
    }

    @Singleton
    Deserializer<ProjectDraft> projectDraft() {
        return TypedBody.of(ProjectDraft.class).answeredAs(Project.class);
    }

    @Singleton
    Deserializer<ProjectsResource.Step> step() {
        return TypedBody.of(ProjectsResource.Step.class);
    }

    @Singleton
    Deserializer<SubAreaDraft> subAreaDraft() {
        return TypedBody.of(SubAreaDraft.class).answeredAs(SubArea.class);
    }

    @Singleton
    Deserializer<GoalsResource.NewGoal> newGoal() {
        return TypedBody.of(GoalsResource.NewGoal.class)
                .orElse("kind", GoalKind.REGIONAL)
                .orElse("state", GoalState.ACTIVE);
    }

    @Singleton
    Deserializer<GoalDraft> goalDraft() {
        return TypedBody.of(GoalDraft.class).answeredAs(Goal.class);
    }

    @Singleton
    Deserializer<MeasuresResource.NewMeasure> newMeasure() {
        return TypedBody.of(MeasuresResource.NewMeasure.class)
                .orElse("state", MeasureState.PROPOSED)
                .orElse("light", StatusLight.NONE)
                .orElse("progress", 0);
    }

    @Singleton
    Deserializer<MeasureDraft> measureDraft() {
        return TypedBody.of(MeasureDraft.class).answeredAs(Measure.class);
    }

    @Singleton
    Deserializer<MeasuresResource.Said> said() {
        return TypedBody.of(MeasuresResource.Said.class);
    }

    @Singleton
    Deserializer<MilestoneDraft> milestoneDraft() {
        return TypedBody.of(MilestoneDraft.class).answeredAs(Milestone.class);
    }

    @Singleton
    Deserializer<PartyDraft> partyDraft() {
        return TypedBody.of(PartyDraft.class).answeredAs(Party.class);
    }

    @Singleton
    Deserializer<FundingDraft> fundingDraft() {
        return TypedBody.of(FundingDraft.class).answeredAs(FundingEntry.class);
    }

    @Singleton
    Deserializer<RisksResource.NewRisk> newRisk() {
        return TypedBody.of(RisksResource.NewRisk.class).orElse("state", RiskState.OPEN);
    }

    @Singleton
    Deserializer<RiskDraft> riskDraft() {
        return TypedBody.of(RiskDraft.class).answeredAs(Risk.class);
    }

    @Singleton
    Deserializer<DependencyDraft> dependencyDraft() {
        return TypedBody.of(DependencyDraft.class).answeredAs(Dependency.class);
    }
}
