package fi.pohja.meeting.internal;

import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.meeting.Attendance;
import fi.pohja.meeting.AttendanceDraft;
import fi.pohja.meeting.Decision;
import fi.pohja.meeting.DecisionDraft;
import fi.pohja.meeting.DecisionId;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.NamedSeries;
import fi.pohja.meeting.Participant;
import fi.pohja.meeting.ParticipantDraft;
import fi.pohja.meeting.ParticipantGroup;
import fi.pohja.meeting.ParticipantId;
import fi.pohja.meeting.Series;
import fi.pohja.meeting.SeriesDraft;
import fi.pohja.meeting.SeriesId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How meetings and what belongs to them are written as JSON, and read from it. */
@SerdeImport(value = Meeting.class, deserializable = false)
@SerdeImport(value = MeetingRow.class, deserializable = false)
@SerdeImport(value = Attendance.class, deserializable = false)
@SerdeImport(value = AttendanceDraft.class, deserializable = false)
@SerdeImport(value = NamedSeries.class, deserializable = false)
@SerdeImport(value = Participant.class, deserializable = false)
@SerdeImport(value = Decision.class, deserializable = false)
@SerdeImport(value = Decision.DecidedMeasure.class, deserializable = false)
@SerdeImport(value = Series.class, deserializable = false)
@Factory
final class MeetingJson {

    @Singleton
    Serializer<MeetingId> meetingId() {
        return new PlainId<>(MeetingId::value);
    }

    @Singleton
    Serializer<SeriesId> seriesId() {
        return new PlainId<>(SeriesId::value);
    }

    @Singleton
    Serializer<ParticipantId> participantId() {
        return new PlainId<>(ParticipantId::value);
    }

    @Singleton
    Serializer<DecisionId> decisionId() {
        return new PlainId<>(DecisionId::value);
    }

    @Singleton
    Deserializer<MeetingDraft> meetingDraft() {
        return TypedBody.of(MeetingDraft.class)
                .orElse("kind", MeetingKind.MEETING)
                .orElse("mode", MeetingMode.HYBRID);
    }

    @Singleton
    Deserializer<MeetingsResource.Step> meetingStep() {
        return TypedBody.of(MeetingsResource.Step.class);
    }

    @Singleton
    Deserializer<MeetingsResource.Report> meetingReport() {
        return TypedBody.of(MeetingsResource.Report.class);
    }

    @Singleton
    Deserializer<ParticipantDraft> participantDraft() {
        return TypedBody.of(ParticipantDraft.class).orElse("group", ParticipantGroup.OTHER);
    }

    @Singleton
    Deserializer<DecisionDraft> decisionDraft() {
        return TypedBody.of(DecisionDraft.class);
    }

    @Singleton
    Deserializer<SeriesDraft> seriesDraft() {
        return TypedBody.of(SeriesDraft.class);
    }
}
