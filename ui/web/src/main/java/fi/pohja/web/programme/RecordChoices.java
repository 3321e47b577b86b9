package fi.pohja.web.programme;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.access.UserId;
import fi.pohja.access.Users;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyRow;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.NationalProgrammes;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.programme.SubArea;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.SubAreas;
import fi.pohja.web.organisation.OrganisationChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FoundChoices;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The records to choose from in the forms of this feature. */
@Singleton
public final class RecordChoices {

    private final OrganisationChoices organisations;
    private final Bodies bodies;
    private final Users users;
    private final Projects projects;
    private final NationalProgrammes programmes;
    private final SubAreas subAreas;
    private final Goals goals;

    RecordChoices(
            OrganisationChoices organisations,
            Bodies bodies,
            Users users,
            Projects projects,
            NationalProgrammes programmes,
            SubAreas subAreas,
            Goals goals) {
        this.organisations = organisations;
        this.bodies = bodies;
        this.users = users;
        this.projects = projects;
        this.programmes = programmes;
        this.subAreas = subAreas;
        this.goals = goals;
    }

    /** All organisations in use. */
    public Choices<OrganisationId> organisations() {
        return organisations;
    }

    /** Projects that may come before or beside another. */
    public Choices<ProjectId> projects() {
        return projects(Set.of());
    }

    Choices<ProjectId> umbrellas() {
        return projects(EnumSet.of(ProjectKind.UMBRELLA));
    }

    private Choices<ProjectId> projects(Set<ProjectKind> kinds) {
        return new FoundChoices<>() {
            @Override
            protected List<Choice<ProjectId>> rows(String words, Slice slice) {
                return projects.list(filter(words), Order.ascending(Projects.Sort.NAME), slice).items().stream()
                        .map(row -> Choice.of(row.id().value(), row.id(), named(row.code(), words(row.name()))))
                        .toList();
            }

            @Override
            public int count(String words) {
                return projects.list(filter(words), Order.ascending(Projects.Sort.NAME), new Slice(0, 1))
                        .total();
            }

            @Override
            protected Optional<Choice<ProjectId>> known(UUID id) {
                return projects.find(new ProjectId(id))
                        .map(found -> Choice.of(id, found.id(), named(found.code(), words(found.name()))));
            }

            private Projects.Filter filter(String words) {
                return new Projects.Filter(
                        words,
                        Set.of(),
                        kinds,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Archived.CURRENT);
            }
        };
    }

    /** The tenant's users. */
    public Choices<UserId> people() {
        return new FoundChoices<>() {
            @Override
            protected List<Choice<UserId>> rows(String words, Slice slice) {
                return users.people(words, slice.offset() + slice.limit()).stream()
                        .skip(slice.offset())
                        .map(person -> Choice.of(person.id().value(), person.id(), person.name()))
                        .toList();
            }

            @Override
            public int count(String words) {
                return users.people(words, Slice.MOST).size();
            }

            @Override
            protected Optional<Choice<UserId>> known(UUID id) {
                return Optional.ofNullable(users.names(List.of(id)).get(id))
                        .map(name -> Choice.of(id, new UserId(id), name));
            }
        };
    }

    /** All bodies; there are a few dozen at most. */
    public List<Choice<BodyId>> bodies() {
        return bodies
                .list(Bodies.Filter.everything(), Order.ascending(Bodies.Sort.NAME), Slice.first())
                .items()
                .stream()
                .map((BodyRow row) -> Choice.of(row.id().value(), row.id(), words(row.name())))
                .toList();
    }

    Choices<String> programmes() {
        return Choices.of(programmes.list().stream()
                .map(programme -> new Choice<>(programme.key(), programme.key(), words(programme.name())))
                .toList());
    }

    /** The goals of a national programme, or of all when none is named. */
    Choices<String> nationalGoals(Optional<String> programme) {
        return Choices.of(programmes.list().stream()
                .filter(national -> programme.map(national.key()::equals).orElse(true))
                .flatMap(national -> national.goals().stream())
                .map(goal -> new Choice<>(goal.key(), goal.key(), goal.number() + ". " + words(goal.text())))
                .toList());
    }

    Choices<SubAreaId> subAreas(ProjectId project) {
        return Choices.of(subAreas.of(project, Archived.CURRENT).stream()
                .map((SubArea area) ->
                        Choice.of(area.id().value(), area.id(), area.number() + ". " + words(area.title())))
                .toList());
    }

    List<Choice<GoalId>> goals(ProjectId project) {
        return goals.of(project, Archived.CURRENT).stream()
                .map((Goal goal) -> Choice.of(goal.id().value(), goal.id(), goal.number() + " " + words(goal.text())))
                .toList();
    }

    private static String named(String code, String name) {
        return code + " – " + name;
    }
}
