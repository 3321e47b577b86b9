package fi.pohja.service.internal;

import fi.pohja.audit.Subject;
import fi.pohja.audit.SubjectSource;
import fi.pohja.service.ServiceId;
import fi.pohja.service.Services;
import fi.pohja.service.UnitId;
import fi.pohja.service.Units;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Units and services, for what hangs on them. */
@Factory
final class ServiceSubjects {

    @Singleton
    SubjectSource units(Units units) {
        return new SubjectSource() {
            @Override
            public String collection() {
                return "units";
            }

            @Override
            public Optional<Subject> find(UUID id) {
                return units.find(new UnitId(id)).map(found -> Subject.of("SERVICE_UNIT", id));
            }
        };
    }

    @Singleton
    SubjectSource services(Services services) {
        return new SubjectSource() {
            @Override
            public String collection() {
                return "services";
            }

            @Override
            public Optional<Subject> find(UUID id) {
                return services.find(new ServiceId(id)).map(found -> Subject.of("SERVICE", id));
            }
        };
    }
}
