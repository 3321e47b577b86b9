package fi.pohja.organisation.internal;

import fi.pohja.audit.Subject;
import fi.pohja.audit.SubjectSource;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Organisations and bodies, for what hangs on them. */
@Factory
final class OrganisationSubjects {

    @Singleton
    SubjectSource organisations(Organisations organisations) {
        return new SubjectSource() {
            @Override
            public String collection() {
                return "organisations";
            }

            @Override
            public Optional<Subject> find(UUID id) {
                return organisations.find(new OrganisationId(id)).map(found -> Subject.of("ORGANISATION", id));
            }
        };
    }

    @Singleton
    SubjectSource bodies(Bodies bodies) {
        return new SubjectSource() {
            @Override
            public String collection() {
                return "bodies";
            }

            @Override
            public Optional<Subject> find(UUID id) {
                return bodies.find(new BodyId(id)).map(found -> Subject.of("BODY", id));
            }
        };
    }
}
