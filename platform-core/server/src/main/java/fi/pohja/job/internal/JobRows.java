package fi.pohja.job.internal;

import static fi.pohja.schema.tenant.Tables.JOB;
import static fi.pohja.schema.tenant.Tables.JOB_FILE;

import fi.pohja.access.UserId;
import fi.pohja.audit.Subject;
import fi.pohja.job.Job;
import fi.pohja.job.JobFile;
import fi.pohja.job.JobId;
import fi.pohja.job.JobResult;
import fi.pohja.table.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;

/** From rows of jobs to records. */
final class JobRows {

    private JobRows() {}

    static List<Job> fetch(DSLContext sql, Condition condition, int offset, int limit, OrderField<?>... order) {
        var rows = sql.selectFrom(JOB)
                .where(condition)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch();
        Map<UUID, List<JobFile>> files = sql.select(
                        JOB_FILE.JOB_ID, JOB_FILE.ID, JOB_FILE.FILE_NAME, JOB_FILE.MEDIA_TYPE, JOB_FILE.SIZE)
                .from(JOB_FILE)
                .where(JOB_FILE.JOB_ID.in(rows.getValues(JOB.ID)))
                .orderBy(JOB_FILE.FILE_NAME)
                .fetchGroups(JOB_FILE.JOB_ID, JobRows::file);
        return rows.map(row -> job(row, files.getOrDefault(row.get(JOB.ID), List.of())));
    }

    static JobFile file(Record row) {
        return new JobFile(
                row.get(JOB_FILE.ID),
                row.get(JOB_FILE.FILE_NAME),
                row.get(JOB_FILE.MEDIA_TYPE),
                row.get(JOB_FILE.SIZE));
    }

    private static Job job(Record row, List<JobFile> files) {
        Job.State state = Job.State.valueOf(row.get(JOB.STATE));
        return new Job(
                new JobId(row.get(JOB.ID)),
                row.get(JOB.KIND),
                row.get(JOB.LABEL),
                state,
                Optional.ofNullable(row.get(JOB.USER_ID)).map(UserId::new),
                row.get(JOB.USER_NAME),
                Documents.texts(row.get(JOB.ARGUMENTS_JSON)),
                row.get(JOB.CREATED_AT),
                Optional.ofNullable(row.get(JOB.STARTED_AT)),
                Optional.ofNullable(row.get(JOB.ENDED_AT)),
                row.get(JOB.STEP),
                row.get(JOB.DONE),
                row.get(JOB.TOTAL),
                row.get(JOB.CANCELLING),
                state == Job.State.DONE
                        ? Optional.of(new JobResult(
                                Documents.counts(row.get(JOB.COUNTS_JSON)),
                                Optional.ofNullable(row.get(JOB.RESULT_TYPE))
                                        .map(type -> Subject.of(type, row.get(JOB.RESULT_ID)))))
                        : Optional.empty(),
                Documents.faults(row.get(JOB.REFUSAL_JSON)),
                Optional.ofNullable(row.get(JOB.FAILURE)),
                files);
    }
}
