package fi.pohja.programme.internal;

import fi.pohja.access.Permission;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.Shareable;
import fi.pohja.collaboration.SharedContent;
import fi.pohja.collaboration.SharedValue;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NamedGoal;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Measures as they can be shared with other tenants one by one, such as the assessment of a border area. */
@Singleton
final class SharedMeasures implements Shareable {

    /** Kinds of record that a measure's content names. */
    private static final Set<String> NAMED = Set.of("PROJECT", "GOAL", "ORGANISATION");

    private final Measures measures;

    SharedMeasures(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String type() {
        return "MEASURE";
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_PROGRAMME;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "code",
                "state",
                "progress",
                "description",
                "project",
                "goals",
                "startOn",
                "dueOn",
                "ownerOrganisation");
    }

    @Override
    public Optional<SharedContent> content(UUID id) {
        return measures.find(new MeasureId(id))
                .filter(measure -> measure.archivedAt().isEmpty())
                .map(measure -> new SharedContent(measure.title(), values(measure)));
    }

    @Override
    public boolean touched(UUID object, Subject changed) {
        return Shareable.super.touched(object, changed)
                || (NAMED.contains(changed.type())
                        && measures.find(new MeasureId(object))
                                .filter(measure -> names(measure, changed))
                                .isPresent());
    }

    private static boolean names(Measure measure, Subject changed) {
        UUID project = measure.project().id().value();
        return project.equals(changed.id())
                || changed.parent().filter(project::equals).isPresent()
                || measure.ownerOrganisation()
                        .filter(owner -> owner.id().value().equals(changed.id()))
                        .isPresent();
    }

    private static Map<String, SharedValue> values(Measure measure) {
        Map<String, SharedValue> values = new LinkedHashMap<>();
        values.put("code", new SharedValue.Plain(measure.code()));
        values.put("state", new SharedValue.Word("measure.state." + measure.state()));
        values.put("progress", new SharedValue.Plain(measure.progress() + " %"));
        SharedProjects.text(values, "description", measure.description());
        SharedProjects.text(values, "project", measure.project().name());
        SharedProjects.rows(
                values,
                "goals",
                measure.goals().stream().map(SharedMeasures::row).toList());
        measure.startOn().ifPresent(day -> values.put("startOn", new SharedValue.Day(day)));
        measure.dueOn().ifPresent(day -> values.put("dueOn", new SharedValue.Day(day)));
        measure.ownerOrganisation()
                .map(NamedOrganisation::name)
                .ifPresent(name -> SharedProjects.text(values, "ownerOrganisation", name));
        return values;
    }

    private static SharedValue.Row row(NamedGoal goal) {
        return SharedValue.Row.of(goal.number(), goal.text());
    }

    @Override
    public List<Candidate> find(String text, int limit) {
        return measures.list(filter(text), Order.ascending(Measures.Sort.NUMBER), new Slice(0, limit)).items().stream()
                .map(row -> new Candidate(row.id().value(), row.title()))
                .toList();
    }

    private static Measures.Filter filter(String text) {
        return new Measures.Filter(
                text,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Archived.CURRENT);
    }
}
