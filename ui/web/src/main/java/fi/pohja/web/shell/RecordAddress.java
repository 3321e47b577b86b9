package fi.pohja.web.shell;

import fi.pohja.audit.Subject;
import java.util.Optional;
import java.util.UUID;

/** Where a record is shown. */
public final class RecordAddress {

    private RecordAddress() {}

    /** The address of the record's page, without host; empty for a kind that has none. */
    public static Optional<String> of(Subject subject) {
        UUID id = subject.id();
        return switch (subject.type()) {
            case "PROJECT" -> Optional.of("projects/" + id);
            case "MEASURE" -> Optional.of("measures/" + id);
            case "ORGANISATION" -> Optional.of("organisations/" + id);
            case "BODY" -> Optional.of("bodies/" + id);
            case "NEED" -> Optional.of("needs/" + id);
            case "NEED_THEME" -> Optional.of("needs/themes");
            case "INITIATIVE" -> Optional.of("initiatives/" + id);
            case "CONSULTATION" -> Optional.of("consultations/" + id);
            case "QUESTIONNAIRE" -> Optional.of("questionnaires/" + id);
            case "MEETING" -> Optional.of("meetings/" + id);
            case "DECISION" -> subject.parent().map(meeting -> "meetings/" + meeting);
            case "WORKSHOP_SERIES" -> Optional.of("workshop-series/" + id);
            case "USER" -> Optional.of("administration/users/" + id);
            // Goals, milestones, risks and the like are shown on their project's page, members on their body's.
            case "BODY_MEMBER" -> subject.parent().map(body -> "bodies/" + body);
            default -> subject.parent().map(project -> "projects/" + project);
        };
    }
}
