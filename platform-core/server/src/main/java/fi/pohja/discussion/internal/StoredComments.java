package fi.pohja.discussion.internal;

import static fi.pohja.schema.tenant.Tables.COMMENT;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.discussion.Comment;
import fi.pohja.discussion.CommentId;
import fi.pohja.discussion.Comments;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

@Singleton
final class StoredComments implements Comments {

    /** How much of a comment names it in the history. */
    private static final int LABEL = 80;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    StoredComments(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Comment> list(Subject subject) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> sql.selectFrom(COMMENT)
                .where(COMMENT.SUBJECT_TYPE.eq(subject.type()), COMMENT.SUBJECT_ID.eq(subject.id()))
                .orderBy(COMMENT.WRITTEN_AT, COMMENT.ID)
                .fetch(StoredComments::comment));
    }

    @Override
    public Comment write(Subject subject, String text) {
        SignedIn.require(Permission.COMMENT);
        SignedIn author = SignedIn.current();
        String sound = sound(text);
        return database.write(sql -> {
            Comment comment = sql.insertInto(COMMENT)
                    .set(COMMENT.ID, UUID.randomUUID())
                    .set(COMMENT.SUBJECT_TYPE, subject.type())
                    .set(COMMENT.SUBJECT_ID, subject.id())
                    .set(COMMENT.AUTHOR_ID, author.user().value())
                    .set(COMMENT.AUTHOR_NAME, author.name())
                    .set(COMMENT.TEXT, sound)
                    .set(COMMENT.WRITTEN_AT, clock.instant())
                    .returning()
                    .fetchSingle(StoredComments::comment);
            record("CREATED", comment.id(), subject.id(), "", sound);
            return comment;
        });
    }

    @Override
    public Comment edit(CommentId id, String text, int version) {
        SignedIn.require(Permission.COMMENT);
        return database.write(sql -> {
            Record row = own(sql, id);
            String sound = sound(text);
            Comment before = comment(row);
            if (before.version() != version) {
                throw new ChangedMeanwhileException();
            }
            if (before.text().equals(sound)) {
                return before;
            }
            Comment after = sql.update(COMMENT)
                    .set(COMMENT.TEXT, sound)
                    .set(COMMENT.EDITED_AT, clock.instant())
                    .set(COMMENT.VERSION, COMMENT.VERSION.plus(1))
                    .where(COMMENT.ID.eq(id.value()))
                    .returning()
                    .fetchSingle(StoredComments::comment);
            record("CHANGED", id, row.get(COMMENT.SUBJECT_ID), before.text(), sound);
            return after;
        });
    }

    @Override
    public void remove(CommentId id) {
        SignedIn.require(Permission.COMMENT);
        database.change(sql -> {
            Record row = own(sql, id);
            sql.update(COMMENT)
                    .set(COMMENT.TEXT, "")
                    .set(COMMENT.REMOVED_AT, clock.instant())
                    .set(COMMENT.VERSION, COMMENT.VERSION.plus(1))
                    .where(COMMENT.ID.eq(id.value()))
                    .execute();
            record("REMOVED", id, row.get(COMMENT.SUBJECT_ID), row.get(COMMENT.TEXT), "");
        });
    }

    /** The row, locked, of a comment that is there and was written by whoever calls. */
    private static Record own(DSLContext sql, CommentId id) {
        Record row = sql.selectFrom(COMMENT)
                .where(COMMENT.ID.eq(id.value()), COMMENT.REMOVED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException(id));
        if (!row.get(COMMENT.AUTHOR_ID).equals(SignedIn.current().user().value())) {
            throw new DeniedException(Optional.of(Permission.COMMENT));
        }
        return row;
    }

    private void record(String action, CommentId id, UUID subject, String before, String after) {
        String text = after.isEmpty() ? before : after;
        String label = text.length() <= LABEL ? text : text.substring(0, LABEL) + "…";
        audit.record(
                action,
                Subject.of("COMMENT", id.value(), subject),
                label.replaceAll("\\s+", " "),
                new Change.Collector().field("text", before, after).changes());
    }

    private static String sound(String text) {
        String stripped = text.strip();
        new Violations().required("text", stripped, LONGEST).done();
        return stripped;
    }

    private static Comment comment(Record row) {
        return new Comment(
                new CommentId(row.get(COMMENT.ID)),
                row.get(COMMENT.AUTHOR_ID),
                row.get(COMMENT.AUTHOR_NAME),
                row.get(COMMENT.TEXT),
                row.get(COMMENT.WRITTEN_AT),
                Optional.ofNullable(row.get(COMMENT.EDITED_AT)),
                Optional.ofNullable(row.get(COMMENT.REMOVED_AT)),
                row.get(COMMENT.VERSION));
    }
}
