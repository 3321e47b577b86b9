package fi.pohja.work.internal;

import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.audit.Subjects;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.work.MyWork;
import fi.pohja.work.Watches;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;

/** {@code /api/my-work}: what the first screen shows whoever is signed in; and watching records. */
@SerdeImport(value = MyWork.OwnMeasure.class, deserializable = false)
@SerdeImport(value = MyWork.OwnProject.class, deserializable = false)
@SerdeImport(value = MyWork.NextMilestone.class, deserializable = false)
@SerdeImport(value = MyWork.News.class, deserializable = false)
@SerdeImport(value = MyWork.Counts.class, deserializable = false)
@SerdeImport(value = Subject.class, deserializable = false)
@SerdeImport(value = AuditEvent.class, deserializable = false)
@SerdeImport(value = Change.class, deserializable = false)
@Controller("/api")
@Tag(name = "My work")
@UsualRefusals
final class MyWorkResource {

    private final MyWork work;
    private final Watches watches;
    private final Subjects subjects;

    MyWorkResource(MyWork work, Watches watches, Subjects subjects) {
        this.work = work;
        this.watches = watches;
        this.subjects = subjects;
    }

    /**
     * The numbers above the lists.
     *
     * @param since since when changes are counted
     */
    @Serdeable.Serializable
    record Summary(MyWork.Counts counts, Instant since) {}

    /** How much there is. */
    @Get("/my-work")
    Summary summariseMyWork() {
        return new Summary(work.counts(), work.since());
    }

    /** Open measures of one's own or of one's organisation, overdue first. */
    @Get("/my-work/measures")
    Page<MyWork.OwnMeasure> listMyMeasures() {
        return Page.whole(work.measures());
    }

    /** The projects one belongs to, running ones first. */
    @Get("/my-work/projects")
    Page<MyWork.OwnProject> listMyProjects() {
        return Page.whole(work.projects());
    }

    /** Milestones of these projects that are due soon or overdue. */
    @Get("/my-work/milestones")
    Page<MyWork.NextMilestone> listMyMilestones() {
        return Page.whole(work.milestones());
    }

    /** What others have changed since one's last visit in these projects and in watched records, newest first. */
    @Get("/my-work/changes")
    Page<MyWork.News> listMyChanges() {
        return Page.whole(work.changes(MyWork.MOST_NEWS));
    }

    /**
     * Watches a record.
     *
     * @param collection projects, measures, organisations or bodies
     */
    @Put("/{collection}/{record}/watch")
    @Status(HttpStatus.NO_CONTENT)
    void watch(@PathVariable String collection, @PathVariable UUID record) {
        watches.watch(subjects.open(collection, record));
    }

    /**
     * Watches it no longer.
     *
     * @param collection projects, measures, organisations or bodies
     */
    @Delete("/{collection}/{record}/watch")
    @Status(HttpStatus.NO_CONTENT)
    void unwatch(@PathVariable String collection, @PathVariable UUID record) {
        watches.unwatch(subjects.open(collection, record));
    }
}
