package fi.pohja.job.internal;

import fi.pohja.audit.Subject;
import fi.pohja.http.PlainId;
import fi.pohja.job.Job;
import fi.pohja.job.JobFile;
import fi.pohja.job.JobId;
import fi.pohja.job.JobResult;
import fi.pohja.problem.Violation;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** How jobs are written as JSON. */
@SerdeImport(value = Job.class, deserializable = false)
@SerdeImport(value = JobResult.class, deserializable = false)
@SerdeImport(value = JobFile.class, deserializable = false)
@SerdeImport(value = Subject.class, deserializable = false)
@SerdeImport(value = Violation.class, deserializable = false)
@Factory
final class JobJson {

    @Singleton
    Serializer<JobId> jobId() {
        return new PlainId<>(JobId::value);
    }
}
