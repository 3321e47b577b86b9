package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.SHARE;
import static fi.pohja.schema.shared.Tables.SHARE_COMMENT;
import static fi.pohja.schema.shared.Tables.SHARE_READING;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.collaboration.Announcements;
import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareComment;
import fi.pohja.collaboration.ShareDraft;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.ShareReading;
import fi.pohja.collaboration.ShareRights;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.Shareable;
import fi.pohja.collaboration.SharedContent;
import fi.pohja.collaboration.SharedObject;
import fi.pohja.collaboration.Shares;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

@Singleton
final class StoredShares implements Shares {

    private static final VersionedTable STORED = new VersionedTable(SHARE, SHARE.ID, SHARE.VERSION);
    private static final int MOST = 500;

    private final Database database;
    private final AuditLog audit;
    private final SpaceRows spaces;
    private final ShareRows rows;
    private final SharedCopies copies;
    private final ReadingNotes notes;
    private final Announcements announcements;
    private final Partners partners;
    private final Clock clock;

    StoredShares(
            Database database,
            AuditLog audit,
            SpaceRows spaces,
            ShareRows rows,
            SharedCopies copies,
            ReadingNotes notes,
            Announcements announcements,
            Partners partners,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.spaces = spaces;
        this.rows = rows;
        this.copies = copies;
        this.notes = notes;
        this.announcements = announcements;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public List<Share> given() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.fetch(sql, SharedCopies.own()));
    }

    @Override
    public List<Share> received() {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.fetch(sql, DSL.not(SharedCopies.own())));
    }

    @Override
    public List<Share> in(SpaceId space) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.fetch(sql, SHARE.SPACE_ID.eq(space.value())));
    }

    @Override
    public List<Share> of(UUID object) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.fetch(sql, SHARE.OBJECT_ID.eq(object).and(SharedCopies.own()))).stream()
                .filter(share -> !share.state().next().isEmpty())
                .toList();
    }

    @Override
    public Optional<Share> find(ShareId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> rows.find(sql, id.value()));
    }

    @Override
    public List<Shareable> kinds() {
        return copies.kinds().stream()
                .filter(kind -> SignedIn.allowed(kind.permission()))
                .toList();
    }

    @Override
    public Share propose(SpaceId space, ShareDraft draft) {
        SignedIn.require(Permission.READ);
        requireProposing(draft.type());
        return database.write(sql -> {
            CollaborationSpace joined = spaces.find(sql, space).orElseThrow(() -> new NotFoundException(space.value()));
            SharedContent content = check(joined, draft);
            UUID id = UUID.randomUUID();
            sql.insertInto(SHARE)
                    .set(SHARE.ID, id)
                    .set(SHARE.SPACE_ID, space.value())
                    .set(SHARE.OWNER, Scope.currentTenant().slug())
                    .set(SHARE.OBJECT_TYPE, draft.type())
                    .set(SHARE.OBJECT_ID, draft.object())
                    .set(SHARE.TITLE, content.title())
                    .set(SHARE.FIELDS, draft.fields().toArray(String[]::new))
                    .set(SHARE.RIGHTS, draft.rights().name())
                    .set(SHARE.AUDIENCE, draft.audience().toArray(String[]::new))
                    .set(SHARE.VALID_UNTIL, draft.validUntil().orElse(null))
                    .set(SHARE.STATE, ShareState.PROPOSED.name())
                    .set(SHARE.PROPOSED_AT, clock.instant())
                    .set(SHARE.PROPOSED_BY_NAME, Actor.current().name())
                    .set(SHARE.UPDATED_AT, clock.instant())
                    .execute();
            return done(sql, id, "CREATED", fields(draft).created());
        });
    }

    /** A kind nobody knows is a fault of what was typed and not a matter of rights. */
    private void requireProposing(String type) {
        copies.kind(type).ifPresent(kind -> SignedIn.require(kind.permission()));
    }

    /** @return the object to be shared */
    private SharedContent check(CollaborationSpace space, ShareDraft draft) {
        Violations violations = new Violations()
                .check(space.own().belongs(), "space", "collaboration.member")
                .check(!draft.fields().isEmpty(), "fields", "required")
                .check(!draft.audience().isEmpty(), "audience", "required")
                .date("validUntil", draft.validUntil());
        List<String> others = slugs(space.others());
        violations.check(others.containsAll(draft.audience()), "audience", "unknown");
        draft.validUntil().ifPresent(day -> violations.check(!day.isBefore(today()), "validUntil", "date.past", day));
        Optional<Shareable> kind = copies.kind(draft.type());
        violations.check(kind.isPresent(), "type", "unknown");
        kind.ifPresent(known -> violations.check(known.fields().containsAll(draft.fields()), "fields", "unknown"));
        Optional<SharedContent> content = copies.content(draft.type(), draft.object());
        violations
                .check(kind.isEmpty() || content.isPresent(), "object", "unknown")
                .done();
        return content.orElseThrow();
    }

    @Override
    public Share change(ShareId id, int version, ShareDraft draft) {
        return database.write(sql -> {
            Share before = own(sql, id);
            requireProposing(before.type());
            STORED.lock(sql, id.value(), version);
            new Violations()
                    .check(before.state() == ShareState.PROPOSED, "state", "share.decided")
                    .check(before.type().equals(draft.type()), "type", "unknown")
                    .check(before.object().equals(draft.object()), "object", "unknown")
                    .done();
            check(space(sql, before), draft);
            List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
            if (changes.isEmpty()) {
                return before;
            }
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(SHARE.FIELDS, draft.fields())
                            .set(SHARE.RIGHTS, draft.rights())
                            .set(SHARE.AUDIENCE, draft.audience())
                            .set(SHARE.VALID_UNTIL, draft.validUntil())
                            .set(SHARE.UPDATED_AT, clock.instant()));
            return done(sql, id.value(), "CHANGED", changes);
        });
    }

    @Override
    public Share activate(ShareId id, int version) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            Share before = own(sql, id);
            STORED.lock(sql, id.value(), version);
            transition(before, ShareState.ACTIVE).done();
            check(space(sql, before), before.draft());
            STORED.update(
                    sql,
                    id.value(),
                    new Row()
                            .set(SHARE.STATE, ShareState.ACTIVE)
                            .set(SHARE.DECIDED_AT, clock.instant())
                            .set(SHARE.DECIDED_BY_NAME, Actor.current().name())
                            .set(SHARE.UPDATED_AT, clock.instant()));
            // The copy is written by the audit event itself, as at any later change.
            return done(
                    sql,
                    id.value(),
                    "SHARED",
                    new Change.Collector()
                            .field("state", before.state(), ShareState.ACTIVE)
                            .changes());
        });
    }

    @Override
    public Share revoke(ShareId id) {
        SignedIn.require(Permission.COLLABORATE);
        return database.write(sql -> {
            Share before = own(sql, id);
            if (copies.end(sql, SHARE.ID.eq(id.value()), ShareState.REVOKED).isEmpty()) {
                transition(before, ShareState.REVOKED).done();
            }
            return done(
                    sql,
                    id.value(),
                    "REVOKED",
                    new Change.Collector()
                            .field("state", before.state(), ShareState.REVOKED)
                            .changes());
        });
    }

    private Violations transition(Share before, ShareState to) {
        return new Violations()
                .check(before.state().next().contains(to), "state", "transition", name(before.state()), name(to));
    }

    private static String name(ShareState state) {
        return ReadersWords.of("share.state", state);
    }

    @Override
    public SharedObject read(ShareId id) {
        SignedIn.require(Permission.READ);
        SharedObject read = database.write(sql -> {
            Share share = rows.find(sql, id.value()).orElseThrow(() -> new NotFoundException(id.value()));
            Optional<SharedContent> content = share.own()
                    ? copies.content(share.type(), share.object()).map(whole -> whole.only(share.fields()))
                    : readOthers(sql, share);
            return new SharedObject(share, content.orElseThrow(() -> new NotFoundException(id.value())));
        });
        if (!read.share().own()) {
            notes.enter(new TenantId(read.share().owner().tenant()));
        }
        return read;
    }

    private Optional<SharedContent> readOthers(DSLContext sql, Share share) {
        Field<JSONB> reading = DSL.field(
                "shared.read_share({0}, {1}, {2})",
                JSONB.class,
                DSL.val(share.id().value(), SHARE.ID),
                DSL.val(Actor.current().user().orElse(null), SHARE_READING.READER_ID),
                DSL.val(Actor.current().name()));
        return Optional.ofNullable(sql.select(reading).fetchSingle().value1()).map(json -> {
            audit.record(SharedCopies.READ, subject(share), share.title().text("fi"));
            return ContentJson.read(json);
        });
    }

    @Override
    public List<ShareReading> readings(ShareId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Share share = own(sql, id);
            return sql.selectFrom(SHARE_READING)
                    .where(SHARE_READING.SHARE_ID.eq(share.id().value()))
                    .orderBy(SHARE_READING.READ_AT.desc(), SHARE_READING.ID)
                    .limit(MOST)
                    .fetch(row -> new ShareReading(
                            id,
                            partners.of(row.get(SHARE_READING.READER_TENANT)),
                            row.get(SHARE_READING.READER_NAME),
                            row.get(SHARE_READING.READ_AT)));
        });
    }

    @Override
    public List<ShareComment> comments(ShareId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Share share = rows.find(sql, id.value()).orElseThrow(() -> new NotFoundException(id.value()));
            return sql.selectFrom(SHARE_COMMENT)
                    .where(SHARE_COMMENT.SHARE_ID.eq(share.id().value()))
                    .orderBy(SHARE_COMMENT.WRITTEN_AT, SHARE_COMMENT.ID)
                    .fetch(this::comment);
        });
    }

    private ShareComment comment(Record row) {
        return new ShareComment(
                row.get(SHARE_COMMENT.ID),
                partners.of(row.get(SHARE_COMMENT.TENANT)),
                row.get(SHARE_COMMENT.AUTHOR_NAME),
                Optional.ofNullable(row.get(SHARE_COMMENT.FIELD)),
                row.get(SHARE_COMMENT.TEXT),
                row.get(SHARE_COMMENT.WRITTEN_AT));
    }

    @Override
    public ShareComment write(ShareId id, Optional<String> field, String text) {
        SignedIn.require(Permission.COMMENT);
        return database.write(sql -> {
            Share share = rows.find(sql, id.value()).orElseThrow(() -> new NotFoundException(id.value()));
            boolean mayWrite = share.own()
                    || share.rights() == ShareRights.CONTRIBUTE
                    || (share.rights() == ShareRights.COMMENT && field.isEmpty());
            if (!mayWrite) {
                throw new DeniedException(Optional.of(Permission.COMMENT));
            }
            new Violations()
                    .required("text", text, LONGEST)
                    .check(share.state() == ShareState.ACTIVE, "state", "share.over")
                    .check(field.isEmpty() || share.fields().contains(field.orElseThrow()), "field", "unknown")
                    .done();
            ShareComment written = new ShareComment(
                    UUID.randomUUID(),
                    partners.of(Scope.currentTenant().slug()),
                    Actor.current().name(),
                    field,
                    text.strip(),
                    clock.instant());
            sql.insertInto(SHARE_COMMENT)
                    .set(SHARE_COMMENT.ID, written.id())
                    .set(SHARE_COMMENT.SHARE_ID, id.value())
                    .set(SHARE_COMMENT.TENANT, written.partner().tenant())
                    .set(SHARE_COMMENT.AUTHOR_ID, Actor.current().user().orElse(null))
                    .set(SHARE_COMMENT.AUTHOR_NAME, written.author())
                    .set(SHARE_COMMENT.FIELD, field.orElse(null))
                    .set(SHARE_COMMENT.TEXT, written.text())
                    .set(SHARE_COMMENT.WRITTEN_AT, written.writtenAt())
                    .execute();
            audit.record(
                    "COMMENTED",
                    subject(share),
                    share.title().text("fi"),
                    new Fields().with("field", field).created());
            return written;
        });
    }

    private static List<String> slugs(List<Partner> partners) {
        return partners.stream().map(Partner::tenant).toList();
    }

    /** A share of the bound tenant's own. */
    private Share own(DSLContext sql, ShareId id) {
        return rows.find(sql, id.value()).filter(Share::own).orElseThrow(() -> new NotFoundException(id.value()));
    }

    private CollaborationSpace space(DSLContext sql, Share share) {
        return spaces.find(sql, share.space())
                .orElseThrow(() -> new NotFoundException(share.space().value()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StoredSpaces.HELSINKI);
    }

    private static Fields fields(ShareDraft draft) {
        List<String> audience = new ArrayList<>(draft.audience());
        audience.sort(null);
        return new Fields()
                .with("fields", draft.fields())
                .with("rights", draft.rights())
                .with("audience", audience)
                .with("validUntil", draft.validUntil());
    }

    /** The object is the parent only in its owner's tenant; elsewhere its id means nothing. */
    private static Subject subject(Share share) {
        return share.own()
                ? Subject.of("SHARE", share.id().value(), share.object())
                : Subject.of("SHARE", share.id().value());
    }

    private Share done(DSLContext sql, UUID id, String action, List<Change> changes) {
        Share now = rows.find(sql, id).orElseThrow();
        audit.record(action, subject(now), now.title().text("fi"), changes);
        announcements.tell(now.state() == ShareState.PROPOSED ? List.of() : slugs(now.audience()));
        return now;
    }
}
