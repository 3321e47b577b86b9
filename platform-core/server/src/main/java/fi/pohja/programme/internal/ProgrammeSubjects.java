package fi.pohja.programme.internal;

import fi.pohja.audit.Subject;
import fi.pohja.audit.SubjectSource;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Projects and measures, for what hangs on them. */
@Factory
final class ProgrammeSubjects {

    @Singleton
    SubjectSource projects(Projects projects) {
        return new SubjectSource() {
            @Override
            public String collection() {
                return "projects";
            }

            @Override
            public Optional<Subject> find(UUID id) {
                return projects.find(new ProjectId(id)).map(project -> Subject.of("PROJECT", id));
            }
        };
    }

    @Singleton
    SubjectSource measures(Measures measures) {
        return new SubjectSource() {
            @Override
            public String collection() {
                return "measures";
            }

            @Override
            public Optional<Subject> find(UUID id) {
                return measures.find(new MeasureId(id))
                        .map(measure ->
                                Subject.of("MEASURE", id, measure.project().id().value()));
            }
        };
    }
}
