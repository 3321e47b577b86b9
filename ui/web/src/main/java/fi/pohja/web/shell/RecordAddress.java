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
            case "SERVICE" -> Optional.of("services/" + id);
            case "SERVICE_UNIT" -> Optional.of("units/" + id);
            case "BODY" -> Optional.of("bodies/" + id);
            case "COMMITMENT" -> Optional.of("commitments/" + id);
            case "IMPORT" -> Optional.of("imports/" + id);
            case "REPORT" -> Optional.of("reports/" + id);
            case "INDICATOR" -> Optional.of("indicators/" + id);
            case "MEETING" -> Optional.of("meetings/" + id);
            case "VOTE" -> subject.parent().map(meeting -> "meetings/" + meeting + "?tab=votes");
            case "DECISION" -> subject.parent().map(meeting -> "meetings/" + meeting);
            case "WORKSHOP_SERIES" -> Optional.of("workshop-series/" + id);
            case "NEED" -> Optional.of("needs/" + id);
            case "NEED_THEME" -> Optional.of("needs/themes");
            case "INITIATIVE" -> Optional.of("initiatives/" + id);
            case "CONSULTATION" -> Optional.of("consultations/" + id);
            case "QUESTIONNAIRE" -> Optional.of("questionnaires/" + id);
            case "PARTICIPATION_PROGRAMME" -> Optional.of("participation-programmes/" + id);
            case "PARTICIPATION_ACTION", "PARTICIPATION_REVIEW" ->
                subject.parent().map(programme -> "participation-programmes/" + programme);
            case "LEGAL_REQUIREMENT" -> Optional.of("legal-requirements/" + id);
            case "LEGAL_BASIS" -> subject.parent().map(requirement -> "legal-requirements/" + requirement);
            case "COLLABORATION_SPACE" -> Optional.of("collaboration/" + id);
            case "SHARE" -> Optional.of("shares/" + id);
            case "BORDER_AGREEMENT" -> Optional.of("border-agreements/" + id);
            case "STAFF_MEMBER" -> subject.parent().map(project -> "projects/" + project + "?tab=staff");
            case "DOCUMENT" -> subject.parent().map(project -> "projects/" + project + "?tab=documents");
            case "USER" -> Optional.of("administration/users/" + id);
            case "FUNDING_CALL" -> Optional.of("funding-calls/" + id);
            case "APPLICATION" -> Optional.of("applications/" + id);
            case "COST" -> subject.parent().map(grant -> "applications/" + grant + "?tab=costs");
            case "PAYMENT_REQUEST", "RECOVERY" ->
                subject.parent().map(grant -> "applications/" + grant + "?tab=payments");
            case "AMENDMENT" -> subject.parent().map(grant -> "applications/" + grant + "?tab=amendments");
            case "WORK_CONTRIBUTION" -> subject.parent().map(grant -> "applications/" + grant + "?tab=work");
            // Goals, milestones, risks and the like are shown on their project's page, members on their body's.
            case "BODY_MEMBER" -> subject.parent().map(body -> "bodies/" + body);
            default -> subject.parent().map(project -> "projects/" + project);
        };
    }
}
