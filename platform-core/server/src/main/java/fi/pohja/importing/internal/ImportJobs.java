package fi.pohja.importing.internal;

import fi.pohja.job.JobKind;
import fi.pohja.job.JobResult;
import fi.pohja.job.JobRun;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Preview, import and taking back as long work. Each goes on after an interruption. */
@Factory
final class ImportJobs {

    private record Kind(String name, Function<JobRun, JobResult> work) implements JobKind {

        @Override
        public boolean resumable() {
            return true;
        }

        @Override
        public JobResult run(JobRun run) {
            return work.apply(run);
        }
    }

    @Singleton
    @Named(ImportJob.REHEARSAL)
    JobKind rehearsal(ImportJob job) {
        return new Kind(ImportJob.REHEARSAL, job::rehearse);
    }

    @Singleton
    @Named(ImportJob.RUN)
    JobKind run(ImportJob job) {
        return new Kind(ImportJob.RUN, job::run);
    }

    @Singleton
    @Named(ImportJob.UNDO)
    JobKind undo(ImportJob job) {
        return new Kind(ImportJob.UNDO, job::undo);
    }
}
