package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.access.Users;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NationalProgramme;
import fi.pohja.programme.NationalProgrammes;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.SubAreas;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.LocalizedWords;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values of changed projects, measures and what belongs to them: names for ids, words for constants, euros as euros. */
@Singleton
final class ProgrammeValues implements ChangedValues {

    private static final Set<String> TYPES =
            Set.of("PROJECT", "SUB_AREA", "GOAL", "MEASURE", "MILESTONE", "PARTY", "FUNDING", "RISK", "DEPENDENCY");

    /** Fields that hold a constant of an enum have texts named after it. */
    private static final Set<String> CONSTANTS = Set.of("kind", "state", "light", "role", "source");

    private final Map<String, Function<UUID, Optional<String>>> names;
    private final NationalProgrammes programmes;
    private final Set<String> keys = Texts.shared().keys();

    ProgrammeValues(
            Projects projects,
            SubAreas subAreas,
            Goals goals,
            Measures measures,
            Organisations organisations,
            Bodies bodies,
            Users users,
            NationalProgrammes programmes) {
        this.programmes = programmes;
        Function<UUID, Optional<String>> project =
                id -> projects.find(new ProjectId(id)).map(found -> LocalizedWords.words(found.name()));
        Function<UUID, Optional<String>> organisation =
                id -> organisations.find(new OrganisationId(id)).map(found -> LocalizedWords.words(found.name()));
        Function<UUID, Optional<String>> goal = id ->
                goals.find(new GoalId(id)).map(found -> found.number() + " " + LocalizedWords.words(found.text()));
        names = Map.ofEntries(
                Map.entry("umbrella", project),
                Map.entry("predecessor", project),
                Map.entry("on", project),
                Map.entry("organisation", organisation),
                Map.entry("lead", organisation),
                Map.entry("ownerOrganisation", organisation),
                Map.entry("parent", goal),
                Map.entry("goals", goal),
                Map.entry(
                        "subArea",
                        id -> subAreas.find(new SubAreaId(id))
                                .map(found -> found.number() + ". " + LocalizedWords.words(found.title()))),
                Map.entry(
                        "measure",
                        id -> measures.find(new MeasureId(id)).map(found -> LocalizedWords.words(found.title()))),
                Map.entry("bodies", id -> bodies.find(new BodyId(id)).map(found -> LocalizedWords.words(found.name()))),
                Map.entry(
                        "owner",
                        id -> Optional.ofNullable(users.names(List.of(id)).get(id))));
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        if (!TYPES.contains(subjectType)) {
            return Optional.empty();
        }
        if (CONSTANTS.contains(field)) {
            String key = subjectType.toLowerCase(Locale.ROOT).replace('_', '.') + "." + field + "." + value;
            return keys.contains(key) ? Optional.of(text(key)) : Optional.empty();
        }
        return switch (field) {
            case "amount" -> euros(value);
            case "progress" -> Optional.of(value + "\u00a0%");
            case "programme" -> programme(value);
            case "nationalGoal" -> nationalGoal(value);
            default ->
                Optional.ofNullable(names.get(field))
                        .map(name -> Arrays.stream(value.split(", "))
                                .map(part -> id(part).flatMap(name).orElse(part))
                                .collect(Collectors.joining(", ")));
        };
    }

    private static Optional<String> euros(String value) {
        try {
            return Optional.of(Wording.euros(new BigDecimal(value)) + "\u00a0€");
        } catch (NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }

    private Optional<String> programme(String key) {
        return programmes.list().stream()
                .filter(programme -> programme.key().equals(key))
                .map(NationalProgramme::name)
                .findFirst()
                .map(LocalizedWords::words);
    }

    private Optional<String> nationalGoal(String key) {
        return programmes.list().stream()
                .flatMap(programme -> programme.goals().stream())
                .filter(goal -> goal.key().equals(key))
                .findFirst()
                .map(goal -> goal.number() + ". " + LocalizedWords.words(goal.text()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
