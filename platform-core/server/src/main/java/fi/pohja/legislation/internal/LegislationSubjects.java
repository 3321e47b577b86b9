package fi.pohja.legislation.internal;

import fi.pohja.audit.Subject;
import fi.pohja.audit.SubjectSource;
import fi.pohja.legislation.LegalRequirementId;
import fi.pohja.legislation.LegalRequirements;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Legal requirements, for what hangs on them. */
@Singleton
final class LegislationSubjects implements SubjectSource {

    private final LegalRequirements requirements;

    LegislationSubjects(LegalRequirements requirements) {
        this.requirements = requirements;
    }

    @Override
    public String collection() {
        return "legal-requirements";
    }

    @Override
    public Optional<Subject> find(UUID id) {
        return requirements.find(new LegalRequirementId(id)).map(found -> Subject.of(StoredRequirements.SUBJECT, id));
    }
}
