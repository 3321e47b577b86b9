package fi.pohja.programme.internal;

import static fi.pohja.schema.tenant.Tables.PROJECT;

import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.ProjectId;
import fi.pohja.table.VersionedTable;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** The way to what belongs to a project leads past here. */
final class ProjectGate {

    static final VersionedTable PROJECTS = new VersionedTable(PROJECT, PROJECT.ID, PROJECT.VERSION);

    private ProjectGate() {}

    /**
     * @throws NotFoundException when there is no such project
     */
    static void exists(DSLContext sql, ProjectId project) {
        if (!PROJECTS.exists(sql, project.value())) {
            throw new NotFoundException(project.value());
        }
    }

    /**
     * For a change of something that belongs to the project.
     *
     * @throws InvalidException when the project, or the thing itself, is archived
     */
    static void current(DSLContext sql, ProjectId project, boolean archived) {
        if (archived || sql.fetchExists(PROJECT, PROJECT.ID.eq(project.value()).and(PROJECT.ARCHIVED_AT.isNotNull()))) {
            throw archived();
        }
    }

    /**
     * For adding and ordering what belongs to the project: others who add or order wait.
     *
     * @throws NotFoundException when there is no such project
     * @throws InvalidException when it is archived
     */
    static void lock(DSLContext sql, ProjectId project) {
        Record1<Instant> found = sql.select(PROJECT.ARCHIVED_AT)
                .from(PROJECT)
                .where(PROJECT.ID.eq(project.value()))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException(project.value()));
        if (found.value1() != null) {
            throw archived();
        }
    }

    private static InvalidException archived() {
        return InvalidException.of("", "archived");
    }

    /** Writes down that something of the project was ordered anew. */
    static void reordered(DSLContext sql, AuditLog audit, ProjectId project) {
        audit.record("REORDERED", Subject.of("PROJECT", project.value()), name(sql, project));
    }

    /** Writes down a change of what belongs to the project and is no record of its own. */
    static void changed(DSLContext sql, AuditLog audit, ProjectId project, Change change) {
        audit.record("CHANGED", Subject.of("PROJECT", project.value()), name(sql, project), List.of(change));
    }

    private static String name(DSLContext sql, ProjectId project) {
        return sql.select(PROJECT.NAME)
                .from(PROJECT)
                .where(PROJECT.ID.eq(project.value()))
                .fetchSingle()
                .value1()
                .text("fi");
    }
}
