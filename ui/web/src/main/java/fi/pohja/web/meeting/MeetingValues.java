package fi.pohja.web.meeting;

import fi.pohja.access.Users;
import fi.pohja.meeting.Answer;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopSeries;
import fi.pohja.meeting.WorkshopStep;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.RecordId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of changed meetings, series and decisions: names for ids, words for constants. */
@Singleton
final class MeetingValues implements ChangedValues {

    private static final Set<String> TYPES = Set.of("MEETING", "WORKSHOP_SERIES", "DECISION");

    private final Bodies bodies;
    private final Projects projects;
    private final WorkshopSeries series;
    private final Measures measures;
    private final Users users;

    MeetingValues(Bodies bodies, Projects projects, WorkshopSeries series, Measures measures, Users users) {
        this.bodies = bodies;
        this.projects = projects;
        this.series = series;
        this.measures = measures;
        this.users = users;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        return TYPES.contains(subjectType) ? words(field, value) : Optional.empty();
    }

    private Optional<String> words(String field, String value) {
        return switch (field) {
            case "kind" -> constant("meeting.kind", MeetingKind.values(), value);
            case "mode" -> constant("meeting.mode", MeetingMode.values(), value);
            case "state" -> constant("meeting.state", MeetingState.values(), value);
            case "step" -> constant("workshop.step", WorkshopStep.values(), value);
            case "answer" -> constant("meeting.answer", Answer.values(), value);
            case "body" ->
                RecordId.read(value)
                        .flatMap(id -> bodies.find(new BodyId(id)))
                        .map(body -> LocalizedWords.words(body.name()));
            case "project" ->
                RecordId.read(value)
                        .flatMap(id -> projects.find(new ProjectId(id)))
                        .map(project -> LocalizedWords.words(project.name()));
            case "series" ->
                RecordId.read(value)
                        .flatMap(id -> series.find(new SeriesId(id)))
                        .map(one -> LocalizedWords.words(one.name()));
            case "measure" ->
                RecordId.read(value)
                        .flatMap(id -> measures.find(new MeasureId(id)))
                        .map(measure -> measure.code() + " " + LocalizedWords.words(measure.title()));
            case "organiser" ->
                RecordId.read(value)
                        .flatMap(id ->
                                Optional.ofNullable(users.names(List.of(id)).get(id)));
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<String> constant(String prefix, E[] constants, String value) {
        for (E constant : constants) {
            if (constant.name().equals(value)) {
                return Optional.of(ConstantWords.of(prefix, constant));
            }
        }
        return Optional.empty();
    }
}
