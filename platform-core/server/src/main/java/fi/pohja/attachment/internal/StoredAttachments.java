package fi.pohja.attachment.internal;

import static fi.pohja.schema.tenant.Tables.ATTACHMENT;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.attachment.Attachment;
import fi.pohja.attachment.AttachmentId;
import fi.pohja.attachment.AttachmentKeeper;
import fi.pohja.attachment.Attachments;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.tenancy.Database;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;

/** Files as rows of the tenant's schema: backed up, restored and erased with everything else. */
@Singleton
final class StoredAttachments implements Attachments {

    private static final Field<?>[] WITHOUT_CONTENT = {
        ATTACHMENT.ID,
        ATTACHMENT.SUBJECT_TYPE,
        ATTACHMENT.SUBJECT_ID,
        ATTACHMENT.FILE_NAME,
        ATTACHMENT.MEDIA_TYPE,
        ATTACHMENT.SIZE,
        ATTACHMENT.SHA256,
        ATTACHMENT.ADDED_AT,
        ATTACHMENT.ADDED_BY,
        ATTACHMENT.ADDED_BY_NAME
    };

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final int mostBytes;
    private final List<AttachmentKeeper> keepers;

    StoredAttachments(
            Database database,
            AuditLog audit,
            Clock clock,
            List<AttachmentKeeper> keepers,
            @Value("${pohja.attachment.most-bytes:20971520}") int mostBytes) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.keepers = List.copyOf(keepers);
    }

    @Override
    public List<Attachment> list(Subject subject) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> sql.select(WITHOUT_CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.SUBJECT_TYPE.eq(subject.type()), ATTACHMENT.SUBJECT_ID.eq(subject.id()))
                .orderBy(ATTACHMENT.FILE_NAME.collate("fi-x-icu"), ATTACHMENT.ADDED_AT)
                .fetch(StoredAttachments::attachment));
    }

    @Override
    public Attachment add(Subject subject, String fileName, String mediaType, InputStream content) {
        Rights.requireEdit(subject.type());
        String name = FileNames.clean(fileName);
        byte[] bytes = read(content);
        String found = FileTypes.check(name, bytes);
        Actor actor = Actor.current();
        return database.write(sql -> {
            Attachment attachment = sql.insertInto(ATTACHMENT)
                    .set(ATTACHMENT.ID, UUID.randomUUID())
                    .set(ATTACHMENT.SUBJECT_TYPE, subject.type())
                    .set(ATTACHMENT.SUBJECT_ID, subject.id())
                    .set(ATTACHMENT.FILE_NAME, name)
                    .set(ATTACHMENT.MEDIA_TYPE, found)
                    .set(ATTACHMENT.SIZE, (long) bytes.length)
                    .set(ATTACHMENT.SHA256, sha256(bytes))
                    .set(ATTACHMENT.CONTENT, bytes)
                    .set(ATTACHMENT.ADDED_AT, clock.instant())
                    .set(ATTACHMENT.ADDED_BY, actor.user().orElse(null))
                    .set(ATTACHMENT.ADDED_BY_NAME, actor.name())
                    .returning(WITHOUT_CONTENT)
                    .fetchSingle(StoredAttachments::attachment);
            audit.record(
                    "CREATED",
                    Subject.of("ATTACHMENT", attachment.id().value(), subject.id()),
                    name,
                    new Change.Collector()
                            .field("fileName", name)
                            .field("size", attachment.size())
                            .field("sha256", attachment.sha256())
                            .changes());
            return attachment;
        });
    }

    private byte[] read(InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(mostBytes + 1);
        } catch (IOException brokenOff) {
            throw InvalidException.of("file", "file.broken");
        }
        if (bytes.length == 0) {
            throw InvalidException.of("file", "file.empty");
        }
        if (bytes.length > mostBytes) {
            throw InvalidException.of("file", "file.large", Math.max(1, mostBytes / (1024 * 1024)));
        }
        return bytes;
    }

    @Override
    public Opened open(AttachmentId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id.value()))
                .fetchOptional(row -> new Opened(
                        attachment(row), subject(row), new ByteArrayInputStream(row.get(ATTACHMENT.CONTENT))))
                .orElseThrow(() -> new NotFoundException(id)));
    }

    @Override
    public void remove(AttachmentId id) {
        // Told apart by what it hangs on, which only the row says: whoever may not even read learns nothing from it.
        SignedIn.require(Permission.READ);
        database.change(sql -> {
            var row = sql.select(WITHOUT_CONTENT)
                    .from(ATTACHMENT)
                    .where(ATTACHMENT.ID.eq(id.value()))
                    .forUpdate()
                    .fetchOptional()
                    .orElseThrow(() -> new NotFoundException(id));
            Subject subject = subject(row);
            Rights.requireEdit(subject.type());
            if (keepers.stream().anyMatch(keeper -> keeper.keeps(subject, id))) {
                throw InvalidException.of("", "attachment.kept");
            }
            sql.deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(id.value())).execute();
            Attachment gone = attachment(row);
            audit.record(
                    "REMOVED",
                    Subject.of("ATTACHMENT", id.value(), subject.id()),
                    gone.fileName(),
                    new Change.Collector()
                            .field("fileName", gone.fileName(), "")
                            .field("size", gone.size(), "")
                            .field("sha256", gone.sha256(), "")
                            .changes());
        });
    }

    @Override
    public long mostBytes() {
        return mostBytes;
    }

    @Override
    public List<String> allowedEndings() {
        return FileTypes.endings();
    }

    private static Attachment attachment(Record row) {
        return new Attachment(
                new AttachmentId(row.get(ATTACHMENT.ID)),
                row.get(ATTACHMENT.FILE_NAME),
                row.get(ATTACHMENT.MEDIA_TYPE),
                row.get(ATTACHMENT.SIZE),
                HexFormat.of().formatHex(row.get(ATTACHMENT.SHA256)),
                row.get(ATTACHMENT.ADDED_AT),
                Optional.ofNullable(row.get(ATTACHMENT.ADDED_BY)),
                row.get(ATTACHMENT.ADDED_BY_NAME));
    }

    private static Subject subject(Record row) {
        return Subject.of(row.get(ATTACHMENT.SUBJECT_TYPE), row.get(ATTACHMENT.SUBJECT_ID));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
